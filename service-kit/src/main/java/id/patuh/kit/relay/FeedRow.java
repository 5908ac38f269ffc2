package id.patuh.kit.relay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

import id.patuh.kit.db.Database;

/**
 * An event of the feed on its way to the broker.
 *
 * @param data JSON, without the number
 * @param recordedAt when it was recorded
 */
record FeedRow(
        String topic,
        long position,
        int shard,
        UUID id,
        String type,
        UUID key,
        UUID aggregateId,
        long aggregateVersion,
        String data,
        String headers,
        Instant recordedAt) {
    /** The columns that {@link #read} needs, of a feed named f. */
    static final String COLUMNS = """
            f.topic, f.position, f.shard, f.event_id, f.type, f.event_key, f.aggregate_id, f.aggregate_version,
            f.data, f.headers, f.recorded_at
            """;

    static FeedRow read(ResultSet row) throws SQLException {
        return new FeedRow(
                row.getString("topic"),
                row.getLong("position"),
                row.getInt("shard"),
                row.getObject("event_id", UUID.class),
                row.getString("type"),
                row.getObject("event_key", UUID.class),
                row.getObject("aggregate_id", UUID.class),
                row.getLong("aggregate_version"),
                row.getString("data"),
                row.getString("headers"),
                Database.instant(row, "recorded_at"));
    }
}

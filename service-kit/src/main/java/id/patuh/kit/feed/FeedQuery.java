package id.patuh.kit.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.contracts.event.EventJson;
import id.patuh.kit.db.Database;
import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Problem;

/** Reads the numbered feeds. A reader that keeps the last number it saw misses nothing, whatever else is being written. */
@ApplicationScoped
public class FeedQuery {
    private static final String READ = """
            select position, event_id, type, event_key, recorded_at, data
            from feed
            where topic = ? and position > ?
            order by position
            limit ?
            """;

    private final Database database;

    FeedQuery(Database database) {
        this.database = database;
    }

    /**
     * Reads on from a number.
     *
     * @param after number of the last event already seen, 0 for the beginning
     * @param limit most items to give
     * @return the following events; numbers are missing where a state was replaced long ago, or a new epoch began
     * @throws Problem CHANGE_NUMBER_GONE when an event after the number that nothing replaces is no longer kept, or the number was never given
     */
    public FeedPage read(String topic, long after, int limit) {
        // Before the events: every number that a reader can know was given by then.
        long last = last(topic);
        List<FeedItem> items = database.query(READ, FeedQuery::item, topic, after, limit);
        if (after > last || after < goneThrough(topic)) {
            throw Problem.of(KitProblem.CHANGE_NUMBER_GONE, Long.toString(after));
        }
        return new FeedPage(items, items.isEmpty() ? after : items.getLast().changeNumber());
    }

    /**
     * The last number given. Everything up to it was committed before this call, so what is read afterwards contains it.
     *
     * @return 0 when there is none
     */
    public long last(String topic) {
        return database.first(
                        "select position from feed_counter where topic = ?", row -> row.getLong("position"), topic)
                .orElse(0L);
    }

    // After the events: what was removed before they were read is noted by then.
    private long goneThrough(String topic) {
        return database.first(
                        "select gone_through from feed_counter where topic = ?",
                        row -> row.getLong("gone_through"),
                        topic)
                .orElse(0L);
    }

    /**
     * Whether the feed still holds every event of a range: what is missing was removed for its age, or lies between two epochs.
     *
     * @return true also for an empty range, false for one that was not given yet
     */
    public boolean holds(String topic, long after, long through) {
        long held = database.first(
                        "select count(*) as held from feed where topic = ? and position > ? and position <= ?",
                        row -> row.getLong("held"),
                        topic,
                        after,
                        through)
                .orElse(0L);
        return held == through - after;
    }

    private static FeedItem item(ResultSet row) throws SQLException {
        long position = row.getLong("position");
        return new FeedItem(
                position,
                row.getObject("event_id", UUID.class),
                row.getString("type"),
                row.getObject("event_key", UUID.class),
                Database.instant(row, "recorded_at"),
                parse(ChangeNumber.into(row.getString("data"), position)));
    }

    private static JsonNode parse(String data) {
        try {
            return EventJson.mapper().readTree(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The database held no JSON in a json column", e);
        }
    }
}

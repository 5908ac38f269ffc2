package id.patuh.kit.relay;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import id.patuh.kit.db.Database;
import id.patuh.kit.relay.Broker.Refusal;

/**
 * Events that the broker will not take, and the later events of the same keys. They block nothing but their key; an operator looks at
 * them here and releases a key when the cause is gone (for example the size limit of the topic was raised).
 */
@ApplicationScoped
public class ParkedEventStore {
    private static final Logger LOG = Logger.getLogger(ParkedEventStore.class);
    private static final String PARK = """
            insert into outbox_parked (topic, position, event_key, shard, code, reason, parked_at)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (topic, position) do update set code = excluded.code, reason = excluded.reason, resend = false
            """;
    private static final String LIST = """
            select topic, position, event_key, code, reason, parked_at from outbox_parked
            order by topic, position limit ?
            """;
    // Locks the shard's cursor: nobody sends, or parks, events of these keys meanwhile.
    private static final String LOCK = """
            select shard from feed_cursor
            where topic = ? and shard in (select shard from outbox_parked where topic = ? and resend)
            order by shard for update skip locked
            """;
    private static final String RELEASED = "select " + FeedRow.COLUMNS + """
            from outbox_parked p join feed f on f.topic = p.topic and f.position = p.position
            where p.topic = ? and p.resend and p.shard = any(?)
            order by p.position
            """;

    private final Database database;
    private final Clock clock;

    ParkedEventStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * What is parked.
     *
     * @param limit most events to give
     */
    public List<ParkedEvent> list(int limit) {
        return database.query(
                LIST,
                row -> new ParkedEvent(
                        row.getString("topic"),
                        row.getLong("position"),
                        row.getObject("event_key", UUID.class),
                        row.getString("code"),
                        row.getString("reason"),
                        Database.instant(row, "parked_at")),
                limit);
    }

    /** Has all parked events of a key sent again, in their order. One that is refused again stays parked with those behind it. */
    public int release(String topic, UUID key) {
        return database.update("update outbox_parked set resend = true where topic = ? and event_key = ?", topic, key);
    }

    void park(FeedRow row, Refusal refusal) {
        LOG.errorf(
                "Event %s, %s %d, of key %s is parked: %s (%s)",
                row.id(), row.topic(), row.position(), row.key(), refusal.code(), refusal.reason());
        database.update(
                PARK,
                row.topic(),
                row.position(),
                row.key(),
                row.shard(),
                refusal.code(),
                refusal.reason(),
                clock.instant());
    }

    List<FeedRow> released(String topic) {
        Integer[] locked =
                database.query(LOCK, row -> row.getInt("shard"), topic, topic).toArray(Integer[]::new);
        return locked.length == 0 ? List.of() : database.query(RELEASED, FeedRow::read, topic, locked);
    }

    void settle(FeedRow row, Refusal refusal) {
        if (refusal == null) {
            database.update("delete from outbox_parked where topic = ? and position = ?", row.topic(), row.position());
        } else {
            park(row, refusal);
        }
    }
}

package id.patuh.kit.relay;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import org.jboss.logging.Logger;

import id.patuh.kit.audit.AuditLog;
import id.patuh.kit.db.Database;
import id.patuh.kit.db.Patience;
import id.patuh.kit.db.Transactions;
import id.patuh.kit.outbox.EventContexts;
import id.patuh.kit.relay.PublishedEnds.Ends;

/**
 * Finds out whether this database is older than what the service has published: restored to an earlier moment, or made anew. Then a new
 * epoch begins: readers believe its events whatever versions they hold, its numbers lie above all that were given, and the newest event of
 * each aggregate whose newest event tells its state is published again.
 */
@ApplicationScoped
class EpochCheck {
    private static final Logger LOG = Logger.getLogger(EpochCheck.class);
    private static final Duration TIMEOUT = Duration.ofMinutes(10);
    // With both nobody numbers or sends: the lease first, as the sequencer does.
    private static final String LOCK_LEASE = "select 1 from relay_lease where name = 'sequencer' for update";
    private static final String LOCK_CURSORS = "select 1 from feed_cursor order by topic, shard for update";
    private static final String RAISE = """
            insert into feed_counter as c (topic, position) values (?, ?)
            on conflict (topic) do update set position = greatest(c.position, excluded.position)
            """;
    private static final String CURSORS = """
            insert into feed_cursor (topic, shard, position)
            select ?, s, ? from generate_series(0, ?) as s on conflict do nothing
            """;
    // Readers of the feed may be past the numbers that it got in the old database.
    private static final String RENUMBER_UNSENT = """
            with unsent as (
                select f.position, row_number() over (order by f.position) as place
                from feed f join feed_cursor c on c.topic = f.topic and c.shard = f.shard and c.position < f.position
                where f.topic = ?
            ), counted as (
                update feed_counter set position = position + (select count(*) from unsent) where topic = ?
                returning position - (select count(*) from unsent) as last
            )
            update feed f set position = counted.last + unsent.place
            from unsent, counted
            where f.topic = ? and f.position = unsent.position
            """;
    // A database that was made anew has none of the facts that were published before.
    private static final String GONE = """
            update feed_counter set gone_through = ?
            where topic = ? and not exists (select from feed where topic = ? and position <= ?)
            """;
    // What was not sent yet will be, in the new epoch.
    private static final String REPEAT = """
            insert into feed_repeat (topic, aggregate_id, position)
            select f.topic, f.aggregate_id, max(f.position)
            from feed f join feed_cursor c on c.topic = f.topic and c.shard = f.shard
            where f.topic = ?
            group by f.topic, f.aggregate_id, c.position
            having max(f.position) <= c.position
            on conflict (topic, aggregate_id) do update set position = excluded.position
            """;

    private final Database database;
    private final Transactions transactions;
    private final TopicCreator plans;
    private final PublishedEnds published;
    private final EventContexts contexts;
    private final AuditLog audit;
    private final Instance<EpochListener> listeners;

    EpochCheck(
            Database database,
            Transactions transactions,
            TopicCreator plans,
            PublishedEnds published,
            EventContexts contexts,
            AuditLog audit,
            @Any Instance<EpochListener> listeners) {
        this.database = database;
        this.transactions = transactions;
        this.plans = plans;
        this.published = published;
        this.contexts = contexts;
        this.audit = audit;
        this.listeners = listeners;
    }

    /**
     * Compares the database with the topics, before anything is sent. Safe in any number of instances: a second one finds the new epoch.
     *
     * @throws BrokerUnavailableException when the topics cannot be read now
     */
    void check() {
        Set<String> topics = new HashSet<>(plans.names());
        topics.addAll(counters().keySet());
        Ends ends = published.read(topics);
        if (isBehind(ends)) {
            listeners.forEach(EpochListener::epochIsDue);
            Patience.of(TIMEOUT, () -> transactions.inNew(TIMEOUT, () -> begin(ends)));
        }
        database.update("update relay_epoch set checks = checks + 1");
    }

    // The topics were read first: what another instance has sent meanwhile was numbered before.
    private boolean isBehind(Ends ends) {
        Map<String, Long> counters = counters();
        return ends.epoch() > epoch()
                || ends.numbers().entrySet().stream()
                        .anyMatch(seen -> seen.getValue() > counters.getOrDefault(seen.getKey(), 0L));
    }

    private boolean begin(Ends ends) {
        database.query(LOCK_LEASE, row -> true);
        database.query(LOCK_CURSORS, row -> true);
        if (!isBehind(ends)) {
            return false;
        }
        long epoch = Math.max(ends.epoch(), epoch()) + 1;
        database.update("update relay_epoch set epoch = ?", epoch);
        Map<String, Long> counters = counters();
        ends.numbers().forEach((topic, number) -> {
            if (number > counters.getOrDefault(topic, 0L)) {
                database.update(RAISE, topic, number);
                database.update(CURSORS, topic, number, Sequencer.SHARDS - 1);
                database.update(RENUMBER_UNSENT, topic, topic, topic);
                if (!plans.compacted().contains(topic)) {
                    database.update(GONE, number, topic, topic, number);
                }
            }
        });
        int repeated = plans.repeated().stream()
                .mapToInt(topic -> database.update(REPEAT, topic))
                .sum();
        listeners.forEach(EpochListener::epochBegun);
        audit.record(
                "EPOCH_BEGUN",
                "service",
                contexts.source(),
                Map.of("epoch", epoch, "published", ends.numbers(), "held", counters, "repeated", repeated));
        LOG.warnf(
                "This database is older than what was published from it. Epoch %d begins, %d states are published again;"
                        + " published %s, held %s",
                epoch, repeated, ends.numbers(), counters);
        return true;
    }

    private long epoch() {
        return database.first("select epoch from relay_epoch", row -> row.getLong("epoch"))
                .orElseThrow();
    }

    private Map<String, Long> counters() {
        Map<String, Long> counters = new HashMap<>();
        database.query(
                "select topic, position from feed_counter",
                row -> counters.put(row.getString("topic"), row.getLong("position")));
        return counters;
    }
}

package id.patuh.kit.relay;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.db.Database;
import id.patuh.kit.db.Patience;
import io.quarkus.scheduler.Scheduled;

/**
 * Removes what has been sent and is older than the retention from the feeds, but keeps the newest event of each aggregate of a compacted
 * topic, as the topic does. Numbers are never given again.
 */
@ApplicationScoped
class FeedRetention {
    private static final int BATCH = 10_000;
    // Numbers follow time closely, so a batch that holds nothing old ends the search.
    private static final String PURGE = """
            with removed as (
                delete from feed
                where topic = ? and recorded_at < ? and position in (
                    select f.position from feed f
                    where f.topic = ?
                      and f.position <= (select min(c.position) from feed_cursor c where c.topic = ?)
                      and not exists (select from outbox_parked p where p.topic = f.topic and p.position = f.position)
                    order by f.position limit ?)
                returning position
            ), noted as (
                update feed_counter c set gone_through = greatest(c.gone_through, r.last)
                from (select max(position) as last from removed) r
                where c.topic = ? and r.last is not null
            )
            select count(*) as events from removed
            """;
    // Reads the whole feed of the topic, instead of an index that every event would have to pay for.
    private static final String PURGE_REPLACED = """
            delete from feed f
            using (select aggregate_id, max(position) as newest from feed where topic = ? group by aggregate_id) n
            where f.topic = ? and f.recorded_at < ? and f.aggregate_id = n.aggregate_id and f.position < n.newest
              and f.position <= (select min(c.position) from feed_cursor c where c.topic = f.topic)
              and not exists (select from outbox_parked p where p.topic = f.topic and p.position = f.position)
            """;

    private final Database database;
    private final TopicCreator plans;
    private final RelayConfig config;
    private final Clock clock;

    FeedRetention(Database database, TopicCreator plans, RelayConfig config, Clock clock) {
        this.database = database;
        this.plans = plans;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void purgeFacts() {
        Instant before = clock.instant().minus(config.feedRetention());
        Set<String> compacted = plans.compacted();
        List<String> topics = database.query("select topic from feed_counter", row -> row.getString("topic"));
        topics.removeIf(compacted::contains);
        for (String topic : topics) {
            int removed = BATCH;
            while (removed == BATCH) {
                removed = database.first(PURGE, row -> row.getInt("events"), topic, before, topic, topic, BATCH, topic)
                        .orElseThrow();
            }
        }
    }

    @Scheduled(every = "24h", delayed = "30m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void purgeReplacedStates() {
        Instant before = clock.instant().minus(config.feedRetention());
        plans.compacted()
                .forEach(topic ->
                        Patience.run(Patience.BULK, () -> database.update(PURGE_REPLACED, topic, topic, before)));
    }
}

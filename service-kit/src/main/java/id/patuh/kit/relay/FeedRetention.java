package id.patuh.kit.relay;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.db.Database;
import io.quarkus.scheduler.Scheduled;

/** Removes what has been sent and is older than the retention from the feeds. Numbers are never given again. */
@ApplicationScoped
class FeedRetention {
    private static final int BATCH = 10_000;
    // Numbers follow time closely, so a batch that holds nothing old ends the search.
    private static final String PURGE = """
            delete from feed
            where topic = ? and recorded_at < ? and position in (
                select f.position from feed f
                where f.topic = ?
                  and f.position <= (select min(c.position) from feed_cursor c where c.topic = ?)
                  and not exists (select from outbox_parked p where p.topic = f.topic and p.position = f.position)
                order by f.position limit ?)
            """;

    private final Database database;
    private final RelayConfig config;
    private final Clock clock;

    FeedRetention(Database database, RelayConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void purge() {
        Instant before = clock.instant().minus(config.feedRetention());
        List<String> topics = database.query("select topic from feed_counter", row -> row.getString("topic"));
        for (String topic : topics) {
            int removed = BATCH;
            while (removed == BATCH) {
                removed = database.update(PURGE, topic, before, topic, topic, BATCH);
            }
        }
    }
}

package id.patuh.kit.inbox;

import java.time.Clock;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.db.Database;
import io.quarkus.scheduler.Scheduled;

/** Forgets ids of events that were applied longer ago than any replay reaches back. */
@ApplicationScoped
class InboxRetention {
    private static final int BATCH = 10_000;
    private static final String PURGE = """
            delete from inbox where (consumer, event_id) in (
                select consumer, event_id from inbox where received_at < ? limit ?)
            """;

    private final Database database;
    private final InboxConfig config;
    private final Clock clock;

    InboxRetention(Database database, InboxConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "7m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void purge() {
        Instant before = clock.instant().minus(config.retention());
        int removed = BATCH;
        while (removed == BATCH) {
            removed = database.update(PURGE, before, BATCH);
        }
    }
}

package id.patuh.registry.imports;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.db.Patience;
import id.patuh.registry.imports.chunk.StagingStore;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;

/**
 * Daily housekeeping: results of imports are kept for 90 days, the staging table of a failed one as long. Several instances may do it at once.
 */
@ApplicationScoped
class ImportRetention {
    private static final Duration KEPT = Duration.ofDays(90);

    private final ImportStore imports;
    private final StagingStore staging;
    private final Clock clock;

    ImportRetention(ImportStore imports, StagingStore staging, Clock clock) {
        this.imports = imports;
        this.staging = staging;
        this.clock = clock;
    }

    @Scheduled(every = "24h", delayed = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        Patience.run(Patience.BULK, () -> QuarkusTransaction.requiringNew()
                .run(() -> removeBefore(clock.instant().minus(KEPT))));
    }

    /** Removes imports that were received before a moment and are not being worked on; returns how many. */
    int removeBefore(Instant moment) {
        List<UUID> removed = imports.removeBefore(moment);
        removed.forEach(staging::drop);
        return removed.size();
    }
}

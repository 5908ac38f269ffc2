package id.patuh.registry.imports;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.db.Database;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;

/**
 * Daily housekeeping: results of imports are kept for 90 days, the staging table of a failed one as long. Several instances may do it at once.
 */
@ApplicationScoped
class ImportRetention {
    private static final Duration KEPT = Duration.ofDays(90);

    private final Database database;
    private final ImportRepository imports;
    private final Clock clock;

    ImportRetention(Database database, ImportRepository imports, Clock clock) {
        this.database = database;
        this.imports = imports;
        this.clock = clock;
    }

    @Scheduled(every = "24h", delayed = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        QuarkusTransaction.requiringNew().run(() -> removeBefore(clock.instant().minus(KEPT)));
    }

    /** Removes imports that were received before a moment and are not being worked on. */
    int removeBefore(Instant moment) {
        List<UUID> removed = database.query("""
                delete from agency_import i
                where received_at < ?
                  and not exists (select from job j where j.id = i.job_id and j.state in ('QUEUED', 'RUNNING'))
                returning id
                """, row -> row.getObject("id", UUID.class), moment);
        removed.forEach(imports::dropStaging);
        return removed.size();
    }
}

package id.patuh.compliance.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.patuh.compliance.assessment.AssessorFactory;
import id.patuh.contracts.vocabulary.Regions;
import id.patuh.kit.db.Database;
import io.quarkus.scheduler.Scheduled;

/** Keeps the figures of the day, again and again, so that those of its last minutes stay. */
@ApplicationScoped
class DailyTotalJob {
    private final DailyTotalStore totals;
    private final AssessorFactory assessors;
    private final Database database;

    DailyTotalJob(DailyTotalStore totals, AssessorFactory assessors, Database database) {
        this.totals = totals;
        this.assessors = assessors;
        this.database = database;
    }

    /** Keeps them; only one instance does it at a time. */
    @Scheduled(
            identity = "daily-total",
            every = "${patuh.compliance.daily-total}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void keep() {
        boolean mine = database.first(
                        "select pg_try_advisory_xact_lock(hashtext('daily_total'))", row -> row.getBoolean(1))
                .orElse(false);
        if (mine) {
            totals.keep(
                    assessors.today(),
                    Regions.provinces().stream()
                            .map(province -> province.code().value())
                            .toList());
        }
    }
}

package id.patuh.compliance.map;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.patuh.kit.db.Database;
import io.quarkus.scheduler.Scheduled;

/** Folds the totals from time to time, so that the tables stay small. */
@ApplicationScoped
class TotalFoldJob {
    private static final List<String> TABLES =
            List.of("assessment_total", "finding_total", "workplace_total", "registration_total");
    private static final long FOLD_ABOVE = 50_000;

    private final AssessmentTotalStore totals;
    private final WorkplaceTotalStore workplaces;
    private final RegistrationTotalStore registrations;
    private final Database database;

    TotalFoldJob(
            AssessmentTotalStore totals,
            WorkplaceTotalStore workplaces,
            RegistrationTotalStore registrations,
            Database database) {
        this.totals = totals;
        this.workplaces = workplaces;
        this.registrations = registrations;
        this.database = database;
    }

    /** Folds if there are many rows; only one instance does it at a time. */
    @Scheduled(
            identity = "total-fold",
            every = "${patuh.compliance.total-fold}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void foldIfLarge() {
        boolean mine = database.first(
                        "select pg_try_advisory_xact_lock(hashtext('assessment_total'))", row -> row.getBoolean(1))
                .orElse(false);
        if (mine && TABLES.stream().anyMatch(this::isLarge)) {
            fold();
        }
    }

    /** Folds the rows of each group into one. */
    @Transactional
    void fold() {
        totals.fold();
        workplaces.fold();
        registrations.fold();
    }

    private boolean isLarge(String table) {
        String sql = "select count(*) from (select 1 from " + table + " limit " + (FOLD_ABOVE + 1) + ") as counted";
        return database.first(sql, row -> row.getLong(1)).orElse(0L) > FOLD_ABOVE;
    }
}

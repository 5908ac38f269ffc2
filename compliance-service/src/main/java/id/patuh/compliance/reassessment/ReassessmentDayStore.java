package id.patuh.compliance.reassessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.compliance.assessment.ConfirmedDay;
import id.patuh.kit.db.Database;

/** The days on which all employers were assessed. */
@ApplicationScoped
class ReassessmentDayStore implements ConfirmedDay {
    private final Database database;

    ReassessmentDayStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<LocalDate> lastUpTo(LocalDate today) {
        return database.first(
                "select max(day) as day from reassessment_day where finished_at is not null and day <= ?"
                        + " having max(day) is not null",
                row -> row.getObject("day", LocalDate.class),
                today);
    }

    /**
     * The run of a day.
     *
     * @param job the job that does it
     */
    record DayRun(UUID run, UUID job, boolean finished) {}

    Optional<DayRun> run(LocalDate day) {
        return database.first(
                "select run_id, job_id, finished_at is not null as finished from reassessment_day where day = ?",
                row -> new DayRun(
                        row.getObject("run_id", UUID.class),
                        row.getObject("job_id", UUID.class),
                        row.getBoolean("finished")),
                day);
    }

    /** Notes the run of a day unless another instance was first. */
    boolean claim(LocalDate day, UUID run) {
        return database.update(
                        "insert into reassessment_day (day, run_id) values (?, ?) on conflict do nothing", day, run)
                == 1;
    }

    /** Notes another run in place of one that failed, unless another instance was first. */
    boolean replace(UUID failed, UUID run) {
        return database.update(
                        "update reassessment_day set run_id = ?, job_id = null where run_id = ? and finished_at is null",
                        run,
                        failed)
                == 1;
    }

    void ordered(UUID run, UUID job) {
        database.update("update reassessment_day set job_id = ? where run_id = ?", job, run);
    }

    void finished(UUID run, Instant now) {
        database.update("update reassessment_day set finished_at = ? where run_id = ?", now, run);
    }
}

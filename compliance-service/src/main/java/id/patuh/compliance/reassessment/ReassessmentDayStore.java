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

    boolean known(LocalDate day) {
        return database.first("select 1 from reassessment_day where day = ?", row -> true, day)
                .isPresent();
    }

    /** Notes the run of a day unless another instance was first. */
    boolean claim(LocalDate day, UUID run) {
        return database.update(
                        "insert into reassessment_day (day, run_id) values (?, ?) on conflict do nothing", day, run)
                == 1;
    }

    void finished(UUID run, Instant now) {
        database.update("update reassessment_day set finished_at = ? where run_id = ?", now, run);
    }
}

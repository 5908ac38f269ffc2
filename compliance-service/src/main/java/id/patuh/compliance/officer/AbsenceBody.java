package id.patuh.compliance.officer;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.kit.problem.FieldError;
import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Problem;

/** An absence to be noted: first and last day, a year at most. */
@Schema(name = "NewOfficerAbsence")
record AbsenceBody(@NotNull LocalDate from, @NotNull LocalDate to) {

    /**
     * Refuses days that no absence has.
     *
     * @throws Problem VALIDATION_FAILED
     */
    void check() {
        if (to.isBefore(from) || to.isAfter(from.plusYears(1))) {
            throw Problem.of(KitProblem.VALIDATION_FAILED)
                    .with(new FieldError(
                            "/to",
                            "DATE_RANGE",
                            "Hari terakhir tidak mendahului hari pertama dan paling lama satu tahun sesudahnya.",
                            "The last day does not precede the first and lies at most a year after it."));
        }
    }
}

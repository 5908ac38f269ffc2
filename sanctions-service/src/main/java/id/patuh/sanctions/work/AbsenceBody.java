package id.patuh.sanctions.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.kit.problem.FieldError;
import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Problem;

/**
 * An absence to be noted.
 *
 * @param officer subject of the officer, of the caller's agency or unit
 * @param from first day, Asia/Jakarta; at most a year before or after today
 * @param to last day, Asia/Jakarta; at most a year after the first
 */
@Schema(name = "RecordAbsence")
record AbsenceBody(
        @NotBlank @Size(max = 200) String officer,
        @NotNull LocalDate from,
        @NotNull LocalDate to) {

    /**
     * Refuses days that no absence has.
     *
     * @throws Problem VALIDATION_FAILED
     */
    void check(LocalDate today) {
        List<FieldError> errors = new ArrayList<>();
        if (from.isBefore(today.minusYears(1)) || from.isAfter(today.plusYears(1))) {
            errors.add(new FieldError(
                    "/from",
                    "DATE_RANGE",
                    "Hari pertama paling jauh satu tahun dari hari ini.",
                    "The first day lies at most a year from today."));
        } else if (to.isBefore(from) || to.isAfter(from.plusYears(1))) {
            errors.add(new FieldError(
                    "/to",
                    "DATE_RANGE",
                    "Hari terakhir tidak mendahului hari pertama dan paling lama satu tahun sesudahnya.",
                    "The last day does not precede the first and lies at most a year after it."));
        }
        if (!errors.isEmpty()) {
            throw Problem.of(KitProblem.VALIDATION_FAILED).with(errors);
        }
    }
}

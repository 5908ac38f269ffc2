package id.patuh.compliance.inspection.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.kit.problem.FieldError;
import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Problem;

/**
 * A plan to be made.
 *
 * @param listId the latest version of a list
 * @param from first day
 * @param to last day; 62 days after the first at most
 * @param officerIds who may go; null for all active officers of the list's regions
 * @param timeLimitSeconds how long to search
 * @param seed where the search begins
 */
@Schema(name = "NewInspectionPlan")
record PlanBody(
        @NotNull UUID listId,
        @NotNull LocalDate from,
        @NotNull LocalDate to,
        @Schema(nullable = true) @Size(min = 1, max = 1_000) List<@NotNull UUID> officerIds,
        @Min(1) @Max(3_600) int timeLimitSeconds,
        @Min(0) @Max(MAX_SEED) long seed) {
    /** What JSON numbers hold exactly everywhere. */
    private static final long MAX_SEED = 9_007_199_254_740_991L;

    private static final int LONGEST_DAYS = 62;

    /**
     * Refuses periods that no plan has.
     *
     * @throws Problem VALIDATION_FAILED
     */
    void check() {
        if (to.isBefore(from) || to.isAfter(from.plusDays(LONGEST_DAYS))) {
            throw Problem.of(KitProblem.VALIDATION_FAILED)
                    .with(new FieldError(
                            "/to",
                            "DATE_RANGE",
                            "Hari terakhir tidak mendahului hari pertama dan paling lama 62 hari sesudahnya.",
                            "The last day does not precede the first and lies at most 62 days after it."));
        }
    }
}

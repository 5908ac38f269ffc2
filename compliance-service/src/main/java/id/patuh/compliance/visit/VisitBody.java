package id.patuh.compliance.visit;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is sent about visits. */
final class VisitBody {
    private static final String TIME = "^([01]\\d|2[0-3]):[0-5]\\d$";

    private VisitBody() {}

    /**
     * A visit outside a plan.
     *
     * @param date day of the visit where the lead's office stands
     * @param startAt local time there
     * @param members all officers, the lead too
     * @param leadId an inspector among them; null for the only one
     * @param reason why it is ordered; null for none
     */
    @Schema(name = "NewVisit")
    record Order(
            @NotNull UUID employerId,
            @NotNull LocalDate date,

            @Schema(examples = "09:00") @NotNull @Pattern(regexp = TIME)
            String startAt,

            @NotNull @Size(min = 1, max = 10) Set<@NotNull UUID> members,
            @Schema(nullable = true) UUID leadId,
            @Schema(nullable = true) @Size(max = 500) String reason) {}

    /**
     * A new day, for a visit that was postponed; null for one that was not.
     *
     * @param date day of the visit where the lead's office stands
     * @param startAt local time there
     */
    @Schema(name = "VisitAssignment")
    record Assignment(
            @Schema(nullable = true) LocalDate date,

            @Schema(nullable = true, examples = "09:00") @Pattern(regexp = TIME)
            String startAt) {
        boolean isDay() {
            return date != null && startAt != null;
        }
    }

    /** Why a visit is postponed or cancelled. */
    @Schema(name = "VisitReason")
    record Reason(@NotBlank @Size(max = 500) String reason) {}
}

package id.patuh.sanctions.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.sanctions.policy.PeriodUnit;
import id.patuh.sanctions.procedure.vocabulary.ClockKind;

/**
 * A legal clock as shown. It ends at the first moment after the period.
 *
 * @param requestId request it belongs to; null for a clock of the case
 * @param settledBy action that settled it, be it after its end; null otherwise
 */
@Schema(name = "Deadline")
public record DeadlineView(
        ClockKind kind,
        @Schema(nullable = true) UUID requestId,
        LocalDate dayZero,
        int length,
        PeriodUnit unit,
        LocalDate lastDay,
        Instant startedAt,
        Instant firstAlertAt,
        Instant finalAlertAt,
        Instant endsAt,
        State state,
        @Schema(nullable = true) String settledBy,
        String policyVersion) {

    /** Life of a clock. */
    @Schema(name = "DeadlineState")
    public enum State {
        /** Still to end. */
        RUNNING,
        /** Its end has fired. */
        ENDED,
        /** What it waited for was done. */
        SETTLED,
        /** Stands still while the decision is suspended. */
        PAUSED
    }
}

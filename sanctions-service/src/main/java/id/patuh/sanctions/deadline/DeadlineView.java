package id.patuh.sanctions.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.contracts.calendar.LegalZone;
import id.patuh.sanctions.policy.PeriodUnit;
import id.patuh.sanctions.procedure.vocabulary.ClockKind;

/**
 * A legal clock as shown. It ends at the first moment after the period.
 *
 * @param requestId request it belongs to; null for a clock of the case
 * @param settledBy action that settled it, be it after its end; null otherwise
 * @param zone zone of the employer, in which its days begin and end: WIB, WITA or WIT
 * @param restsOnProvisionalDays whether it was counted by days off that no decree has set yet; a decree may move its end
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
        String policyVersion,
        LegalZone zone,
        boolean restsOnProvisionalDays) {

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
        PAUSED;

        static State of(boolean ended, boolean settled, boolean paused) {
            if (ended) {
                return ENDED;
            }
            return settled ? SETTLED : paused ? PAUSED : RUNNING;
        }
    }
}

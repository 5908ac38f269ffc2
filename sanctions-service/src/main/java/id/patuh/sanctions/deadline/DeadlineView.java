package id.patuh.sanctions.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.sanctions.policy.Period;
import id.patuh.sanctions.procedure.vocabulary.ClockKind;

/**
 * A legal clock as shown.
 *
 * @param kind what it measures
 * @param requestId request it belongs to; null for a clock of the case
 * @param dayZero day that does not count
 * @param length length of the period
 * @param unit how the days are counted
 * @param lastDay last day of the period
 * @param startedAt moment from which the alerts are measured
 * @param firstAlertAt first alert
 * @param finalAlertAt second alert
 * @param endsAt first moment after the period
 * @param state whether it runs
 * @param settledBy action that settled it; null otherwise
 * @param policyVersion policy that gave its length
 */
@Schema(name = "Deadline")
public record DeadlineView(
        ClockKind kind,
        @Schema(nullable = true) UUID requestId,
        LocalDate dayZero,
        int length,
        Period.Unit unit,
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
        SETTLED
    }
}

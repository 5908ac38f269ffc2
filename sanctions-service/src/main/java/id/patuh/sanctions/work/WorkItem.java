package id.patuh.sanctions.work;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.sanctions.procedure.vocabulary.ClockKind;

/**
 * An open case or request as work.
 *
 * @param requestId null where it is the case itself
 * @param employerName empty if no event about the employer has arrived
 * @param owner agency of the case, or unit of the request
 * @param state state of the case or the request
 * @param actions what the state lets its owner or the agency do next
 * @param waitsFor who must act first; null where the owner must
 * @param due the clock that counts; null where none runs
 */
public record WorkItem(
        UUID caseId,
        @Schema(nullable = true) UUID requestId,
        UUID employerId,
        String employerName,
        String regionCode,
        String owner,
        String state,
        List<String> actions,
        @Schema(nullable = true) Party waitsFor,
        @Schema(nullable = true) Due due,
        Handling handling) {

    /** Who may have to act. */
    @Schema(name = "WorkParty")
    public enum Party {
        /** The employer. */
        EMPLOYER,
        /** A service unit. */
        UNIT,
        /** The agency that leads the case. */
        AGENCY
    }

    /** How near the end of a clock is, as its alerts say. */
    @Schema(name = "WorkAlert")
    public enum Alert {
        /** No alert yet. */
        NONE,
        /** The first alert was raised: 60 % by the default policy. */
        FIRST,
        /** The last alert was raised: 90 % by the default policy. */
        FINAL,
        /** An authority let its time pass. */
        MISSED
    }

    /**
     * A running or missed clock.
     *
     * @param owed true where an authority must act in time, false where it is a period of the employer
     * @param usedPercent share of the period that has passed, 0 to 100, rounded down
     */
    @Schema(name = "WorkDue")
    public record Due(ClockKind clock, boolean owed, Instant startedAt, Instant endsAt, int usedPercent, Alert alert) {}
}

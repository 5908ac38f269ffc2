package id.patuh.sanctions.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import id.patuh.contracts.calendar.WorkingDays;
import id.patuh.sanctions.procedure.ClockKind;

/**
 * A clock to be started.
 *
 * @param kind what it measures
 * @param caseId its case
 * @param requestId its request; null for a clock of the whole case
 * @param dayZero day that does not count
 * @param startedAt moment from which the alerts are measured
 */
public record ClockStart(ClockKind kind, UUID caseId, UUID requestId, LocalDate dayZero, Instant startedAt) {
    /** A clock of a whole case that runs from a moment, whose day is day 0. */
    public static ClockStart ofCase(ClockKind kind, UUID caseId, Instant moment) {
        return new ClockStart(kind, caseId, null, WorkingDays.dayOf(moment), moment);
    }

    /** A clock of a request that runs from a moment, whose day is day 0. */
    public static ClockStart ofRequest(ClockKind kind, UUID caseId, UUID requestId, Instant moment) {
        return new ClockStart(kind, caseId, requestId, WorkingDays.dayOf(moment), moment);
    }

    /** The same clock, running on from the end of another one: that one's last day is day 0. */
    public ClockStart after(Deadline other) {
        return new ClockStart(kind, caseId, requestId, other.lastDay(), other.endsAt());
    }
}

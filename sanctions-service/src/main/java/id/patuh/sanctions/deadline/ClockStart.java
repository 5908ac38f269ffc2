package id.patuh.sanctions.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

import id.patuh.contracts.calendar.WorkingDays;
import id.patuh.sanctions.policy.Period;
import id.patuh.sanctions.policy.SanctionsPolicy;
import id.patuh.sanctions.procedure.vocabulary.ClockKind;

/**
 * A clock to be started. Its day zero does not count; its alerts are measured from the moment it starts.
 *
 * @param requestId its request; null for a clock of the whole case
 * @param ownPeriod its length; null for that of its kind in the policy
 */
public record ClockStart(
        ClockKind kind, UUID caseId, UUID requestId, LocalDate dayZero, Instant startedAt, Period ownPeriod) {
    /** A clock of a whole case that runs from a moment, whose day is day 0. */
    public static ClockStart ofCase(ClockKind kind, UUID caseId, Instant moment) {
        return new ClockStart(kind, caseId, null, WorkingDays.dayOf(moment), moment, null);
    }

    /** A clock of a request that runs from a moment, whose day is day 0. */
    public static ClockStart ofRequest(ClockKind kind, UUID caseId, UUID requestId, Instant moment) {
        return new ClockStart(kind, caseId, requestId, WorkingDays.dayOf(moment), moment, null);
    }

    /**
     * The moment from which a clock runs whose day 0 is known and its hour is not.
     *
     * @return now if the day is today, else its noon in Jakarta, which is the same day in all of Indonesia
     */
    public static Instant momentOf(LocalDate day, Instant now) {
        return day.equals(WorkingDays.dayOf(now))
                ? now
                : day.atTime(LocalTime.NOON).atZone(WorkingDays.ZONE).toInstant();
    }

    /** The same clock, running on from the end of another one: that one's last day is day 0. */
    public ClockStart after(Deadline other) {
        return new ClockStart(kind, caseId, requestId, other.lastDay(), other.endsAt(), ownPeriod);
    }

    /** The same clock with a length of its own. */
    public ClockStart lasting(Period period) {
        return new ClockStart(kind, caseId, requestId, dayZero, startedAt, period);
    }

    /** Its length. */
    Period period(SanctionsPolicy policy) {
        return ownPeriod == null ? policy.periods().get(kind) : ownPeriod;
    }
}

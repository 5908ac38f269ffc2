package id.patuh.sanctions.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

import id.patuh.contracts.calendar.LegalZone;
import id.patuh.sanctions.policy.Period;
import id.patuh.sanctions.policy.SanctionsPolicy;
import id.patuh.sanctions.procedure.vocabulary.ClockKind;

/**
 * A clock to be started. Its day zero does not count; its alerts are measured from the moment it starts.
 *
 * @param dayZero null for the day of that moment in the zone of the employer
 * @param requestId its request; null for a clock of the whole case
 * @param ownPeriod its length; null for that of its kind in the policy
 */
public record ClockStart(
        ClockKind kind, UUID caseId, UUID requestId, LocalDate dayZero, Instant startedAt, Period ownPeriod) {
    /** A clock of a whole case that runs from a moment, whose day is day 0. */
    public static ClockStart ofCase(ClockKind kind, UUID caseId, Instant moment) {
        return new ClockStart(kind, caseId, null, null, moment, null);
    }

    /** A clock of a request that runs from a moment, whose day is day 0. */
    public static ClockStart ofRequest(ClockKind kind, UUID caseId, UUID requestId, Instant moment) {
        return new ClockStart(kind, caseId, requestId, null, moment, null);
    }

    /**
     * The moment from which a clock runs whose day 0 is known and its hour is not.
     *
     * @return now if the day is today, else its noon
     */
    public static Instant momentOf(LocalDate day, Instant now, LegalZone zone) {
        return day.equals(zone.dayOf(now))
                ? now
                : day.atTime(LocalTime.NOON).atZone(zone.id()).toInstant();
    }

    /** The same clock, running on from the end of another one: that one's last day is day 0. */
    public ClockStart after(Deadline other) {
        return new ClockStart(kind, caseId, requestId, other.lastDay(), other.endsAt(), ownPeriod);
    }

    /** The same clock with a length of its own. */
    public ClockStart lasting(Period period) {
        return new ClockStart(kind, caseId, requestId, dayZero, startedAt, period);
    }

    /** The day that does not count. */
    LocalDate dayZero(LegalZone zone) {
        return dayZero == null ? zone.dayOf(startedAt) : dayZero;
    }

    /** Its length. */
    Period period(SanctionsPolicy policy) {
        return ownPeriod == null ? policy.periods().get(kind) : ownPeriod;
    }
}

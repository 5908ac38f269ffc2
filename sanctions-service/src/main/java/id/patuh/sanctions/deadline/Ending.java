package id.patuh.sanctions.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import id.patuh.contracts.calendar.LegalZone;
import id.patuh.sanctions.policy.SanctionsPolicy;
import id.patuh.sanctions.procedure.vocabulary.ClockKind;

/** Where a clock ends, and when that is announced. */
@Embeddable
record Ending(
        @Column(name = "last_day") LocalDate lastDay,
        @Column(name = "first_alert_at") Instant firstAlertAt,
        @Column(name = "final_alert_at") Instant finalAlertAt,
        @Column(name = "ends_at") Instant endsAt) {
    private static final int HUNDRED = 100;

    /** The end of a clock with the alerts of a policy, measured from its start. */
    static Ending of(Instant startedAt, LocalDate lastDay, LegalZone zone, SanctionsPolicy policy) {
        Instant endsAt = zone.endOf(lastDay);
        Duration whole = Duration.between(startedAt, endsAt);
        return new Ending(
                lastDay,
                startedAt.plus(share(whole, policy.alerts().percentages().getFirst())),
                startedAt.plus(share(whole, policy.alerts().percentages().getLast())),
                endsAt);
    }

    /** When the stage after one fires; null after the last. */
    Instant at(Deadline.Stage fired) {
        return switch (fired) {
            case RUNNING -> firstAlertAt;
            case FIRST_ALERT -> finalAlertAt;
            case FINAL_ALERT -> endsAt;
            case ENDED -> null;
        };
    }

    private static Duration share(Duration whole, int percent) {
        return whole.multipliedBy(percent).dividedBy(HUNDRED);
    }

    /** The last day that a clock keeps when a changed calendar counts another one; an authority is never late for a day that had passed. */
    static LocalDate kept(ClockKind kind, LocalDate before, LocalDate counted, LocalDate changedOn) {
        return kind.ofEmployer() ? later(before, counted) : earlier(before, later(counted, changedOn));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}

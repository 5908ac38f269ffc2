package id.patuh.sanctions.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import id.patuh.contracts.calendar.WorkingDays;
import id.patuh.kit.id.Ids;
import id.patuh.sanctions.policy.Period;
import id.patuh.sanctions.policy.PeriodUnit;
import id.patuh.sanctions.policy.SanctionsPolicy;
import id.patuh.sanctions.procedure.vocabulary.ClockKind;

/**
 * One running legal clock. It fires three times, each exactly once and in order: two alerts and its end; settling it in time
 * stops what has not fired.
 */
@Entity(name = "Deadline")
public class Deadline {
    private static final int HUNDRED = 100;

    @Id
    private UUID id;

    @Column(name = "case_id")
    private UUID caseId;

    @Column(name = "request_id")
    private UUID requestId;

    @Enumerated(EnumType.STRING)
    private ClockKind kind;

    @Column(name = "day_zero")
    private LocalDate dayZero;

    private int length;

    @Enumerated(EnumType.STRING)
    private PeriodUnit unit;

    @Column(name = "last_day")
    private LocalDate lastDay;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "first_alert_at")
    private Instant firstAlertAt;

    @Column(name = "final_alert_at")
    private Instant finalAlertAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    @Enumerated(EnumType.ORDINAL)
    private Stage stage;

    @Column(name = "next_at")
    private Instant nextAt;

    @Column(name = "settled_at")
    private Instant settledAt;

    @Column(name = "settled_by")
    private String settledBy;

    @Column(name = "policy_version")
    private String policyVersion;

    @Column(name = "paused_at")
    private Instant pausedAt;

    @Column(name = "extended_days")
    private Integer extendedDays;

    /** What of a clock has fired; stored by its position. */
    public enum Stage {
        /** Nothing. */
        RUNNING,
        /** The first alert. */
        FIRST_ALERT,
        /** Both alerts. */
        FINAL_ALERT,
        /** The end. */
        ENDED
    }

    /** For the framework. */
    protected Deadline() {}

    Deadline(ClockStart start, SanctionsPolicy policy, WorkingDays calendar) {
        Period period = start.period(policy);
        id = Ids.next();
        caseId = start.caseId();
        requestId = start.requestId();
        kind = start.kind();
        dayZero = start.dayZero();
        length = period.length();
        unit = period.unit();
        lastDay = period.lastDay(dayZero, calendar);
        startedAt = start.startedAt();
        endsAt = WorkingDays.endOf(lastDay);
        firstAlertAt = alert(policy.alerts().percentages().getFirst());
        finalAlertAt = alert(policy.alerts().percentages().getLast());
        stage = Stage.RUNNING;
        nextAt = firstAlertAt;
        policyVersion = policy.version();
    }

    /** The same clock once more, for one that was settled although what it waited for was not done. */
    Deadline again() {
        Deadline copy = new Deadline();
        copy.id = Ids.next();
        copy.caseId = caseId;
        copy.requestId = requestId;
        copy.kind = kind;
        copy.dayZero = dayZero;
        copy.length = length;
        copy.unit = unit;
        copy.lastDay = lastDay;
        copy.startedAt = startedAt;
        copy.firstAlertAt = firstAlertAt;
        copy.finalAlertAt = finalAlertAt;
        copy.endsAt = endsAt;
        copy.stage = stage;
        copy.nextAt = copy.next();
        copy.policyVersion = policyVersion;
        return copy;
    }

    private Instant alert(int percent) {
        Duration whole = Duration.between(startedAt, endsAt);
        return startedAt.plus(whole.multipliedBy(percent).dividedBy(HUNDRED));
    }

    /** Fires the next stage. */
    Stage fire() {
        stage = switch (stage) {
            case RUNNING -> Stage.FIRST_ALERT;
            case FIRST_ALERT -> Stage.FINAL_ALERT;
            case FINAL_ALERT -> Stage.ENDED;
            case ENDED -> throw new IllegalStateException("Clock " + id + " has ended already");
        };
        nextAt = next();
        return stage;
    }

    private Instant next() {
        return switch (stage) {
            case RUNNING -> firstAlertAt;
            case FIRST_ALERT -> finalAlertAt;
            case FINAL_ALERT -> endsAt;
            case ENDED -> null;
        };
    }

    /** Moves the end of a clock that has not ended; what has fired stays fired. */
    MovedClock moveTo(LocalDate day, SanctionsPolicy policy) {
        MovedClock moved = new MovedClock(kind, lastDay, day);
        lastDay = day;
        endsAt = WorkingDays.endOf(day);
        firstAlertAt = alert(policy.alerts().percentages().getFirst());
        finalAlertAt = alert(policy.alerts().percentages().getLast());
        nextAt = pausedAt == null ? next() : null;
        return moved;
    }

    /** Lengthens it in its own unit. */
    MovedClock extend(int days, WorkingDays calendar, SanctionsPolicy policy) {
        extendedDays = days;
        return moveTo(new Period(days, unit, "").lastDay(lastDay, calendar), policy);
    }

    boolean extended() {
        return extendedDays != null;
    }

    /** Stands still; nothing fires until it runs again. */
    void pause(Instant moment) {
        pausedAt = moment;
        nextAt = null;
    }

    /** Whether it stands still. */
    public boolean paused() {
        return pausedAt != null && settledAt == null;
    }

    /** Runs again, with every day given back that was left when it stood still, that day included. */
    MovedClock resume(LocalDate day, WorkingDays calendar, SanctionsPolicy policy) {
        LocalDate pausedOn = WorkingDays.dayOf(pausedAt);
        pausedAt = null;
        int left = unit == PeriodUnit.CALENDAR_DAYS
                ? Math.toIntExact(ChronoUnit.DAYS.between(pausedOn, lastDay)) + 1
                : calendar.count(pausedOn, lastDay);
        return moveTo(new Period(Math.max(0, left), unit, "").lastDay(day, calendar), policy);
    }

    void settle(String action, Instant now) {
        settledAt = now;
        settledBy = action;
        nextAt = null;
    }

    /** Whether what it waits for is still to be done: what an authority did not do in time is owed after its end. */
    boolean unanswered() {
        return settledAt == null && (running() || paused() || kind.ending() == ClockKind.Ending.DEADLINE_MISSED);
    }

    boolean due(Instant now) {
        return nextAt != null && !nextAt.isAfter(now);
    }

    Instant nextAt() {
        return nextAt;
    }

    boolean settled() {
        return settledAt != null;
    }

    boolean running() {
        return nextAt != null;
    }

    /** Its case. */
    public UUID caseId() {
        return caseId;
    }

    /** Its request; null for a clock of the whole case. */
    public UUID requestId() {
        return requestId;
    }

    /** What it measures. */
    public ClockKind kind() {
        return kind;
    }

    /** The day that does not count. */
    public LocalDate dayZero() {
        return dayZero;
    }

    /** Last day of the period. */
    public LocalDate lastDay() {
        return lastDay;
    }

    /** First moment after the period. */
    public Instant endsAt() {
        return endsAt;
    }

    /** Version of the policy that gave its length. */
    public String policyVersion() {
        return policyVersion;
    }

    DeadlineView view() {
        DeadlineView.State shown = stage == Stage.ENDED
                ? DeadlineView.State.ENDED
                : settledAt != null
                        ? DeadlineView.State.SETTLED
                        : pausedAt != null ? DeadlineView.State.PAUSED : DeadlineView.State.RUNNING;
        return new DeadlineView(
                kind,
                requestId,
                dayZero,
                length,
                unit,
                lastDay,
                startedAt,
                firstAlertAt,
                finalAlertAt,
                endsAt,
                shown,
                settledBy,
                policyVersion);
    }
}

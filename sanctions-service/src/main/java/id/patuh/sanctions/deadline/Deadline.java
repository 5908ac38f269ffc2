package id.patuh.sanctions.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import id.patuh.contracts.calendar.LegalZone;
import id.patuh.kit.id.Ids;
import id.patuh.sanctions.calendar.CalendarChange;
import id.patuh.sanctions.calendar.LegalCalendar;
import id.patuh.sanctions.policy.Period;
import id.patuh.sanctions.policy.SanctionsPolicy;
import id.patuh.sanctions.procedure.vocabulary.ClockKind;

/**
 * One running legal clock. It fires three times, each exactly once and in order: two alerts and its end; settling it in time
 * stops what has not fired.
 */
@Entity(name = "Deadline")
public class Deadline {
    @Id
    private UUID id;

    @Column(name = "case_id")
    private UUID caseId;

    @Column(name = "request_id")
    private UUID requestId;

    @Enumerated(EnumType.STRING)
    private ClockKind kind;

    @Embedded
    private Term term;

    @Column(name = "started_at")
    private Instant startedAt;

    @Embedded
    private Ending ending;

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

    @Enumerated(EnumType.STRING)
    private LegalZone zone;

    @Embedded
    private Count count;

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

    Deadline(ClockStart start, LegalZone zone, SanctionsPolicy policy, LegalCalendar calendar) {
        Period period = start.period(policy);
        id = Ids.next();
        caseId = start.caseId();
        requestId = start.requestId();
        kind = start.kind();
        this.zone = zone;
        term = new Term(start.dayZero(zone), period.length(), period.unit());
        startedAt = start.startedAt();
        stage = Stage.RUNNING;
        count = Count.of(dayZero(), period, calendar);
        end(count.lastDay(calendar), policy);
        policyVersion = policy.version();
    }

    /** The same clock once more, for one that was settled although what it waited for was not done. */
    Deadline again() {
        Deadline copy = new Deadline();
        copy.id = Ids.next();
        copy.caseId = caseId;
        copy.requestId = requestId;
        copy.kind = kind;
        copy.term = term;
        copy.startedAt = startedAt;
        copy.ending = ending;
        copy.stage = stage;
        copy.nextAt = ending.at(stage);
        copy.policyVersion = policyVersion;
        copy.zone = zone;
        copy.count = count;
        return copy;
    }

    private void end(LocalDate day, SanctionsPolicy policy) {
        ending = Ending.of(startedAt, day, zone, policy);
        nextAt = pausedAt == null ? ending.at(stage) : null;
    }

    /** Fires the next stage. */
    Stage fire() {
        if (stage == Stage.ENDED) {
            throw new IllegalStateException("Clock " + id + " has ended already");
        }
        stage = Stage.values()[stage.ordinal() + 1];
        nextAt = ending.at(stage);
        return stage;
    }

    /** Counts the end of a clock that has not ended anew from a day; what has fired stays fired. */
    MovedClock move(LocalDate from, Period period, LegalCalendar calendar, SanctionsPolicy policy) {
        LocalDate before = lastDay();
        count = Count.of(from, period, calendar);
        end(count.lastDay(calendar), policy);
        return new MovedClock(kind, before, lastDay());
    }

    /** Lengthens it in its own unit. */
    MovedClock extend(int days, LegalCalendar calendar, SanctionsPolicy policy) {
        extendedDays = days;
        return move(lastDay(), new Period(days, term.unit(), ""), calendar, policy);
    }

    /**
     * Counts it by a changed calendar: the employer's own time keeps the later end, an authority's the earlier one, which is never before the
     * day of the change. Source: UU 30/2014 art. 58
     *
     * @return empty if its end stays
     */
    Optional<MovedClock> recount(LegalCalendar calendar, Instant changedAt, SanctionsPolicy policy) {
        LocalDate before = lastDay();
        LocalDate kept = Ending.kept(kind, before, count.lastDay(calendar), zone.dayOf(changedAt));
        count = count.resting(kept, calendar);
        if (kept.equals(before)) {
            return Optional.empty();
        }
        end(kept, policy);
        return Optional.of(new MovedClock(kind, before, kept));
    }

    /** Whether it may still move, is counted by days that a later change concerns, and was not over when that came into force. */
    boolean concernedBy(CalendarChange change) {
        return open() && count.concernedBy(change, lastDay()) && endsAt().isAfter(change.approvedAt());
    }

    /** Whether it runs on from a moment at which another clock of the same request, or of the case, ends. */
    boolean runsFrom(Instant end, UUID request) {
        return open() && startedAt.equals(end) && Objects.equals(requestId, request);
    }

    private boolean open() {
        return settledAt == null && stage != Stage.ENDED;
    }

    /** Runs on from the new end of the clock before it. */
    MovedClock runOnFrom(Deadline other, LegalCalendar calendar, SanctionsPolicy policy) {
        term = term.from(other.lastDay());
        startedAt = other.endsAt();
        return move(dayZero(), count.period(), calendar, policy);
    }

    boolean extended() {
        return extendedDays != null;
    }

    /** Stands still; nothing fires until it runs again. */
    void pause(Instant moment) {
        pausedAt = paused() && pausedAt.isBefore(moment) ? pausedAt : moment;
        nextAt = null;
    }

    /** Whether it stands still. */
    public boolean paused() {
        return pausedAt != null && settledAt == null;
    }

    /** Runs again, with every day given back that was left when it stood still, that day included. */
    MovedClock resume(Instant moment, LegalCalendar calendar, SanctionsPolicy policy) {
        Period left = term.left(zone.dayOf(pausedAt), lastDay(), calendar.days());
        pausedAt = null;
        return move(zone.dayOf(moment), left, calendar, policy);
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
        return term.dayZero();
    }

    /** Last day of the period. */
    public LocalDate lastDay() {
        return ending.lastDay();
    }

    /** First moment after the period. */
    public Instant endsAt() {
        return ending.endsAt();
    }

    /** Zone of the employer, in which its days begin and end. */
    public LegalZone zone() {
        return zone;
    }

    /** Version of the policy that gave its length. */
    public String policyVersion() {
        return policyVersion;
    }

    DeadlineView view() {
        return new DeadlineView(
                kind,
                requestId,
                term.dayZero(),
                term.length(),
                term.unit(),
                ending.lastDay(),
                startedAt,
                ending.firstAlertAt(),
                ending.finalAlertAt(),
                ending.endsAt(),
                DeadlineView.State.of(stage == Stage.ENDED, settledAt != null, pausedAt != null),
                settledBy,
                policyVersion,
                zone,
                count.provisional());
    }
}

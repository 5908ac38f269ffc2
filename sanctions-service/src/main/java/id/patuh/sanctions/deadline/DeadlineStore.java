package id.patuh.sanctions.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.calendar.CalendarYearMissingException;
import id.patuh.contracts.calendar.LegalZone;
import id.patuh.kit.problem.Problem;
import id.patuh.sanctions.calendar.CalendarStore;
import id.patuh.sanctions.calendar.LegalCalendar;
import id.patuh.sanctions.policy.Period;
import id.patuh.sanctions.policy.PeriodUnit;
import id.patuh.sanctions.policy.SanctionsPolicy;
import id.patuh.sanctions.problem.OfficialTerms;
import id.patuh.sanctions.problem.RemedyProblem;
import id.patuh.sanctions.problem.SanctionsProblem;
import id.patuh.sanctions.procedure.vocabulary.ClockKind;

/** Starts, settles and reads legal clocks. Callers hold the row lock of the case. */
@ApplicationScoped
public class DeadlineStore {
    private final DeadlineRepository repository;
    private final CalendarStore calendars;
    private final ZoneQuery zones;

    DeadlineStore(DeadlineRepository repository, CalendarStore calendars, ZoneQuery zones) {
        this.repository = repository;
        this.calendars = calendars;
        this.zones = zones;
    }

    /**
     * Starts a clock.
     *
     * @throws Problem CALENDAR_YEAR_MISSING if its end lies after the last loaded calendar year
     */
    public Deadline start(ClockStart start, SanctionsPolicy policy) {
        Deadline deadline = create(start, policy);
        repository.persist(deadline);
        return deadline;
    }

    /**
     * Starts a clock of a case in place of the latest one of its kind, if it ends later.
     *
     * @return the one that holds
     * @throws Problem CALENDAR_YEAR_MISSING if its end lies after the last loaded calendar year
     */
    public Deadline prolong(ClockStart start, SanctionsPolicy policy, String action, Instant now) {
        Deadline latest = latestOfCase(start.caseId()).get(start.kind());
        Deadline later = create(start, policy);
        if (!later.endsAt().isAfter(latest.endsAt())) {
            return latest;
        }
        settleCase(start.caseId(), Set.of(start.kind()), action, now);
        repository.persist(later);
        return later;
    }

    private Deadline create(ClockStart start, SanctionsPolicy policy) {
        LegalZone zone = zones.of(start.caseId());
        return withCalendar(calendar -> new Deadline(start, zone, policy, calendar));
    }

    /** Lets a clock of a case run on that was settled although what it waited for was not done. */
    public void runOn(UUID caseId, ClockKind kind) {
        Deadline latest = latestOfCase(caseId).get(kind);
        if (latest != null && latest.settled()) {
            repository.persist(latest.again());
        }
    }

    /** Settles running and missed clocks of a case, those of its requests excluded. */
    public void settleCase(UUID caseId, Set<ClockKind> kinds, String action, Instant now) {
        settle(ofCaseItself(caseId), kinds, action, now);
    }

    /** Settles running and missed clocks of a request. */
    public void settleRequest(UUID requestId, Set<ClockKind> kinds, String action, Instant now) {
        settle(repository.ofRequest(requestId), kinds, action, now);
    }

    private void settle(List<Deadline> deadlines, Set<ClockKind> kinds, String action, Instant now) {
        deadlines.stream()
                .filter(deadline -> deadline.unanswered() && kinds.contains(deadline.kind()))
                .forEach(deadline -> deadline.settle(action, now));
        // Hibernate alone would insert the clock that follows before it settles this one, and only one may run.
        repository.flush();
    }

    /**
     * Lengthens a running clock, once.
     *
     * @param requestId its request; null for a clock of the whole case
     * @return empty if it does not run
     * @throws Problem CLOCK_EXTENDED_BEFORE, CALENDAR_YEAR_MISSING
     */
    public Optional<MovedClock> extend(UUID caseId, UUID requestId, ClockKind kind, int days, SanctionsPolicy policy) {
        return running(caseId, requestId, kind).map(deadline -> {
            if (deadline.extended()) {
                throw Problem.of(RemedyProblem.CLOCK_EXTENDED_BEFORE, OfficialTerms.of(kind));
            }
            return withCalendar(calendar -> deadline.extend(days, calendar, policy));
        });
    }

    /**
     * Moves the end of a running clock by working days, counted from a day.
     *
     * @param requestId its request; null for a clock of the whole case
     * @throws Problem CALENDAR_YEAR_MISSING
     */
    public Optional<MovedClock> move(
            UUID caseId, UUID requestId, ClockKind kind, LocalDate from, int days, SanctionsPolicy policy) {
        Period period = new Period(days, PeriodUnit.WORKING_DAYS, "");
        return running(caseId, requestId, kind)
                .map(deadline -> withCalendar(calendar -> deadline.move(from, period, calendar, policy)));
    }

    /** Lets clocks of a request stand still from a moment on, those too that stand still since a later one. */
    public List<ClockKind> pause(UUID requestId, Set<ClockKind> kinds, Instant moment) {
        List<Deadline> paused = repository.ofRequest(requestId).stream()
                .filter(deadline -> (deadline.running() || deadline.paused()) && kinds.contains(deadline.kind()))
                .filter(deadline -> moment.isBefore(deadline.endsAt()))
                .toList();
        paused.forEach(deadline -> deadline.pause(moment));
        return paused.stream().map(Deadline::kind).toList();
    }

    /**
     * Lets the clocks of a request that stand still run again.
     *
     * @throws Problem CALENDAR_YEAR_MISSING
     */
    public List<MovedClock> resume(UUID requestId, Instant moment, SanctionsPolicy policy) {
        return repository.ofRequest(requestId).stream()
                .filter(Deadline::paused)
                .map(deadline -> withCalendar(calendar -> deadline.resume(moment, calendar, policy)))
                .toList();
    }

    /** Working days after a day up to another one. */
    public int workingDaysAfter(LocalDate from, LocalDate through) {
        return withCalendar(calendar -> calendar.days().count(from.plusDays(1), through));
    }

    private Optional<Deadline> running(UUID caseId, UUID requestId, ClockKind kind) {
        return repository.ofCase(caseId).stream()
                .filter(deadline -> deadline.running()
                        && deadline.kind() == kind
                        && Objects.equals(requestId, deadline.requestId()))
                .findFirst();
    }

    private <T> T withCalendar(Function<LegalCalendar, T> arithmetic) {
        try {
            return arithmetic.apply(calendars.inForce());
        } catch (CalendarYearMissingException missing) {
            throw Problem.of(SanctionsProblem.CALENDAR_YEAR_MISSING, Integer.toString(missing.year()));
        }
    }

    /** Latest end of each clock of a case, those of its requests excluded; by kind; kinds never started are absent. */
    public Map<ClockKind, Deadline> latestOfCase(UUID caseId) {
        return latest(ofCaseItself(caseId));
    }

    /** Latest end of each clock of a request; by kind; kinds never started are absent. */
    public Map<ClockKind, Deadline> latestOfRequest(UUID requestId) {
        return latest(repository.ofRequest(requestId));
    }

    private List<Deadline> ofCaseItself(UUID caseId) {
        return repository.ofCase(caseId).stream()
                .filter(deadline -> deadline.requestId() == null)
                .toList();
    }

    private static Map<ClockKind, Deadline> latest(List<Deadline> inOrder) {
        Map<ClockKind, Deadline> latest = new EnumMap<>(ClockKind.class);
        inOrder.forEach(deadline -> latest.put(deadline.kind(), deadline));
        return latest;
    }

    /** All clocks of a case and of its requests, as shown. */
    public List<DeadlineView> views(UUID caseId) {
        return repository.ofCase(caseId).stream().map(Deadline::view).toList();
    }

    /** All clocks of a request, as shown. */
    public List<DeadlineView> viewsOfRequest(UUID requestId) {
        return repository.ofRequest(requestId).stream().map(Deadline::view).toList();
    }
}

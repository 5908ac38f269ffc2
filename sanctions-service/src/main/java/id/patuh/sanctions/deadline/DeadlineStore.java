package id.patuh.sanctions.deadline;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.calendar.CalendarYearMissingException;
import id.patuh.kit.problem.Problem;
import id.patuh.sanctions.calendar.CalendarStore;
import id.patuh.sanctions.policy.SanctionsPolicy;
import id.patuh.sanctions.problem.SanctionsProblem;
import id.patuh.sanctions.procedure.vocabulary.ClockKind;

/** Starts, settles and reads legal clocks. Callers hold the row lock of the case. */
@ApplicationScoped
public class DeadlineStore {
    private final DeadlineRepository repository;
    private final CalendarStore calendars;

    DeadlineStore(DeadlineRepository repository, CalendarStore calendars) {
        this.repository = repository;
        this.calendars = calendars;
    }

    /**
     * Starts a clock.
     *
     * @throws Problem CALENDAR_YEAR_MISSING if its end lies after the last loaded calendar year
     */
    public Deadline start(ClockStart start, SanctionsPolicy policy) {
        Deadline deadline = deadline(start, policy);
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
        Deadline later = deadline(start, policy);
        if (!later.endsAt().isAfter(latest.endsAt())) {
            return latest;
        }
        settleCase(start.caseId(), Set.of(start.kind()), action, now);
        repository.persist(later);
        return later;
    }

    /** Lets a clock of a case run on that was settled although what it waited for was not done. */
    public void runOn(UUID caseId, ClockKind kind) {
        Deadline latest = latestOfCase(caseId).get(kind);
        if (latest != null && latest.settled()) {
            repository.persist(latest.again());
        }
    }

    private Deadline deadline(ClockStart start, SanctionsPolicy policy) {
        try {
            return new Deadline(start, policy, calendars.workingDays());
        } catch (CalendarYearMissingException missing) {
            throw Problem.of(SanctionsProblem.CALENDAR_YEAR_MISSING, Integer.toString(missing.year()));
        }
    }

    /** Settles running clocks of a case, those of its requests excluded. */
    public void settleCase(UUID caseId, Set<ClockKind> kinds, String action, Instant now) {
        settle(ofCaseItself(caseId), kinds, action, now);
    }

    /** Settles running clocks of a request. */
    public void settleRequest(UUID requestId, Set<ClockKind> kinds, String action, Instant now) {
        settle(repository.ofRequest(requestId), kinds, action, now);
    }

    private void settle(List<Deadline> deadlines, Set<ClockKind> kinds, String action, Instant now) {
        deadlines.stream()
                .filter(deadline -> deadline.running() && kinds.contains(deadline.kind()))
                .forEach(deadline -> deadline.settle(action, now));
        // Hibernate alone would insert the clock that follows before it settles this one, and only one may run.
        repository.flush();
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

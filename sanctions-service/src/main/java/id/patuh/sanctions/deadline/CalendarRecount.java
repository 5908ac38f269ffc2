package id.patuh.sanctions.deadline;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.calendar.CalendarYearMissingException;
import id.patuh.kit.db.Database;
import id.patuh.kit.problem.Problem;
import id.patuh.sanctions.calendar.CalendarChange;
import id.patuh.sanctions.calendar.CalendarChangeStore;
import id.patuh.sanctions.calendar.CalendarStore;
import id.patuh.sanctions.calendar.LegalCalendar;
import id.patuh.sanctions.policy.PolicyBook;
import id.patuh.sanctions.problem.SanctionsProblem;

/**
 * Lets running clocks follow a calendar that has changed. A clock that was over when the change came into force stays as it is. Each clock
 * knows the revision it was counted by, so doing it again, or half of it, changes nothing more. Source: UU 30/2014 art. 58
 */
@ApplicationScoped
public class CalendarRecount {
    // As Deadline.concernedBy.
    private static final String CASES = """
            select distinct d.case_id from deadline d
            join calendar_change c on c.recounted_at is null and c.revision > d.calendar_revision
                 and d.counted_from < c.last_day and d.last_day >= c.first_day and d.ends_at > c.approved_at
            where d.settled_at is null and d.stage < 3 and d.case_id > ? order by d.case_id limit ?
            """;

    private final Database database;
    private final DeadlineRepository repository;
    private final CalendarStore calendars;
    private final CalendarChangeStore changes;
    private final PolicyBook policies;
    private final ClockListener listener;

    CalendarRecount(
            Database database,
            DeadlineRepository repository,
            CalendarStore calendars,
            CalendarChangeStore changes,
            PolicyBook policies,
            ClockListener listener) {
        this.database = database;
        this.repository = repository;
        this.calendars = calendars;
        this.changes = changes;
        this.policies = policies;
        this.listener = listener;
    }

    /** Cases with clocks that have not followed a change, in the order of their ids. */
    List<UUID> cases(UUID after, int limit) {
        return database.query(CASES, row -> row.getObject("case_id", UUID.class), after, limit);
    }

    /**
     * Counts the clocks of cases, whose rows the caller has locked, that have not followed a change.
     *
     * @return how many ends moved
     * @throws Problem CALENDAR_YEAR_MISSING if a clock now reaches a year whose calendar is not loaded
     */
    public int recount(Collection<UUID> cases) {
        List<CalendarChange> pending = changes.pending();
        if (pending.isEmpty()) {
            return 0;
        }
        LegalCalendar calendar = calendars.inForce();
        try {
            return cases.stream()
                    .mapToInt(caseId -> recount(repository.ofCase(caseId), calendar, pending))
                    .sum();
        } catch (CalendarYearMissingException missing) {
            throw Problem.of(SanctionsProblem.CALENDAR_YEAR_MISSING, Integer.toString(missing.year()));
        }
    }

    private int recount(List<Deadline> clocks, LegalCalendar calendar, List<CalendarChange> pending) {
        int moved = 0;
        for (Deadline clock : clocks) {
            Optional<CalendarChange> latest =
                    pending.stream().filter(clock::concernedBy).reduce((older, newer) -> newer);
            if (latest.isPresent()) {
                moved += recount(clock, clocks, calendar, latest.get());
            }
        }
        return moved;
    }

    private int recount(Deadline clock, List<Deadline> clocks, LegalCalendar calendar, CalendarChange change) {
        Instant endBefore = clock.endsAt();
        Optional<MovedClock> moved =
                clock.recount(calendar, change.approvedAt(), policies.version(clock.policyVersion()));
        if (moved.isEmpty()) {
            return 0;
        }
        listener.moved(clock, moved.get(), change);
        List<Deadline> followers = clocks.stream()
                .filter(other -> other.runsFrom(endBefore, clock.requestId()))
                .toList();
        followers.forEach(follower -> listener.moved(
                follower, follower.runOnFrom(clock, calendar, policies.version(follower.policyVersion())), change));
        return 1 + followers.size();
    }
}

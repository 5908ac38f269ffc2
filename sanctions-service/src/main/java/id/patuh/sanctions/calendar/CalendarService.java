package id.patuh.sanctions.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.patuh.contracts.calendar.Holiday;
import id.patuh.contracts.calendar.HolidayCalendar;
import id.patuh.kit.audit.AuditLog;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.etag.ExpectedVersion;
import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Problem;
import id.patuh.sanctions.problem.CalendarProblem;
import id.patuh.sanctions.problem.Refusals;
import id.patuh.sanctions.procedure.vocabulary.SeparateDuty;

/** Takes proposed calendars, and puts them into force when another person approves. Source: UU 30/2014 art. 58 */
@ApplicationScoped
class CalendarService {
    private static final String WHOLE_COUNTRY = "*";
    private static final String RECORD = "calendar";

    private final CalendarStore calendars;
    private final CalendarProposalStore proposals;
    private final CalendarChangeStore changes;
    private final CalendarPublisher publisher;
    private final AuditLog audit;
    private final Clock clock;

    CalendarService(
            CalendarStore calendars,
            CalendarProposalStore proposals,
            CalendarChangeStore changes,
            CalendarPublisher publisher,
            AuditLog audit,
            Clock clock) {
        this.calendars = calendars;
        this.proposals = proposals;
        this.changes = changes;
        this.publisher = publisher;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Proposes the calendar of a year, in place of one that is proposed already.
     *
     * @param expectNew whether the caller expects that the year is not loaded
     * @throws Problem AGENCY_MISMATCH, REGION_OUT_OF_SCOPE, CALENDAR_EXISTS, IF_MATCH_REQUIRED, ETAG_STALE
     */
    @Transactional
    CalendarProposal propose(HolidayCalendar calendar, boolean expectNew, ExpectedVersion expected, Caller caller) {
        caller.requireNational();
        int year = calendar.year();
        OptionalLong held = calendars.version(year);
        if (held.isEmpty() && !expectNew) {
            throw Problem.of(KitProblem.IF_MATCH_REQUIRED);
        }
        if (held.isPresent()) {
            if (expectNew) {
                throw Problem.of(CalendarProblem.CALENDAR_EXISTS, Integer.toString(year));
            }
            expected.require(held.getAsLong());
        }
        proposals.put(calendar, now(), caller.subject());
        record("CALENDAR_PROPOSED", calendar);
        return proposals.find(year).orElseThrow();
    }

    /**
     * Puts the proposed calendar of a year into force. Running clocks follow.
     *
     * @throws Problem AGENCY_MISMATCH, REGION_OUT_OF_SCOPE, CALENDAR_NOT_PROPOSED, IF_MATCH_REQUIRED, ETAG_STALE, FOUR_EYES
     */
    @Transactional
    CalendarView approve(int year, ExpectedVersion expected, Caller caller) {
        caller.requireNational();
        calendars.lockApprovals();
        CalendarProposal proposal = proposals.lock(year).orElseThrow(() -> notProposed(year));
        expected.require(proposal.version());
        if (proposal.proposedBy().equals(caller.subject())) {
            throw Refusals.fourEyes(SeparateDuty.CALENDAR);
        }
        HolidayCalendar calendar = new HolidayCalendar(year, proposal.holidays());
        List<Holiday> before = calendars.find(year).map(CalendarView::holidays).orElse(List.of());
        CalendarView after = calendars.replace(calendar, now(), caller.subject());
        proposals.remove(year);
        recordChange(before, after);
        publisher.publish();
        record("CALENDAR_APPROVED", calendar);
        return after;
    }

    Optional<CalendarProposal> proposal(int year) {
        return proposals.find(year);
    }

    static Problem notProposed(int year) {
        return Problem.of(CalendarProblem.CALENDAR_NOT_PROPOSED, Integer.toString(year));
    }

    /** Only days that differ move clocks or their marks; a decree for a year without one concerns all its days. */
    private void recordChange(List<Holiday> before, CalendarView after) {
        if (LegalCalendar.undecreed(before) != LegalCalendar.undecreed(after.holidays())) {
            changes.add(after, LocalDate.of(after.year(), 1, 1), LocalDate.of(after.year() + 1, 1, 1));
            return;
        }
        TreeSet<LocalDate> differing = new TreeSet<>();
        before.stream().filter(isNotAmong(after.holidays())).map(Holiday::date).forEach(differing::add);
        after.holidays().stream().filter(isNotAmong(before)).map(Holiday::date).forEach(differing::add);
        if (!differing.isEmpty()) {
            changes.add(after, differing.getFirst(), differing.getLast());
        }
    }

    private static Predicate<Holiday> isNotAmong(List<Holiday> others) {
        return day ->
                others.stream().noneMatch(other -> other.date().equals(day.date()) && other.status() == day.status());
    }

    private void record(String event, HolidayCalendar calendar) {
        audit.record(
                event,
                RECORD,
                Integer.toString(calendar.year()),
                Map.of("days", calendar.holidays().size()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

package id.patuh.compliance.inspection.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.compliance.assessment.AssessorFactory;
import id.patuh.compliance.inspection.InspectionList;
import id.patuh.compliance.inspection.ListItem;
import id.patuh.compliance.inspection.ListStore;
import id.patuh.compliance.inspection.plan.OfficerVisits.Goes;
import id.patuh.compliance.officer.Officer;
import id.patuh.compliance.planning.PlanProblem;
import id.patuh.compliance.planning.PlanProblem.Door;
import id.patuh.compliance.planning.PlanProblem.Fixed;
import id.patuh.compliance.planning.PlanRules;
import id.patuh.compliance.policy.CompliancePolicy.Inspection;
import id.patuh.compliance.region.Place;
import id.patuh.contracts.calendar.LegalZone;
import id.patuh.contracts.calendar.WorkingDays;
import id.patuh.kit.calendar.PublishedCalendars;

/** Puts a problem together: the doors of a list, the working days to come, and the officers with what they may, know and have done. */
@ApplicationScoped
class ProblemBuilder {
    private static final int TENTHS = 10;

    private final ListStore lists;
    private final CrewBuilder crews;
    private final OfficerVisits visits;
    private final PlanContentStore contents;
    private final AssessorFactory policies;
    private final PublishedCalendars calendars;
    private final Clock clock;

    ProblemBuilder(
            ListStore lists,
            CrewBuilder crews,
            OfficerVisits visits,
            PlanContentStore contents,
            AssessorFactory policies,
            PublishedCalendars calendars,
            Clock clock) {
        this.lists = lists;
        this.crews = crews;
        this.visits = visits;
        this.contents = contents;
        this.policies = policies;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * A problem and what its numbers stand for.
     *
     * @param items the doors of the problem, in its order
     * @param kept visits of the plan before that stay as they are, by item; what is past or in progress is no door of the problem
     * @param done visits of the plan before that are past or in progress
     */
    record Built(PlanProblem problem, List<ListItem> items, Map<Integer, PlannedVisit> kept, List<PlannedVisit> done) {}

    /** Whether a period has a working day to come. */
    boolean hasDay(LocalDate from, LocalDate to) {
        return !days(from, to, WorkingDays.dayOf(clock.instant())).isEmpty();
    }

    /** The working days of a period that have not passed, where the offices stand. */
    private List<LocalDate> days(LocalDate from, LocalDate to, LocalDate today) {
        WorkingDays working = calendars.inForce().workingDays();
        LocalDate first = from.isAfter(today) ? from : today;
        return first.isAfter(to)
                ? List.of()
                : first.datesUntil(to.plusDays(1)).filter(working::isWorkingDay).toList();
    }

    Built build(InspectionPlan plan, InspectionPlan before) {
        InspectionList list = lists.find(plan.listId()).orElseThrow();
        List<PlannedVisit> earlier = before == null ? List.of() : contents.visits(before);
        List<Officer> crew = crews.officers(plan.officerIds(), list);
        List<LocalDate> days = days(plan.from(), plan.to(), firstDay(crew));
        List<Goes> goes = goes(plan, crew);
        Set<UUID> begun = goes.stream().filter(Goes::begun).map(Goes::visitId).collect(Collectors.toSet());
        List<PlannedVisit> done = earlier.stream()
                .filter(visit -> begun.contains(visit.visitId()) || !days.contains(visit.day()))
                .toList();
        Set<UUID> doneEmployers =
                done.stream().map(visit -> visit.item().employerId()).collect(Collectors.toSet());
        List<ListItem> items = lists.items(plan.listId()).stream()
                .filter(item -> !doneEmployers.contains(item.employerId()))
                .toList();
        Inspection numbers = policies.ofToday().policy().document().inspection();
        Set<UUID> replaced = earlier.stream()
                .map(PlannedVisit::visitId)
                .filter(visit -> done.stream().noneMatch(one -> one.visitId().equals(visit)))
                .collect(Collectors.toSet());
        List<Goes> others =
                goes.stream().filter(one -> !replaced.contains(one.visitId())).toList();
        Map<Integer, PlannedVisit> kept = kept(earlier, done, items);
        PlanProblem problem = new PlanProblem(
                days,
                crews.crew(crew, days, numbers, others),
                items.stream().map(ProblemBuilder::door).toList(),
                kept.entrySet().stream()
                        .map(one -> new Fixed(
                                one.getKey(),
                                one.getValue().day(),
                                one.getValue().members()))
                        .toList(),
                list.randomShare().doubleValue(),
                rules(numbers));
        return new Built(problem, items, kept, done);
    }

    /** Pinned visits of the plan before whose door is still on the list, by the place of the door in the problem. */
    private static Map<Integer, PlannedVisit> kept(
            List<PlannedVisit> earlier, List<PlannedVisit> done, List<ListItem> items) {
        List<UUID> employers = items.stream().map(ListItem::employerId).toList();
        return earlier.stream()
                .filter(PlannedVisit::pinned)
                .filter(visit -> !done.contains(visit))
                .filter(visit -> employers.contains(visit.item().employerId()))
                .collect(
                        Collectors.toMap(visit -> employers.indexOf(visit.item().employerId()), visit -> visit));
    }

    private LocalDate firstDay(List<Officer> crew) {
        return crew.stream()
                .map(officer -> LegalZone.of(officer.homeRegion()).dayOf(clock.instant()))
                .max(LocalDate::compareTo)
                .orElseGet(() -> WorkingDays.dayOf(clock.instant()));
    }

    private List<Goes> goes(InspectionPlan plan, List<Officer> crew) {
        LocalDate from = plan.from().withDayOfYear(1);
        LocalDate to = plan.to().withDayOfYear(plan.to().lengthOfYear());
        return visits.between(crew.stream().map(Officer::officerId).toList(), from, to);
    }

    private static Door door(ListItem item) {
        return new Door(
                item.employerId(),
                item.regionCode(),
                new Place(item.latitude(), item.longitude()),
                item.section(),
                item.kind(),
                item.type(),
                item.scale(),
                Set.copyOf(item.needs()),
                item.priorityTenths(),
                item.visitBy(),
                item.lastLeadId());
    }

    private static PlanRules rules(Inspection numbers) {
        return new PlanRules(
                numbers.dayMinutes(),
                numbers.visitMinutes(),
                numbers.detour().doubleValue(),
                numbers.speedWithinKmh(),
                numbers.speedBetweenKmh(),
                numbers.obligedPriority() * TENTHS);
    }
}

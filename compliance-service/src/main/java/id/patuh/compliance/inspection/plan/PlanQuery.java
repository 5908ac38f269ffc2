package id.patuh.compliance.inspection.plan;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.compliance.inspection.ItemKind;
import id.patuh.compliance.inspection.ListItem;
import id.patuh.compliance.inspection.ListStore;
import id.patuh.compliance.inspection.plan.PlanViews.Member;
import id.patuh.compliance.inspection.plan.PlanViews.Office;
import id.patuh.compliance.inspection.plan.PlanViews.TeamView;
import id.patuh.compliance.inspection.plan.PlanViews.UnplannedView;
import id.patuh.compliance.inspection.plan.PlanViews.VisitView;
import id.patuh.compliance.officer.FieldAccess;
import id.patuh.compliance.officer.Officer;
import id.patuh.compliance.officer.OfficerStore;
import id.patuh.compliance.problem.InspectionProblem;
import id.patuh.kit.audit.AccessLog;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.paging.Cursors;
import id.patuh.kit.paging.Page;
import id.patuh.kit.paging.PageQuery;
import id.patuh.kit.problem.Problem;

/** Reads plans as callers may see them: supervisors and auditors all of their regions, officers the published ones. */
@ApplicationScoped
class PlanQuery {
    private final PlanStore plans;
    private final PlanContentStore contents;
    private final ListStore lists;
    private final OfficerStore officers;
    private final AccessLog accessLog;

    PlanQuery(PlanStore plans, PlanContentStore contents, ListStore lists, OfficerStore officers, AccessLog accessLog) {
        this.plans = plans;
        this.contents = contents;
        this.lists = lists;
        this.officers = officers;
        this.accessLog = accessLog;
    }

    /**
     * A plan of the caller's regions.
     *
     * @throws Problem PLAN_UNKNOWN, REGION_OUT_OF_SCOPE
     */
    InspectionPlan find(UUID id, Caller caller) {
        InspectionPlan plan = plans.find(id).orElseThrow(() -> PlanAccess.unknown(id));
        if (plan.state() != PlanState.PUBLISHED && !FieldAccess.oversees(caller)) {
            throw PlanAccess.unknown(id);
        }
        lists.find(plan.listId()).orElseThrow().regions().forEach(caller::requireRegion);
        return plan;
    }

    Page<TeamView> teams(UUID id, PageQuery page, Caller caller) {
        solved(id, caller);
        List<PlanTeam> teams = contents.teams(id);
        Map<UUID, Officer> known =
                officers
                        .find(teams.stream()
                                .flatMap(team -> team.members().stream())
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Officer::officerId, Function.identity()));
        return cut("teams|" + id, teams.stream().map(team -> view(team, known)).toList(), page);
    }

    Page<VisitView> visits(UUID id, PageQuery page, Caller caller) {
        return cut("plan-visits|" + id, allVisits(id, caller), page);
    }

    /** All visits of a plan in the order of days, teams and places. */
    List<VisitView> allVisits(UUID id, Caller caller) {
        InspectionPlan plan = solved(id, caller);
        List<PlannedVisit> visits = contents.visits(plan);
        accessLog.read(
                "employer",
                visits.stream().map(visit -> visit.item().employerId()).toList());
        UUID self = officers.of(caller).map(Officer::officerId).orElse(null);
        return visits.stream()
                .map(visit -> view(visit, seesComplaint(visit, self, caller)))
                .toList();
    }

    /** Teams of a plan with their visits, for a map. */
    Map<PlanTeam, List<VisitView>> byTeam(UUID id, Caller caller) {
        Map<UUID, List<VisitView>> visits =
                allVisits(id, caller).stream().collect(Collectors.groupingBy(VisitView::teamId));
        Map<PlanTeam, List<VisitView>> byTeam = new LinkedHashMap<>();
        contents.teams(id).forEach(team -> byTeam.put(team, visits.getOrDefault(team.teamId(), List.of())));
        return byTeam;
    }

    VisitView view(PlannedVisit visit, Caller caller) {
        return view(visit, FieldAccess.isSupervisor(caller));
    }

    Page<UnplannedView> unplanned(UUID id, PageQuery page, Caller caller) {
        InspectionPlan plan = solved(id, caller);
        Map<Integer, ListItem> items =
                lists.items(plan.listId()).stream().collect(Collectors.toMap(ListItem::item, Function.identity()));
        boolean seesComplaints = FieldAccess.isSupervisor(caller);
        List<UnplannedView> left = new ArrayList<>();
        for (PlanContentStore.Left one : contents.left(id)) {
            ListItem item = items.get(one.item());
            left.add(new UnplannedView(
                    item.employerId(),
                    item.workplaceId(),
                    item.name(),
                    seen(item.kind(), seesComplaints),
                    BigDecimal.valueOf(item.priorityTenths(), 1),
                    one.reason()));
        }
        accessLog.read("employer", left.stream().map(UnplannedView::employerId).toList());
        return cut("unplanned|" + id, left, page);
    }

    private InspectionPlan solved(UUID id, Caller caller) {
        InspectionPlan plan = find(id, caller);
        if (!plan.state().isReadable()) {
            throw Problem.of(InspectionProblem.PLAN_NOT_SOLVED);
        }
        return plan;
    }

    private static <T> Page<T> cut(String filter, List<T> all, PageQuery page) {
        int first = page.after(filter, 1).map(key -> key.count(0)).orElse(0);
        List<T> rows = all.subList(Math.min(first, all.size()), Math.min(all.size(), first + page.limit() + 1));
        return Page.cut(rows, page.limit(), last -> Cursors.encode(filter, first + page.limit()));
    }

    private static boolean seesComplaint(PlannedVisit visit, UUID self, Caller caller) {
        return FieldAccess.isSupervisor(caller) || visit.lead().equals(self);
    }

    private static ItemKind seen(ItemKind kind, boolean seesComplaints) {
        return kind == ItemKind.COMPLAINT && !seesComplaints ? ItemKind.PRIORITY : kind;
    }

    private static TeamView view(PlanTeam team, Map<UUID, Officer> known) {
        return new TeamView(
                team.teamId(),
                team.day(),
                team.members().getFirst(),
                team.members().stream()
                        .map(member -> new Member(member, known.get(member).agency()))
                        .toList(),
                new Office(team.regionCode(), team.latitude(), team.longitude()),
                team.minutes());
    }

    private static VisitView view(PlannedVisit visit, boolean seesComplaints) {
        ListItem item = visit.item();
        return new VisitView(
                visit.visitId(),
                item.employerId(),
                item.workplaceId(),
                item.name(),
                seen(item.kind(), seesComplaints),
                item.type(),
                item.scale(),
                item.needs(),
                visit.day(),
                visit.startAt().toString(),
                visit.endAt().toString(),
                visit.travelMinutes(),
                (int) Duration.between(visit.startAt(), visit.endAt()).toMinutes(),
                visit.teamId(),
                visit.place(),
                item.latitude(),
                item.longitude(),
                item.regionCode(),
                BigDecimal.valueOf(item.priorityTenths(), 1),
                visit.pinned());
    }
}

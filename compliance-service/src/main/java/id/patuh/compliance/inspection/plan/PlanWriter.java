package id.patuh.compliance.inspection.plan;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.compliance.assessment.AssessorFactory;
import id.patuh.compliance.inspection.ListItem;
import id.patuh.compliance.inspection.ListStore;
import id.patuh.compliance.inspection.plan.PlanContentStore.Left;
import id.patuh.compliance.inspection.plan.ProblemBuilder.Built;
import id.patuh.compliance.planning.PlanProblem.Crew;
import id.patuh.compliance.planning.PlanScore;
import id.patuh.compliance.planning.PlanSolution;
import id.patuh.compliance.planning.PlanSolution.Team;
import id.patuh.compliance.planning.PlanSolution.Visit;
import id.patuh.kit.id.Ids;

/** Writes what a search has found: teams, visits, and doors that are left. */
@ApplicationScoped
class PlanWriter {
    private final PlanStore plans;
    private final PlanContentStore contents;
    private final ListStore lists;
    private final AssessorFactory policies;

    PlanWriter(PlanStore plans, PlanContentStore contents, ListStore lists, AssessorFactory policies) {
        this.plans = plans;
        this.contents = contents;
        this.lists = lists;
        this.policies = policies;
    }

    PlanScore write(InspectionPlan plan, Built built, PlanSolution solution, PlanState state, Instant now) {
        LocalTime dayStart = LocalTime.parse(
                policies.ofToday().policy().document().inspection().dayStart());
        Map<UUID, Crew> crew = new HashMap<>();
        built.problem().crew().forEach(member -> crew.put(member.officerId(), member));
        List<PlanTeam> teams = new ArrayList<>();
        List<PlannedVisit> visits = new ArrayList<>();
        for (Team team : solution.teams()) {
            PlanTeam stored = team(team, crew.get(team.members().getFirst()));
            teams.add(stored);
            for (Visit visit : team.visits()) {
                visits.add(visit(built, stored, visit, team.visits().indexOf(visit) + 1, dayStart));
            }
        }
        keepDone(plan, built, teams, visits);
        contents.insert(
                plan.planId(),
                teams,
                visits,
                solution.unplanned().stream()
                        .map(one -> new Left(built.items().get(one.door()).item(), one.reason()))
                        .toList());
        plans.reached(plan.planId(), solution.score());
        Integer kept = plan.replans() == null
                ? null
                : built.kept().size() + built.done().size();
        plans.ended(plan.planId(), state, solution.unplanned().size(), kept, moved(plan, built, visits), now);
        return solution.score();
    }

    private static PlanTeam team(Team team, Crew lead) {
        return new PlanTeam(
                Ids.next(),
                team.day(),
                team.members(),
                lead.regionCode(),
                lead.office().latitude(),
                lead.office().longitude(),
                team.minutes());
    }

    private static PlannedVisit visit(Built built, PlanTeam team, Visit visit, int place, LocalTime dayStart) {
        ListItem item = built.items().get(visit.door());
        PlannedVisit kept = built.kept().get(visit.door());
        LocalTime start = dayStart.plusMinutes(visit.startMinute());
        return new PlannedVisit(
                kept == null ? Ids.next() : kept.visitId(),
                team.teamId(),
                team.day(),
                team.members(),
                item,
                place,
                start,
                start.plusMinutes(visit.durationMinutes()),
                visit.travelMinutes(),
                kept != null);
    }

    /** What is past or in progress stands in the new plan as it stood in the one before, as far as its door is on the list. */
    private void keepDone(InspectionPlan plan, Built built, List<PlanTeam> teams, List<PlannedVisit> visits) {
        if (built.done().isEmpty()) {
            return;
        }
        Set<UUID> added = new HashSet<>();
        Map<UUID, PlanTeam> copies = new HashMap<>();
        Map<UUID, ListItem> byEmployer = new HashMap<>();
        lists.items(plan.listId()).forEach(item -> byEmployer.put(item.employerId(), item));
        for (PlanTeam team : contents.teams(plan.replans())) {
            copies.put(team.teamId(), team.as(Ids.next()));
        }
        for (PlannedVisit visit : built.done()) {
            ListItem item = byEmployer.get(visit.item().employerId());
            if (item == null) {
                continue;
            }
            PlanTeam copy = copies.get(visit.teamId());
            if (added.add(visit.teamId())) {
                teams.add(copy);
            }
            visits.add(visit.in(copy.teamId(), item));
        }
    }

    /** How many visits of the plan before, beside those that stay, got another day or team, or fell out; null without a plan before. */
    private Integer moved(InspectionPlan plan, Built built, List<PlannedVisit> visits) {
        if (plan.replans() == null) {
            return null;
        }
        Map<UUID, PlannedVisit> byEmployer = new HashMap<>();
        visits.forEach(visit -> byEmployer.put(visit.item().employerId(), visit));
        List<PlannedVisit> others = contents.visits(plans.find(plan.replans()).orElseThrow()).stream()
                .filter(visit -> !built.done().contains(visit) && !built.kept().containsValue(visit))
                .toList();
        return (int) others.stream()
                .filter(visit -> !isSame(visit, byEmployer.get(visit.item().employerId())))
                .count();
    }

    private static boolean isSame(PlannedVisit before, PlannedVisit after) {
        return after != null
                && after.day().equals(before.day())
                && after.members().equals(before.members());
    }
}

package id.patuh.benchmarks.inspections;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import id.patuh.compliance.inspection.ItemKind;
import id.patuh.compliance.inspection.VisitType;
import id.patuh.compliance.planning.PlanProblem;
import id.patuh.compliance.planning.PlanProblem.Crew;
import id.patuh.compliance.planning.PlanProblem.Door;
import id.patuh.compliance.planning.PlanSolution.Team;
import id.patuh.compliance.planning.PlanSolution.Visit;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.BusinessScale;

/**
 * A plan as a careful clerk makes it: door after door, the worthiest first and each tenth one drawn, goes to the nearest inspector who may
 * and can, as the last visit of the first day on which it fits; who is needed beside him joins if he is free that day. Nothing is moved
 * later. Shares no code with the planner.
 */
final class GreedyPlan {
    private static final int OBLIGED = 1_000;

    private final PlanProblem problem;
    private final List<Day> days = new ArrayList<>();
    private final Set<String> goes = new HashSet<>();
    private final int[] used;

    private GreedyPlan(PlanProblem problem) {
        this.problem = problem;
        this.used = new int[problem.crew().size()];
    }

    static List<Team> of(PlanProblem problem) {
        GreedyPlan plan = new GreedyPlan(problem);
        plan.inOrder().forEach(plan::place);
        return plan.days.stream().map(plan::team).toList();
    }

    /** A team on its way; officers are named by their place among the crew, the lead first. */
    private static final class Day {
        private final int day;
        private final List<Integer> members = new ArrayList<>();
        private final List<Integer> doors = new ArrayList<>();

        Day(int lead, int day) {
            this.day = day;
            this.members.add(lead);
        }
    }

    private List<Integer> inOrder() {
        List<Integer> wanted = doors(false)
                .sorted(Comparator.comparingInt(this::worth).reversed())
                .toList();
        List<Integer> drawn = doors(true).toList();
        List<Integer> order = new ArrayList<>();
        int every = (int) Math.round(1 / problem.randomShare()) - 1;
        for (int i = 0; i < wanted.size(); i++) {
            if (i % every == 0 && i / every < drawn.size()) {
                order.add(drawn.get(i / every));
            }
            order.add(wanted.get(i));
        }
        return order;
    }

    private Stream<Integer> doors(boolean drawn) {
        return Stream.iterate(0, door -> door + 1)
                .limit(problem.doors().size())
                .filter(door -> (problem.doors().get(door).kind() == ItemKind.RANDOM) == drawn);
    }

    private int worth(int door) {
        Door of = problem.doors().get(door);
        boolean obliged = of.kind() == ItemKind.COMPLAINT || of.kind() == ItemKind.FOLLOW_UP;
        return obliged ? OBLIGED : of.priorityTenths();
    }

    private void place(int door) {
        Door at = problem.doors().get(door);
        List<Integer> leads = officers(Agency.KEMENAKER)
                .filter(lead -> left(lead) > 0 && mayGo(lead, at))
                .filter(lead -> !problem.crew().get(lead).officerId().equals(at.lastLead()))
                .sorted(Comparator.comparingDouble(lead -> kilometres(lead, at)))
                .toList();
        for (int lead : leads) {
            if (days.stream().filter(day -> day.members.getFirst() == lead).anyMatch(day -> join(day, door))) {
                return;
            }
            for (int day = 0; day < problem.days().size(); day++) {
                Day fresh = new Day(lead, day);
                if (isFree(lead, day) && join(fresh, door)) {
                    goes.add(lead + "/" + day);
                    days.add(fresh);
                    return;
                }
            }
        }
    }

    /** Adds a door to a team's day if it can be done. */
    private boolean join(Day day, int door) {
        Door at = problem.doors().get(door);
        boolean late = at.visitBy() != null && problem.days().get(day.day).isAfter(at.visitBy());
        if (late || day.members.stream().anyMatch(member -> left(member) < 1 || !mayGo(member, at))) {
            return false;
        }
        List<Integer> joining = new ArrayList<>();
        for (Agency agency : missing(day, at)) {
            Integer one = officers(agency)
                    .filter(officer -> !day.members.contains(officer) && isFree(officer, day.day))
                    .filter(officer -> left(officer) > day.doors.size())
                    .filter(officer -> mayGo(officer, at) && mayGoToAll(officer, day))
                    .min(Comparator.comparingDouble(officer -> kilometres(officer, at)))
                    .orElse(null);
            if (one == null) {
                return false;
            }
            joining.add(one);
        }
        day.doors.add(door);
        if (minutes(day) > problem.rules().dayMinutes()) {
            day.doors.removeLast();
            return false;
        }
        day.members.forEach(member -> used[member]++);
        for (int officer : joining) {
            day.members.add(officer);
            goes.add(officer + "/" + day.day);
            used[officer] += day.doors.size();
        }
        return true;
    }

    private List<Agency> missing(Day day, Door at) {
        List<Agency> missing = new ArrayList<>();
        for (Agency agency : at.needs()) {
            if (members(day, agency) == 0) {
                missing.add(agency);
            }
        }
        if (at.scale() == BusinessScale.LARGE && members(day, Agency.KEMENAKER) < 2) {
            missing.add(Agency.KEMENAKER);
        }
        return missing;
    }

    private long members(Day day, Agency agency) {
        return day.members.stream()
                .filter(member -> problem.crew().get(member).agency() == agency)
                .count();
    }

    private int minutes(Day day) {
        Team team = team(day);
        Crew lead = problem.crew().get(day.members.getFirst());
        int back = 0;
        for (Visit visit : team.visits()) {
            Door door = problem.doors().get(visit.door());
            if (door.type() != VisitType.DESK) {
                back = PlanAudit.way(door.place(), door.regionCode(), lead.office(), lead.regionCode(), problem);
            }
        }
        Visit last = team.visits().getLast();
        return last.startMinute() + last.durationMinutes() + back;
    }

    private Team team(Day day) {
        Crew lead = problem.crew().get(day.members.getFirst());
        Door before = null;
        int minute = 0;
        List<Visit> visits = new ArrayList<>();
        for (int place : day.doors) {
            Door door = problem.doors().get(place);
            int travel = 0;
            if (door.type() != VisitType.DESK) {
                travel = before == null
                        ? PlanAudit.way(lead.office(), lead.regionCode(), door.place(), door.regionCode(), problem)
                        : PlanAudit.way(before.place(), before.regionCode(), door.place(), door.regionCode(), problem);
                before = door;
            }
            int duration = problem.rules().visitMinutes().get(door.scale());
            visits.add(new Visit(place, minute + travel, duration, travel));
            minute += travel + duration;
        }
        List<UUID> members = day.members.stream()
                .map(member -> problem.crew().get(member).officerId())
                .toList();
        return new Team(problem.days().get(day.day), members, visits, minute);
    }

    private Stream<Integer> officers(Agency agency) {
        return Stream.iterate(0, at -> at + 1)
                .limit(problem.crew().size())
                .filter(at -> problem.crew().get(at).agency() == agency);
    }

    private boolean isFree(int officer, int day) {
        return !goes.contains(officer + "/" + day)
                && !problem.crew().get(officer).busy().contains(problem.days().get(day));
    }

    private int left(int officer) {
        Crew of = problem.crew().get(officer);
        return Math.min(of.quota().getFirst(), of.quotaOfYear()) - used[officer];
    }

    private boolean mayGo(int officer, Door door) {
        Crew of = problem.crew().get(officer);
        return of.provinces().contains(door.regionCode().substring(0, 2))
                && !of.excluded().contains(door.employerId());
    }

    private boolean mayGoToAll(int officer, Day day) {
        return day.doors.stream()
                .allMatch(door -> mayGo(officer, problem.doors().get(door)));
    }

    private double kilometres(int officer, Door door) {
        return problem.crew().get(officer).office().kilometresTo(door.place());
    }
}

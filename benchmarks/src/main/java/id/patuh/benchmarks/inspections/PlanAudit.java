package id.patuh.benchmarks.inspections;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import id.patuh.compliance.inspection.ItemKind;
import id.patuh.compliance.inspection.VisitType;
import id.patuh.compliance.planning.PlanProblem;
import id.patuh.compliance.planning.PlanProblem.Crew;
import id.patuh.compliance.planning.PlanProblem.Door;
import id.patuh.compliance.planning.PlanSolution.Team;
import id.patuh.compliance.planning.PlanSolution.Visit;
import id.patuh.compliance.region.Place;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.BusinessScale;

/** Computes the hard rules and the worth of a plan again, from the problem alone; shares no code with the planner. */
final class PlanAudit {
    private static final double EARTH_KM = 6_371;
    private static final int OBLIGED = 1_000;
    private static final int MINUTES = 60;

    private final PlanProblem problem;
    private final Map<UUID, Crew> crew = new HashMap<>();
    private final List<String> broken = new ArrayList<>();
    private int visits;
    private int drawn;
    private int large;
    private long priority;
    private long travel;

    PlanAudit(PlanProblem problem, List<Team> teams) {
        this.problem = problem;
        problem.crew().forEach(officer -> crew.put(officer.officerId(), officer));
        Set<Integer> doors = new HashSet<>();
        Set<String> goes = new HashSet<>();
        Map<UUID, Integer> used = new HashMap<>();
        for (Team team : teams) {
            require(problem.days().contains(team.day()), "a team on a day that is none of the period");
            for (Visit visit : team.visits()) {
                require(doors.add(visit.door()), "a door visited twice");
                count(problem.doors().get(visit.door()));
            }
            for (UUID member : team.members()) {
                require(goes.add(member + "/" + team.day()), "an officer in two teams a day");
                used.merge(member, team.visits().size(), Integer::sum);
            }
            checkTeam(team);
            checkDay(team);
        }
        used.forEach((member, count) -> require(
                count
                        <= Math.min(
                                crew.get(member).quota().getFirst(),
                                crew.get(member).quotaOfYear()),
                "a quota exceeded"));
        long all = problem.doors().stream()
                .filter(door -> door.kind() == ItemKind.RANDOM)
                .count();
        require(drawn >= Math.min(all, (int) (problem.randomShare() * visits)), "too few drawn at random");
    }

    /** What the plan breaks; empty if nothing. */
    List<String> broken() {
        return List.copyOf(broken);
    }

    int visits() {
        return visits;
    }

    /** Visits of large employers, each of which takes two inspectors. */
    int large() {
        return large;
    }

    /** Sum over the visits, in tenths. */
    long priority() {
        return priority;
    }

    long travelMinutes() {
        return travel;
    }

    private void count(Door door) {
        visits++;
        drawn += door.kind() == ItemKind.RANDOM ? 1 : 0;
        large += door.scale() == BusinessScale.LARGE ? 1 : 0;
        boolean obliged = door.kind() == ItemKind.COMPLAINT || door.kind() == ItemKind.FOLLOW_UP;
        priority += obliged ? OBLIGED : door.priorityTenths();
    }

    private void checkTeam(Team team) {
        Crew lead = crew.get(team.members().getFirst());
        require(lead.agency() == Agency.KEMENAKER, "a team led by no inspector");
        for (Visit visit : team.visits()) {
            Door door = problem.doors().get(visit.door());
            require(!lead.officerId().equals(door.lastLead()), "the lead of the last visit");
            require(door.visitBy() == null || !team.day().isAfter(door.visitBy()), "a complaint visited too late");
            for (Agency agency : door.needs()) {
                require(members(team, agency) == 1, "no officer of " + agency);
            }
            require(members(team, Agency.KEMENAKER) == 2 || door.scale() != BusinessScale.LARGE, "no second inspector");
            for (UUID member : team.members()) {
                require(mayGo(crew.get(member), door, team.day()), "an officer who may not go");
            }
        }
    }

    private boolean mayGo(Crew officer, Door door, LocalDate day) {
        return !officer.busy().contains(day)
                && !officer.excluded().contains(door.employerId())
                && officer.provinces().contains(door.regionCode().substring(0, 2));
    }

    private long members(Team team, Agency agency) {
        return team.members().stream()
                .filter(member -> crew.get(member).agency() == agency)
                .count();
    }

    private void checkDay(Team team) {
        Crew lead = crew.get(team.members().getFirst());
        Place at = lead.office();
        String region = lead.regionCode();
        int minute = 0;
        boolean away = false;
        for (Visit visit : team.visits()) {
            Door door = problem.doors().get(visit.door());
            if (door.type() != VisitType.DESK) {
                int way = way(at, region, door.place(), door.regionCode());
                travel += way;
                minute += way;
                at = door.place();
                region = door.regionCode();
                away = true;
            }
            require(visit.startMinute() == minute, "a visit at a wrong time");
            minute += problem.rules().visitMinutes().get(door.scale());
        }
        int back = away ? way(at, region, lead.office(), lead.regionCode()) : 0;
        travel += back;
        require(minute + back <= problem.rules().dayMinutes(), "a day too long");
    }

    /** Minutes on the road, by the spherical law of cosines in the form for small angles. */
    static int way(Place from, String fromRegion, Place to, String toRegion, PlanProblem problem) {
        double lat = Math.toRadians(to.latitude() - from.latitude()) / 2;
        double lon = Math.toRadians(to.longitude() - from.longitude()) / 2;
        double half = Math.pow(Math.sin(lat), 2)
                + Math.cos(Math.toRadians(from.latitude()))
                        * Math.cos(Math.toRadians(to.latitude()))
                        * Math.pow(Math.sin(lon), 2);
        double speed = fromRegion.equals(toRegion)
                ? problem.rules().speedWithinKmh()
                : problem.rules().speedBetweenKmh();
        double kilometres =
                2 * EARTH_KM * Math.asin(Math.sqrt(half)) * problem.rules().detour();
        return (int) Math.ceil(kilometres / speed * MINUTES);
    }

    private int way(Place from, String fromRegion, Place to, String toRegion) {
        return way(from, fromRegion, to, toRegion, problem);
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            broken.add(otherwise);
        }
    }
}

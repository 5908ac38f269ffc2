package id.patuh.compliance.planning;

import java.util.ArrayList;
import java.util.List;

import id.patuh.compliance.planning.PlanSolution.Team;
import id.patuh.compliance.planning.PlanSolution.Unplanned;
import id.patuh.compliance.planning.PlanSolution.Visit;
import id.patuh.compliance.planning.search.Tours;

/** Reads a plan off the tours that were found. */
final class PlanReport {
    private final PlanProblem problem;
    private final PlanModel model;
    private final Tours tours;

    PlanReport(PlanProblem problem, PlanModel model, Tours tours) {
        this.problem = problem;
        this.model = model;
        this.tours = tours;
    }

    PlanSolution solution() {
        List<Team> teams = new ArrayList<>();
        for (int tour = 0; tour < model.tours(); tour++) {
            int[] visited = tours.stopsOf(tour);
            if (visited.length > 0) {
                teams.add(team(tour, visited));
            }
        }
        List<Unplanned> unplanned = new ArrayList<>();
        PlanExplainer explainer = new PlanExplainer(problem, model, tours);
        for (int door = 0; door < model.stops(); door++) {
            if (tours.tourOf(door) < 0) {
                unplanned.add(new Unplanned(door, explainer.reason(door)));
            }
        }
        return new PlanSolution(teams, unplanned, score());
    }

    PlanScore score() {
        long priority = 0;
        for (int door = 0; door < model.stops(); door++) {
            if (tours.tourOf(door) >= 0) {
                priority += problem.rules().worth(problem.doors().get(door));
            }
        }
        return model.score(priority);
    }

    private Team team(int tour, int[] visited) {
        List<Visit> visits = new ArrayList<>();
        int minute = 0;
        for (int at = 0; at < visited.length; at++) {
            int travel = model.travelBefore(tour, visited, at);
            int duration = model.duration(visited[at]);
            visits.add(new Visit(visited[at], minute + travel, duration, travel));
            minute += travel + duration;
        }
        return new Team(model.dayOf(tour), model.team().members(tour), visits, model.minutesOf(tour));
    }
}

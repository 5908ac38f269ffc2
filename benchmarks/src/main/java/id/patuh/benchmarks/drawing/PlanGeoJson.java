package id.patuh.benchmarks.drawing;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import id.patuh.compliance.planning.PlanProblem;
import id.patuh.compliance.planning.PlanProblem.Crew;
import id.patuh.compliance.planning.PlanProblem.Door;
import id.patuh.compliance.planning.PlanSolution;
import id.patuh.compliance.planning.PlanSolution.Team;
import id.patuh.compliance.planning.PlanSolution.Visit;
import id.patuh.compliance.region.Place;

/** A plan in the form of {@code GET /v1/inspection-plans/{id}/map}: a line for each team's day, from the office and back, and a point for each visit. */
final class PlanGeoJson {
    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final LocalTime DAY_BEGINS = LocalTime.of(8, 0);
    private static final double DECIMALS = 1e5;
    private static final double TENTHS = 10;

    private final PlanProblem problem;
    private final ArrayNode features;

    private PlanGeoJson(PlanProblem problem, ArrayNode features) {
        this.problem = problem;
        this.features = features;
    }

    static String of(PlanProblem problem, PlanSolution plan) {
        ObjectNode collection = MAPPER.createObjectNode().put("type", "FeatureCollection");
        PlanGeoJson json = new PlanGeoJson(problem, collection.putArray("features"));
        List<Team> teams = plan.teams();
        for (int i = 0; i < teams.size(); i++) {
            json.add(teams.get(i), new UUID(0, i + 1L).toString());
        }
        return collection.toPrettyString() + "\n";
    }

    private void add(Team team, String id) {
        Crew lead = problem.crew().stream()
                .filter(officer -> officer.officerId().equals(team.members().getFirst()))
                .findFirst()
                .orElseThrow();
        List<Place> way = new ArrayList<>();
        way.add(lead.office());
        team.visits().forEach(visit -> way.add(door(visit).place()));
        way.add(lead.office());
        feature("LineString", id).put("date", team.day().toString()).put("minutes", team.minutes());
        ArrayNode coordinates = geometry();
        way.forEach(place -> point(coordinates.addArray(), place));
        for (int order = 1; order <= team.visits().size(); order++) {
            Visit visit = team.visits().get(order - 1);
            feature("Point", id)
                    .put("order", order)
                    .put("name", "Employer " + (visit.door() + 1))
                    .put("startAt", DAY_BEGINS.plusMinutes(visit.startMinute()).toString())
                    .put("priority", door(visit).priorityTenths() / TENTHS);
            point(geometry(), door(visit).place());
        }
    }

    private ObjectNode feature(String type, String team) {
        ObjectNode feature = features.addObject().put("type", "Feature");
        feature.putObject("geometry").put("type", type);
        return feature.putObject("properties").put("teamId", team);
    }

    /** The coordinates of the feature that was added last. */
    private ArrayNode geometry() {
        return ((ObjectNode) features.get(features.size() - 1).path("geometry")).putArray("coordinates");
    }

    private static void point(ArrayNode into, Place place) {
        into.add(Math.round(place.longitude() * DECIMALS) / DECIMALS)
                .add(Math.round(place.latitude() * DECIMALS) / DECIMALS);
    }

    private Door door(Visit visit) {
        return problem.doors().get(visit.door());
    }
}

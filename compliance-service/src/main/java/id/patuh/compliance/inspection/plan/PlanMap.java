package id.patuh.compliance.inspection.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.compliance.inspection.plan.PlanViews.VisitView;

/** A plan as GeoJSON (RFC 7946): the way of each team as a line, each visit as a point. */
@Schema(name = "PlanMap")
record PlanMap(String type, List<Feature> features) {
    private static final String COLLECTION = "FeatureCollection";

    /** A line or a point, with what it stands for. */
    @Schema(name = "PlanMapFeature")
    record Feature(String type, Geometry geometry, Map<String, Object> properties) {}

    /** Longitude first, then latitude. */
    @Schema(name = "PlanMapGeometry")
    record Geometry(String type, List<Object> coordinates) {}

    static PlanMap of(Map<PlanTeam, List<VisitView>> teams) {
        List<Feature> features = new ArrayList<>();
        teams.forEach((team, visits) -> {
            List<Object> way = new ArrayList<>();
            way.add(List.of(team.longitude(), team.latitude()));
            visits.forEach(visit -> way.add(List.of(visit.longitude(), visit.latitude())));
            way.add(List.of(team.longitude(), team.latitude()));
            features.add(new Feature("Feature", new Geometry("LineString", way), of(team)));
            visits.forEach(visit -> features.add(new Feature(
                    "Feature", new Geometry("Point", List.of(visit.longitude(), visit.latitude())), of(visit))));
        });
        return new PlanMap(COLLECTION, features);
    }

    private static Map<String, Object> of(PlanTeam team) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("teamId", team.teamId());
        properties.put("date", team.day());
        properties.put("minutes", team.minutes());
        return properties;
    }

    private static Map<String, Object> of(VisitView visit) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("visitId", visit.visitId());
        properties.put("teamId", visit.teamId());
        properties.put("order", visit.order());
        properties.put("name", visit.name());
        properties.put("startAt", visit.startAt());
        properties.put("priority", visit.priority());
        return properties;
    }
}

package id.patuh.benchmarks.drawing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.patuh.compliance.region.Place;
import id.patuh.compliance.region.RegencyPlaces;
import id.patuh.contracts.vocabulary.Regions;

/**
 * Draws a plan: a colour for each team's day, its doors numbered in their order, offices as squares, places of regencies in grey for
 * orientation, a scale, and a legend. North is up; ways are straight lines.
 */
final class PlanDrawing {
    private static final String[] COLOURS = {
        "#0072b2", "#d55e00", "#009e73", "#cc79a7", "#7a4900", "#5b3fa0", "#b8860b", "#00798c", "#a31621", "#3d6b00",
        "#1b4f9c", "#e0457b", "#4d4d4d", "#8c5a00", "#2a9d8f", "#6a0572"
    };
    private static final String[] DASHES = {"none", "7 4", "2 3"};
    private static final double WIDTH = 820;
    private static final double LEGEND = 330;
    private static final double MARGIN = 46;
    private static final double TOP = 40;
    private static final double KM_OF_DEGREE = 111.2;
    private static final double LEAST_SPAN = 0.02;

    private final Map<String, List<JsonNode>> visits = new LinkedHashMap<>();
    private final List<JsonNode> teams = new ArrayList<>();
    private final List<String> days;
    private final StringBuilder svg = new StringBuilder();
    private double west = 180;
    private double east = -180;
    private double south = 90;
    private double north = -90;

    private PlanDrawing(JsonNode features) {
        for (JsonNode feature : features) {
            String team = feature.path("properties").path("teamId").asText();
            if (feature.path("geometry").path("type").asText().equals("LineString")) {
                teams.add(feature);
                feature.path("geometry").path("coordinates").forEach(this::include);
            } else {
                visits.computeIfAbsent(team, key -> new ArrayList<>()).add(feature);
            }
        }
        days = teams.stream().map(PlanDrawing::day).distinct().sorted().toList();
        widen();
    }

    /** The picture of a plan's map, as SVG. */
    static String of(String geoJson, String title) {
        try {
            JsonNode features = new ObjectMapper().readTree(geoJson).path("features");
            if (features.isEmpty()) {
                throw new IllegalArgumentException("The map has no features");
            }
            return new PlanDrawing(features).draw(title);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String day(JsonNode team) {
        return team.path("properties").path("date").asText();
    }

    private void include(JsonNode point) {
        west = Math.min(west, point.path(0).asDouble());
        east = Math.max(east, point.path(0).asDouble());
        south = Math.min(south, point.path(1).asDouble());
        north = Math.max(north, point.path(1).asDouble());
    }

    /** A plan of one place still has a width. */
    private void widen() {
        double missing = Math.max(0, LEAST_SPAN - (east - west)) / 2;
        west -= missing;
        east += missing;
    }

    private String draw(String title) {
        double height = Math.max(mapHeight() + 2 * MARGIN + TOP, TOP + 120 + 22 * teams.size());
        add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.0f %.0f\" font-family=\"sans-serif\" font-size=\"12\">",
                WIDTH + LEGEND, height);
        add("<title>%s</title>", escaped(title));
        add("<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>");
        add("<text x=\"16\" y=\"26\" font-size=\"17\" font-weight=\"bold\">%s</text>", escaped(title));
        regencies(height);
        for (int team = 0; team < teams.size(); team++) {
            way(team);
        }
        for (int team = 0; team < teams.size(); team++) {
            doors(team);
        }
        teams.forEach(this::office);
        scale(height);
        legend();
        add(
                "<text x=\"16\" y=\"%.0f\" font-size=\"10\" fill=\"#555\">Places of regencies: GeoNames (geonames.org), CC BY 4.0."
                        + " Ways are drawn straight; employers stand where the map says.</text>",
                height - 8);
        return svg.append("</svg>\n").toString();
    }

    private double mapHeight() {
        return (north - south) * pixels();
    }

    /** Pixels for a degree of latitude. */
    private double pixels() {
        return (WIDTH - 2 * MARGIN) / ((east - west) * shrink());
    }

    /** A degree of longitude is so much of one of latitude. */
    private double shrink() {
        return Math.cos(Math.toRadians((north + south) / 2));
    }

    private double x(double longitude) {
        return MARGIN + (longitude - west) * shrink() * pixels();
    }

    private double y(double latitude) {
        return TOP + MARGIN + (north - latitude) * pixels();
    }

    private void regencies(double height) {
        Regions.regencies().forEach(regency -> RegencyPlaces.find(regency.code().value())
                .filter(place -> isOnMap(place, height))
                .ifPresent(place -> {
                    add(
                            "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"2.5\" fill=\"#bbb\"/>",
                            x(place.longitude()), y(place.latitude()));
                    add(
                            "<text x=\"%.1f\" y=\"%.1f\" font-size=\"9\" fill=\"#999\">%s</text>",
                            x(place.longitude()) + 5,
                            y(place.latitude()) + 14,
                            escaped(regency.name().replaceFirst("^KABUPATEN ", "")));
                }));
    }

    private boolean isOnMap(Place place, double height) {
        return x(place.longitude()) > 0
                && x(place.longitude()) < WIDTH - MARGIN
                && y(place.latitude()) > TOP
                && y(place.latitude()) < height - MARGIN;
    }

    private void way(int team) {
        StringBuilder points = new StringBuilder();
        teams.get(team)
                .path("geometry")
                .path("coordinates")
                .forEach(point -> points.append(String.format(
                        Locale.ROOT,
                        "%.1f,%.1f ",
                        x(point.path(0).asDouble()),
                        y(point.path(1).asDouble()))));
        add(
                "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\" stroke-opacity=\"0.75\" stroke-dasharray=\"%s\"/>",
                points.toString().strip(), colour(team), dash(team));
    }

    private void doors(int team) {
        for (JsonNode visit : visitsOf(team)) {
            JsonNode at = visit.path("geometry").path("coordinates");
            JsonNode of = visit.path("properties");
            add(
                    "<g><title>%s, %s, priority %s</title>",
                    escaped(of.path("name").asText()),
                    escaped(of.path("startAt").asText()),
                    of.path("priority").asText());
            add(
                    "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"8\" fill=\"%s\" stroke=\"white\"/>",
                    x(at.path(0).asDouble()), y(at.path(1).asDouble()), colour(team));
            add(
                    "<text x=\"%.1f\" y=\"%.1f\" fill=\"white\" text-anchor=\"middle\" font-size=\"11\">%d</text></g>",
                    x(at.path(0).asDouble()),
                    y(at.path(1).asDouble()) + 4,
                    of.path("order").asInt());
        }
    }

    private void office(JsonNode team) {
        JsonNode at = team.path("geometry").path("coordinates").path(0);
        add(
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"12\" height=\"12\" fill=\"black\" stroke=\"white\"/>",
                x(at.path(0).asDouble()) - 6, y(at.path(1).asDouble()) - 6);
    }

    private void scale(double height) {
        double wide = (east - west) * shrink() * KM_OF_DEGREE;
        double kilometres = Math.pow(10, Math.floor(Math.log10(wide / 2)));
        double length = kilometres / KM_OF_DEGREE * pixels();
        add(
                "<path d=\"M16 %.0f h%.1f m0 -4 v8 M16 %.0f v8\" stroke=\"black\" fill=\"none\"/>",
                height - 30, length, height - 34);
        add("<text x=\"%.1f\" y=\"%.0f\">%.0f km</text>", length + 22, height - 26, kilometres);
    }

    private void legend() {
        double y = TOP + 22;
        add("<rect x=\"%.0f\" y=\"%.0f\" width=\"12\" height=\"12\" fill=\"black\"/>", WIDTH, y - 10);
        add("<text x=\"%.0f\" y=\"%.0f\">office: the day begins and ends here</text>", WIDTH + 30, y);
        y += 22;
        add("<circle cx=\"%.0f\" cy=\"%.0f\" r=\"8\" fill=\"#777\"/>", WIDTH + 6, y - 4);
        add(
                "<text x=\"%.0f\" y=\"%.0f\" fill=\"white\" text-anchor=\"middle\" font-size=\"11\">1</text>",
                WIDTH + 6, y);
        add("<text x=\"%.0f\" y=\"%.0f\">door, in the order of the day</text>", WIDTH + 30, y);
        y += 30;
        for (int team = 0; team < teams.size(); team++) {
            add(
                    "<line x1=\"%.0f\" y1=\"%.0f\" x2=\"%.0f\" y2=\"%.0f\" stroke=\"%s\" stroke-width=\"3\" stroke-dasharray=\"%s\"/>",
                    WIDTH - 4, y - 4, WIDTH + 22, y - 4, colour(team), dash(team));
            int count = visitsOf(team).size();
            add(
                    "<text x=\"%.0f\" y=\"%.0f\">%s: %d %s, %d min with the road</text>",
                    WIDTH + 30,
                    y,
                    escaped(day(teams.get(team))),
                    count,
                    count == 1 ? "door" : "doors",
                    teams.get(team).path("properties").path("minutes").asInt());
            y += 22;
        }
    }

    private List<JsonNode> visitsOf(int team) {
        String id = teams.get(team).path("properties").path("teamId").asText();
        return visits.getOrDefault(id, List.of());
    }

    private static String colour(int team) {
        return COLOURS[team % COLOURS.length];
    }

    private String dash(int team) {
        return DASHES[days.indexOf(day(teams.get(team))) % DASHES.length];
    }

    private void add(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}

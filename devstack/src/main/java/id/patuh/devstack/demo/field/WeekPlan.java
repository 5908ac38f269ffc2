package id.patuh.devstack.demo.field;

import java.io.PrintStream;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.devstack.client.ServiceClient;
import id.patuh.devstack.demo.stage.Callers;
import id.patuh.devstack.demo.stage.DemoClock;
import id.patuh.devstack.demo.stage.DemoException;
import id.patuh.devstack.demo.stage.Figures;
import id.patuh.devstack.demo.stage.Person;
import id.patuh.devstack.demo.stage.Polling;
import id.patuh.devstack.stack.Service;
import id.patuh.devstack.terminal.TextTable;

/** The supervisor of a province plans next week: a frozen list of doors, and which team goes to which on what day. */
public final class WeekPlan {
    private static final int SLOTS = 30;
    private static final int SEARCH_SECONDS = 3;
    private static final int WIDEST_NAME = 29;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ROOT);

    private final FieldOffice office;
    private final ServiceClient supervisor;
    private final LocalDate monday;
    private final PrintStream out;

    /** The plan of the week that follows today. */
    public WeekPlan(Callers callers, PrintStream out, FieldOffice office) {
        this.office = office;
        this.supervisor = callers.service(Service.COMPLIANCE, Person.SUPERVISOR);
        this.monday = new DemoClock(callers).today().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        this.out = out;
    }

    /**
     * Plans, prints and publishes the week.
     *
     * @param but an employer of whom the demo tells another story
     * @return the visit to tell of: the first of an employer that a BPJS has something against; empty if there is none
     */
    public Optional<JsonNode> publish(String but) {
        JsonNode list = supervisor
                .post(
                        "/v1/inspection-lists",
                        Map.of(
                                "regions",
                                List.of(office.province()),
                                "from",
                                monday.toString(),
                                "to",
                                friday(),
                                "slots",
                                SLOTS,
                                "seed",
                                "demo " + monday))
                .expect(201)
                .json();
        out.println();
        out.println("  A list of " + Figures.count(list.path("items").asLong(), "door")
                + ", a tenth of them drawn at random (seed \""
                + list.path("seed").asText() + "\");");
        out.println("  " + office.officers().size() + " officers of three agencies may go.");
        out.println();
        String plan = solved(list);
        List<JsonNode> visits = items(plan + "/visits");
        print(visits, plan);
        String tag = supervisor.get(plan).expect(200).header("etag").orElseThrow();
        supervisor.post(plan + "/actions/publish", tag, Map.of()).expect(200);
        return visits.stream()
                .filter(visit -> !visit.path("employerId").asText().equals(but))
                .filter(visit -> visit.path("needs").toString().contains("BPJS_TK"))
                .findFirst();
    }

    private String friday() {
        return monday.with(TemporalAdjusters.next(DayOfWeek.FRIDAY)).toString();
    }

    private String solved(JsonNode list) {
        String plan = supervisor
                .post(
                        "/v1/inspection-plans",
                        Map.of(
                                "listId",
                                list.path("listId").asText(),
                                "from",
                                monday.toString(),
                                "to",
                                friday(),
                                "officerIds",
                                office.officers().stream().map(FieldOfficer::id).toList(),
                                "timeLimitSeconds",
                                SEARCH_SECONDS,
                                "seed",
                                1))
                .expect(202)
                .header("location")
                .orElseThrow();
        return Polling.until(PATIENCE, "the plan", () -> {
            String state = supervisor.get(plan).expect(200).json().path("state").asText();
            if (state.equals("FAILED")) {
                throw new DemoException("The plan failed.");
            }
            return state.equals("SOLVED") ? plan : null;
        });
    }

    private void print(List<JsonNode> visits, String plan) {
        Map<String, JsonNode> teams = new HashMap<>();
        items(plan + "/teams").forEach(team -> teams.put(team.path("teamId").asText(), team));
        TextTable table = new TextTable("day", "team", "at the door", "door", "scale", "road, min");
        for (JsonNode visit : visits) {
            boolean first = visit.path("order").asInt() == 1;
            table.row(
                    first ? DAY.format(LocalDate.parse(visit.path("date").asText())) : "",
                    first ? team(teams.get(visit.path("teamId").asText())) : "",
                    visit.path("startAt").asText() + "-" + visit.path("endAt").asText(),
                    cut(visit.path("name").asText()),
                    visit.path("scale").asText(),
                    visit.path("travelMinutesBefore").asText());
        }
        table.print(out);
        JsonNode score = supervisor.get(plan).expect(200).json().path("score");
        Map<String, Long> left = items(plan + "/unplanned").stream()
                .collect(Collectors.groupingBy(
                        door -> door.path("reason").asText(), TreeMap::new, Collectors.counting()));
        out.println("  " + Figures.count(score.path("visits").asLong(), "visit") + " on "
                + Figures.count(score.path("teamDays").asLong(), "team-day") + ", "
                + Figures.number(score.path("travelMinutes")) + " minutes on the road with the ways home");
        if (!left.isEmpty()) {
            out.println("  Doors that are left, and why: "
                    + left.entrySet().stream()
                            .map(reason -> reason.getKey() + " " + reason.getValue())
                            .collect(Collectors.joining(", ")));
        }
    }

    /** The lead, the second inspector if there is one, and which BPJS go along. */
    private String team(JsonNode team) {
        StringBuilder text =
                new StringBuilder(office.officer(team.path("leadId").asText()).shortName());
        team.path("members").forEach(member -> {
            FieldOfficer officer = office.officer(member.path("officerId").asText());
            if (!officer.id().equals(team.path("leadId").asText())) {
                text.append(", ").append(officer.shortName());
            }
        });
        return text.toString();
    }

    private List<JsonNode> items(String path) {
        return StreamSupport.stream(
                        supervisor
                                .get(path + "?limit=500")
                                .expect(200)
                                .json()
                                .path("items")
                                .spliterator(),
                        false)
                .toList();
    }

    private static String cut(String name) {
        return name.length() <= WIDEST_NAME ? name : name.substring(0, WIDEST_NAME - 1) + "…";
    }
}

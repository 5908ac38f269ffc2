package id.patuh.benchmarks;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.benchmarks.events.TopicTail;
import id.patuh.contracts.event.Topics;
import id.patuh.contracts.vocabulary.Region;
import id.patuh.contracts.vocabulary.RegionCode;
import id.patuh.contracts.vocabulary.Regions;
import id.patuh.devstack.client.ServiceClient;
import id.patuh.devstack.stack.Service;

/** A list of 10,000 doors, frozen and read; and reports of visits, from sending one until it is accepted and a consumer has its event. */
final class VisitsBenchmark {
    private static final int SLOTS = 10_000;
    private static final int EMPLOYERS = 20_000;
    private static final int SEED = 16;
    private static final int PAGE = 500;
    private static final int FIRST_HOUR = 8;
    private static final int VISITS_OF_DAY = 8;
    private static final int CREATED = 201;
    private static final int OK = 200;
    private static final String TODAY = "2026-06-30";

    private final BenchStack stack;
    private final ServiceClient supervisor;
    private final int visits;

    VisitsBenchmark(BenchStack stack, int visits) {
        this.stack = stack;
        this.supervisor = stack.service(Service.COMPLIANCE, "kemenaker-supervisor", "KEMENAKER");
        this.visits = visits;
    }

    /** A team of a lead and an examiner of each BPJS. */
    private record Team(ServiceClient lead, List<String> members) {}

    void run() throws IOException {
        load();
        List<JsonNode> doors = list();
        List<Team> teams = new ArrayList<>();
        for (int team = 0; team * VISITS_OF_DAY < visits; team++) {
            teams.add(team(team));
        }
        List<Double> accepted = new ArrayList<>();
        List<Double> published = new ArrayList<>();
        try (TopicTail events = new TopicTail(stack.bootstrapServers(), Topics.VISITS)) {
            for (int visit = 0; visit < visits; visit++) {
                Team team = teams.get(visit / VISITS_OF_DAY);
                String path = started(team, doors.get(visit), FIRST_HOUR + visit % VISITS_OF_DAY);
                long began = System.nanoTime();
                report(team, path);
                accepted.add((System.nanoTime() - began) / 1e6);
                events.await(doors.get(visit).path("employerId").asText());
                published.add((System.nanoTime() - began) / 1e6);
            }
        }
        print("accepted", accepted);
        print("with a consumer", published);
    }

    private void load() throws IOException {
        Path extract = Files.createTempFile("patuh-extract", ".csv");
        try {
            Extract.write(extract, EMPLOYERS, SEED);
            Uploads.finish(
                    stack.service(Service.REGISTRY, "registry-writer,registry-reader", "KEMENAKER"), "WLKP", extract);
        } finally {
            Files.delete(extract);
        }
        ServiceClient compliance = stack.service(Service.COMPLIANCE, "registry-reader", "KEMENAKER");
        while (compliance
                        .get("/v1/statistics")
                        .expect(OK)
                        .json()
                        .path("totals")
                        .path("employers")
                        .asLong()
                < EMPLOYERS) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
        }
    }

    /** Makes the list and reads it to its end. */
    private List<JsonNode> list() {
        List<String> provinces = Regions.provinces().stream()
                .map(Region::code)
                .map(RegionCode::value)
                .toList();
        long began = System.nanoTime();
        String path = supervisor
                .post(
                        "/v1/inspection-lists",
                        Map.of(
                                "regions",
                                provinces,
                                "from",
                                TODAY,
                                "to",
                                "2026-07-31",
                                "slots",
                                SLOTS,
                                "seed",
                                "bench"))
                .expect(CREATED)
                .header("location")
                .orElseThrow();
        double made = (System.nanoTime() - began) / 1e9;
        began = System.nanoTime();
        List<JsonNode> items = items(path);
        System.out.printf(
                "list                 %,d items of %,d employers frozen in %.2f s, read in %.2f s%n",
                items.size(), EMPLOYERS, made, (System.nanoTime() - began) / 1e9);
        return items.stream()
                .filter(item -> item.path("scale").asText().equals("MICRO"))
                .toList();
    }

    private List<JsonNode> items(String path) {
        List<JsonNode> items = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonNode page = supervisor
                    .get(path + "/items?limit=" + PAGE + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .expect(OK)
                    .json();
            page.path("items").forEach(items::add);
            cursor = page.path("nextCursor").textValue();
        }
        return items;
    }

    private Team team(int number) {
        List<String> members = new ArrayList<>();
        for (String agency : List.of("KEMENAKER", "BPJS_TK", "BPJS_KES")) {
            String subject = subject(agency, number);
            members.add(supervisor
                    .post(
                            "/v1/officers",
                            Map.of(
                                    "subject", subject,
                                    "name", subject,
                                    "agency", agency,
                                    "homeRegion", "3171",
                                    "provinces", List.of("*"),
                                    "monthlyQuota", VISITS_OF_DAY))
                    .expect(CREATED)
                    .json()
                    .path("officerId")
                    .asText());
        }
        ServiceClient lead =
                stack.service(Service.COMPLIANCE, "kemenaker-inspector", "KEMENAKER", subject("KEMENAKER", number));
        return new Team(lead, members);
    }

    private static String subject(String agency, int number) {
        return "bench-" + agency + "-" + number;
    }

    private String started(Team team, JsonNode door, int hour) {
        Map<String, Object> order = Map.of(
                "employerId", door.path("employerId").asText(),
                "date", TODAY,
                "startAt", "%02d:00".formatted(hour),
                "members", team.members(),
                "reason", "bench");
        String path = supervisor
                .post("/v1/visits", order)
                .expect(CREATED)
                .header("location")
                .orElseThrow();
        step(supervisor, path, "assign");
        step(team.lead(), path, "start");
        return path;
    }

    private static void step(ServiceClient who, String path, String step) {
        String tag = who.get(path).expect(OK).header("etag").orElseThrow();
        who.send(who.request(path + "/actions/" + step)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("If-Match", tag)
                        .POST(BodyPublishers.noBody()))
                .expect(OK);
    }

    private void report(Team team, String path) {
        String body = """
                {"reportId": "%s", "recordedAt": "%s", "outcome": "MET", "items": [
                  {"ground": "PWBD", "agency": "BPJS_TK", "result": "FOUND", "workers": 3, "exposureIdr": 900000, "attachments": []},
                  {"ground": "PWBD", "agency": "BPJS_KES", "result": "NOT_FOUND", "attachments": []}]}
                """.formatted(UUID.randomUUID(), stack.clock().now().minusSeconds(1));
        team.lead()
                .send(team.lead()
                        .request(path + "/report")
                        .header("Content-Type", "application/json")
                        .header("If-None-Match", "*")
                        .PUT(BodyPublishers.ofString(body)))
                .expect(CREATED);
    }

    private static void print(String what, List<Double> millis) {
        List<Double> sorted = millis.stream().sorted().toList();
        System.out.printf(
                "report %-13s %d, one after another: p50 %.0f ms, p99 %.0f ms, longest %.0f ms%n",
                what,
                sorted.size(),
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 99 / 100),
                sorted.getLast());
    }
}

package id.patuh.devstack.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.devstack.client.Answer;
import id.patuh.devstack.client.ServiceClient;
import id.patuh.devstack.stack.Service;

/** The registry's own work: two records that are one employer are merged, and a report of days past is corrected. */
final class RecordsDesk {
    private static final Duration SECONDS = Duration.ofSeconds(30);
    private static final int MOVED_FOR_GOOD = 308;
    private static final int CREATED = 201;

    private final PrintStream out;
    private final ServiceClient writer;
    private final ServiceClient compliance;
    private final DemoClock clock;

    RecordsDesk(Country country, PrintStream out) {
        this.out = out;
        this.writer = country.importer("KEMENAKER");
        this.compliance = country.inspector(Service.COMPLIANCE);
        this.clock = new DemoClock(country);
    }

    /** Decides the first open question whether two records are one employer, and shows what becomes of the old id. */
    void mergeTwoRecords() {
        Optional<JsonNode> open = StreamSupport.stream(
                        items("/v1/match-candidates?state=OPEN&reason=SIMILAR_NAME")
                                .spliterator(),
                        false)
                .findFirst();
        if (open.isEmpty()) {
            out.println("  No two records look like one employer.");
            return;
        }
        JsonNode candidate = open.get();
        boolean leftReports = candidate.path("left").path("scale").isTextual();
        JsonNode survivor = candidate.path(leftReports ? "left" : "right");
        JsonNode absorbed = candidate.path(leftReports ? "right" : "left");
        print(candidate, survivor, absorbed);
        writer.post("/v1/match-candidates/" + candidate.path("id").asText() + "/decision", decision(survivor))
                .expect(200);
        String id = survivor.path("employerId").asText();
        Answer old = writer.get("/v1/employers/" + absorbed.path("employerId").asText());
        old.expect(MOVED_FOR_GOOD);
        JsonNode merged = writer.get("/v1/employers/" + id).expect(200).json();
        JsonNode assessment = assessed(id, merged.path("version").asLong());
        out.println("  A person decides: one employer. The old id answers " + old.status() + " to "
                + old.header("location").orElseThrow());
        out.println(
                "  The employer that remains has " + merged.path("identifiers").size() + " numbers and "
                        + merged.path("coverage").size() + " programmes, and is assessed as "
                        + assessment.path("class").asText());
    }

    /** Corrects the report of an employer of high priority, and shows both what was known and what is true. */
    void correctAReport(String but) {
        String id = StreamSupport.stream(
                        items("/v1/priorities?limit=10", compliance).spliterator(), false)
                .map(entry -> entry.path("employerId").asText())
                .filter(employer -> !employer.equals(but))
                .findFirst()
                .orElseThrow(() -> new DemoException("Nobody is to be visited."));
        Answer before = writer.get("/v1/employers/" + id);
        before.expect(200);
        JsonNode employer = before.json();
        JsonNode report = report(id);
        JsonNode knownThen = assessed(id, employer.path("version").asLong());
        String moment = clock.now().toString();
        int workers = employer.path("workforce").path("workers").asInt();
        int counted = Math.max(1, workers - workers / 5);
        writer.post(
                        "/v1/employers/" + id + "/corrections",
                        before.header("etag").orElseThrow(),
                        correction(report, counted))
                .expect(CREATED);
        String day = report.path("validFrom").asText();
        JsonNode now = writer.get("/v1/employers/" + id).expect(200).json();
        JsonNode assessment = assessed(id, now.path("version").asLong());
        out.println();
        out.println("  " + employer.path("name").asText() + " reported " + workers + " workers on " + day
                + "; an inspector counted " + counted + ".");
        TextTable table = new TextTable("workers on " + day, "heads", "score");
        table.row(
                "as known before the correction",
                workersAsOf(id, day, moment),
                knownThen.path("score").asText());
        table.row(
                "as known now",
                workersAsOf(id, day, null),
                assessment.path("score").asText());
        table.print(out);
    }

    private Map<String, Object> decision(JsonNode survivor) {
        Map<String, Object> decision = new LinkedHashMap<>();
        decision.put("decision", "SAME");
        decision.put("reason", "Akta dan alamat sama");
        decision.put("evidence", "BA-17/2026");
        decision.put("survivorId", survivor.path("employerId").asText());
        decision.put("effectiveOn", clock.today().toString());
        return decision;
    }

    private static Map<String, Object> correction(JsonNode report, int workers) {
        Map<String, Object> correction = new LinkedHashMap<>();
        correction.put("corrects", report.path("id").asText());
        correction.put("reason", "Hasil pemeriksaan di tempat: jumlah pekerja keliru dilaporkan");
        correction.put("evidence", "LHP-044/2026");
        correction.put("facts", Map.of("workers", workers));
        return correction;
    }

    private JsonNode report(String employer) {
        return StreamSupport.stream(
                        items("/v1/employers/" + employer + "/history").spliterator(), false)
                .filter(version -> version.path("factSet").asText().equals("DECLARATION"))
                .filter(version -> version.path("supersededBy").isNull())
                .findFirst()
                .orElseThrow(() -> new DemoException("The employer has no report."));
    }

    private int workersAsOf(String employer, String day, String recordedAt) {
        String query = "?validAt=" + day + (recordedAt == null ? "" : "&recordedAt=" + recordedAt);
        return writer.get("/v1/employers/" + employer + query)
                .expect(200)
                .json()
                .path("workforce")
                .path("workers")
                .asInt();
    }

    private JsonNode assessed(String employer, long version) {
        return Patience.until(SECONDS, "the assessment that follows", () -> {
            JsonNode found = compliance.get("/v1/assessments/" + employer).json();
            return found.path("employerVersion").asLong() >= version ? found : null;
        });
    }

    private JsonNode items(String path) {
        return items(path, writer);
    }

    private static JsonNode items(String path, ServiceClient service) {
        return service.get(path).expect(200).json().path("items");
    }

    private void print(JsonNode candidate, JsonNode survivor, JsonNode absorbed) {
        out.println("  Two records in region " + candidate.path("regionCode").asText() + " may be one employer (score "
                + candidate.path("score").asText() + "):");
        TextTable table = new TextTable("", "remains", "is merged into it");
        for (String field : new String[] {"name", "address", "scale", "workers"}) {
            table.row(field, text(survivor, field), text(absorbed, field));
        }
        table.row(
                "programmes",
                survivor.path("programmes").size(),
                absorbed.path("programmes").size());
        table.print(out);
        candidate
                .path("agreements")
                .forEach(agreement ->
                        out.println("    " + agreement.path("field").asText() + " agrees to "
                                + agreement.path("strength").asText()));
    }

    private static String text(JsonNode side, String field) {
        return side.path(field).isNull() ? "-" : side.path(field).asText();
    }
}

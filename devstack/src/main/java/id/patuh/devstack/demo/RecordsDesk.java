package id.patuh.devstack.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.devstack.client.Answer;
import id.patuh.devstack.client.ServiceClient;
import id.patuh.devstack.demo.stage.Callers;
import id.patuh.devstack.demo.stage.DemoClock;
import id.patuh.devstack.demo.stage.DemoException;
import id.patuh.devstack.demo.stage.Polling;
import id.patuh.devstack.stack.Service;
import id.patuh.devstack.terminal.TextTable;

/** The registry's own work: two employers that are one are merged, and a report of days past is corrected. */
final class RecordsDesk {
    private static final Duration SECONDS = Duration.ofSeconds(30);
    private static final int MOVED_FOR_GOOD = 308;
    private static final int CREATED = 201;

    private final PrintStream out;
    private final ServiceClient writer;
    private final ServiceClient compliance;
    private final DemoClock clock;

    RecordsDesk(Callers callers, PrintStream out) {
        this.out = out;
        this.writer = callers.importer("KEMENAKER");
        this.compliance = callers.inspector(Service.COMPLIANCE);
        this.clock = new DemoClock(callers);
    }

    /** Decides the first open question whether two employers are one, and shows what becomes of the old id. */
    void mergeTwoEmployers() {
        Optional<JsonNode> open = StreamSupport.stream(
                        items("/v1/match-candidates?state=OPEN&reason=SIMILAR_NAME")
                                .spliterator(),
                        false)
                .findFirst();
        if (open.isEmpty()) {
            out.println("  No two employers look like one.");
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
        out.println("  The employer that remains has "
                + items("/v1/employers/" + id + "/records").size() + " records and "
                + merged.path("coverage").size() + " programmes, and is assessed as "
                + assessment.path("class").asText());
    }

    /** Corrects a report of an employer of high priority, and shows both what was known and what is true. */
    void correctAReport(String but) {
        String id = StreamSupport.stream(
                        items("/v1/priorities?limit=10", compliance).spliterator(), false)
                .map(entry -> entry.path("employerId").asText())
                .filter(employer -> !employer.equals(but))
                .findFirst()
                .orElseThrow(() -> new DemoException("No employer has a priority."));
        JsonNode employer = employer(id);
        JsonNode knownThen = assessed(id, employer.path("version").asLong());
        String moment = clock.now().toString();
        Answer before = workplace(id);
        JsonNode report = report(before.json());
        int workers = report.path("workplace").path("workers").asInt();
        int counted = Math.max(1, workers - workers / 5);
        writer.post(
                        "/v1/records/" + before.json().path("recordId").asText() + "/corrections",
                        before.header("etag").orElseThrow(),
                        correction(report, counted))
                .expect(CREATED);
        String day = report.path("validFrom").asText();
        JsonNode assessment = assessed(id, employer(id).path("version").asLong());
        out.println();
        out.println("  " + employer.path("name").asText() + " reported " + workers + " workers under "
                + before.json().path("number").asText() + " on " + day + "; an inspector counted " + counted + ".");
        TextTable table = new TextTable("workers of the employer on " + day, "heads", "score");
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

    private JsonNode employer(String id) {
        return writer.get("/v1/employers/" + id).expect(200).json();
    }

    /** A workplace of an employer, with its ETag. */
    private Answer workplace(String employer) {
        JsonNode workplaces = items("/v1/employers/" + employer + "/records?type=WLKP&limit=1");
        if (workplaces.isEmpty()) {
            throw new DemoException("The employer has no workplace.");
        }
        return writer.get("/v1/records/" + workplaces.path(0).path("recordId").asText())
                .expect(200);
    }

    /** The report that stands: the newest one that was not withdrawn. */
    private static JsonNode report(JsonNode workplace) {
        return StreamSupport.stream(workplace.path("statements").spliterator(), false)
                .filter(statement -> statement.path("workplace").isObject())
                .max(Comparator.comparing((JsonNode statement) ->
                                statement.path("validFrom").asText())
                        .thenComparingLong(
                                statement -> statement.path("sequence").asLong()))
                .orElseThrow(() -> new DemoException("The workplace has no report."));
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
        correction.put("corrects", report.path("statementId").asText());
        correction.put("reason", "Hasil pemeriksaan di tempat: jumlah pekerja keliru dilaporkan");
        correction.put("evidence", "LHP-044/2026");
        correction.put("facts", Map.of("workers", workers));
        return correction;
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
        return Polling.until(SECONDS, "the assessment that follows", () -> {
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
        out.println("  Two employers in region " + candidate.path("regionCode").asText() + " may be one (score "
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

package id.patuh.registry.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.Tokens;
import id.patuh.kit.db.Database;
import id.patuh.registry.Api;
import id.patuh.registry.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** CSV, NDJSON, HTTP and events are four ways to the same state. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class SameWayInIT {
    private static final Duration SOON = Duration.ofSeconds(60);

    private final Database database;

    @Inject
    SameWayInIT(Database database) {
        this.database = database;
    }

    /** One employer as three agencies report it, twice each, under numbers of its own. */
    private record Reports(
            Rows wlkp, Rows wlkpLater, Rows branch, Rows jkk, Rows jht, Rows jkkLater, Rows second, Rows kes) {
        static Reports make() {
            String nib = Api.nib();
            Rows wlkp = Rows.wlkp().with("nib", nib).with("npwp", Api.npwp()).with("latitude", -6.123456);
            Rows jkk = Rows.tk().with("nib", nib);
            return new Reports(
                    wlkp.with("workplaceType", "HEAD"),
                    wlkp.with("workplaceType", "HEAD")
                            .with("workers", 15)
                            .with("reportedOn", "2026-02-10")
                            .with("address", null)
                            .with("name", "PT \"Uji\", Tbk"),
                    Rows.wlkp()
                            .with("nib", nib)
                            .with("workplaceType", "BRANCH")
                            .with("regionCode", "3578")
                            .with("address", "Jl. Cabang 7"),
                    jkk,
                    jkk.with("programme", "JHT").with("jkkRiskGroup", null).with("paidThrough", null),
                    jkk.with("enrolledWorkers", 11).with("asOf", "2026-07-31").with("arrearsIdr", 5_000_000),
                    Rows.tk().with("nib", nib).with("enrolledWorkers", 7).with("paidThrough", "2026-04"),
                    Rows.kes().with("nib", nib));
        }

        String nib() {
            return wlkp.text("nib");
        }
    }

    @Test
    void sameRowsGiveTheSameEmployer() {
        Reports http = Reports.make();
        Reports file = Reports.make();
        Reports lines = Reports.make();
        Reports events = Reports.make();
        byHttp(http);
        byFile(file, "text/csv", rows -> Rows.csv(rows));
        byFile(lines, "application/x-ndjson", SameWayInIT::ndjson);
        byEvents(events);
        Map<String, Object> expected = state(file);
        assertThat(expected).containsEntry("name", "PT \"Uji\", Tbk");
        assertThat((List<?>) expected.get("coverage")).hasSize(3);
        assertThat(state(lines)).isEqualTo(expected);
        assertThat(state(events)).isEqualTo(expected);
        assertThat(state(http)).isEqualTo(expected);
    }

    private static void byHttp(Reports reports) {
        String path = "/v1/employers/" + Api.registered(reports.wlkp());
        Map<String, Object> later = new HashMap<>(reports.wlkpLater().json());
        List.of("wlkpNumber", "nib", "npwp").forEach(later::remove);
        Api.writer()
                .header("If-Match", "\"v1\"")
                .contentType("application/merge-patch+json")
                .body(later)
                .patch(path)
                .then()
                .statusCode(200);
        add(path, "KEMENAKER", "WLKP", reports.branch());
        put(path, "BPJS_TK", "JKK", reports.jkk(), "npp");
        put(path, "BPJS_TK", "JHT", reports.jht(), "npp");
        put(path, "BPJS_TK", "JKK", reports.jkkLater(), "npp");
        add(path, "BPJS_TK", "NPP", reports.second());
        put(path, "BPJS_KES", "JKN", reports.kes(), "businessEntityCode");
    }

    private static void add(String path, String agency, String type, Rows row) {
        officer(agency)
                .contentType(ContentType.JSON)
                .body(row.with("type", type).json())
                .post(path + "/records")
                .then()
                .statusCode(201);
    }

    private static void put(String path, String agency, String programme, Rows row, String ownField) {
        Map<String, Object> body = new LinkedHashMap<>(row.json());
        String number = (agency.equals("BPJS_TK") ? "NPP:" : "BU:") + body.remove(ownField);
        List.of("programme", "nib", "npwp", "name", "regionCode").forEach(body::remove);
        int status = officer(agency)
                .header("If-Match", Api.writer().get(path).header("ETag"))
                .contentType(ContentType.JSON)
                .queryParam("number", number)
                .body(body)
                .put(path + "/coverage/" + programme)
                .statusCode();
        assertThat(status).isIn(200, 201);
    }

    private static RequestSpecification officer(String agency) {
        String role =
                switch (agency) {
                    case "BPJS_TK" -> "bpjs-tk-officer";
                    case "BPJS_KES" -> "bpjs-kes-officer";
                    default -> "registry-writer";
                };
        return Api.as(Tokens.of(role).agency(agency));
    }

    private static void byFile(Reports reports, String mediaType, Function<Rows[], String> file) {
        List.of(reports.wlkp(), reports.wlkpLater(), reports.branch())
                .forEach(row -> Api.importFile("WLKP", mediaType, file.apply(new Rows[] {row})));
        Api.importFile("BPJS_TK", mediaType, file.apply(new Rows[] {reports.jkk(), reports.jht()}));
        List.of(reports.jkkLater(), reports.second())
                .forEach(row -> Api.importFile("BPJS_TK", mediaType, file.apply(new Rows[] {row})));
        Api.importFile("BPJS_KES", mediaType, file.apply(new Rows[] {reports.kes()}));
    }

    private static String ndjson(Rows... rows) {
        return Stream.of(rows).map(Streams::json).collect(Collectors.joining("\n"));
    }

    private void byEvents(Reports reports) {
        Streams.awaitTopics();
        send("WLKP", reports.wlkp(), reports.wlkpLater(), reports.branch());
        send("BPJS_TK", reports.jkk(), reports.jht(), reports.jkkLater(), reports.second());
        send("BPJS_KES", reports.kes());
    }

    private void send(String source, Rows... rows) {
        UUID last = null;
        for (Rows row : rows) {
            last = UUID.randomUUID();
            Streams.send(List.of(Streams.event(source, last, row)));
        }
        UUID event = last;
        await().atMost(SOON)
                .until(() ->
                        database.first("select count(*) from inbox where event_id = ?", row -> row.getLong(1), event)
                                        .orElse(0L)
                                == 1);
    }

    /** What is known of an employer, without the numbers that tell it from the others. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> state(Reports reports) {
        Map<String, Object> employer = new HashMap<>(Api.employer("NIB:" + reports.nib()));
        // All four have one name, which is asked about in the order in which they came.
        List.of("employerId", "version", "recordedAt", "identifiers", "openQuestions")
                .forEach(employer::remove);
        Map<String, String> names = Map.of(
                reports.jkk().text("npp"), "first NPP",
                reports.second().text("npp"), "second NPP",
                reports.kes().text("businessEntityCode"), "BU");
        ((List<Map<String, Object>>) employer.get("coverage"))
                .forEach(coverage -> coverage.computeIfPresent("unpaidNumber", (name, number) -> names.get(number)));
        return employer;
    }
}

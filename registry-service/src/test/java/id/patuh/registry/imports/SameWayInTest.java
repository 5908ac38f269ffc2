package id.patuh.registry.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

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

/** HTTP, files and events are three ways to the same state. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class SameWayInTest {
    private static final Duration SOON = Duration.ofSeconds(60);

    private final Database database;

    @Inject
    SameWayInTest(Database database) {
        this.database = database;
    }

    /** One employer as three agencies report it, twice each, under numbers of its own. */
    private record Reports(Rows wlkp, Rows wlkpLater, Rows jkk, Rows jht, Rows jkkLater, Rows kes) {
        static Reports make() {
            String nib = Api.nib();
            Rows wlkp = Rows.wlkp().with("nib", nib).with("npwp", Api.npwp()).with("latitude", -6.123456);
            Rows jkk = Rows.tk().with("nib", nib);
            return new Reports(
                    wlkp,
                    wlkp.with("workers", 15)
                            .with("reportedOn", "2026-02-10")
                            .with("address", null)
                            .with("name", "PT \"Uji\", Tbk"),
                    jkk,
                    jkk.with("programme", "JHT").with("jkkRiskGroup", null).with("paidThrough", null),
                    jkk.with("enrolledWorkers", 11).with("asOf", "2026-07-31").with("arrearsIdr", 5_000_000),
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
        Reports events = Reports.make();
        byHttp(http);
        byFile(file);
        byEvents(events);
        Map<String, Object> expected = state(file);
        assertThat(expected).containsEntry("name", "PT \"Uji\", Tbk");
        assertThat((List<?>) expected.get("coverage")).hasSize(3);
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
        put(path, "BPJS_TK", "JKK", 2, reports.jkk(), "npp");
        put(path, "BPJS_TK", "JHT", 3, reports.jht(), "npp");
        put(path, "BPJS_TK", "JKK", 4, reports.jkkLater(), "npp");
        put(path, "BPJS_KES", "JKN", 5, reports.kes(), "businessEntityCode");
    }

    private static void put(String path, String agency, String programme, int version, Rows row, String ownField) {
        Map<String, Object> body = new LinkedHashMap<>(row.json());
        body.put("ownNumber", body.remove(ownField));
        List.of("nib", "npwp", "name", "regionCode").forEach(body::remove);
        Tokens officer = Tokens.of(agency.equals("BPJS_TK") ? "bpjs-tk-officer" : "bpjs-kes-officer")
                .agency(agency);
        RequestSpecification request = Api.as(officer);
        int status = request.header("If-Match", "\"v" + version + "\"")
                .contentType(ContentType.JSON)
                .body(body)
                .put(path + "/coverage/" + programme)
                .statusCode();
        assertThat(status).isIn(200, 201);
    }

    private static void byFile(Reports reports) {
        Api.importCsv("WLKP", Rows.csv(reports.wlkp()));
        Api.importCsv("WLKP", Rows.csv(reports.wlkpLater()));
        Api.importCsv("BPJS_TK", Rows.csv(reports.jkk(), reports.jht()));
        Api.importCsv("BPJS_TK", Rows.csv(reports.jkkLater()));
        Api.importCsv("BPJS_KES", Rows.csv(reports.kes()));
    }

    private void byEvents(Reports reports) {
        Streams.awaitTopics();
        send("WLKP", reports.wlkp(), reports.wlkpLater());
        send("BPJS_TK", reports.jkk(), reports.jht(), reports.jkkLater());
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

    /** What is known of an employer, its numbers replaced by what they are. */
    private static Map<String, Object> state(Reports reports) {
        Map<String, Object> employer = new HashMap<>(Api.employer("NIB:" + reports.nib()));
        List.of("employerId", "version", "recordedAt").forEach(employer::remove);
        Map<String, String> names = Map.of(
                reports.nib(),
                "the NIB",
                "0" + reports.wlkp().text("npwp"),
                "the NPWP",
                reports.wlkp().text("wlkpNumber"),
                "the WLKP number",
                reports.jkk().text("npp"),
                "the NPP",
                reports.kes().text("businessEntityCode"),
                "the BU");
        replace(employer.get("identifiers"), "value", names);
        replace(employer.get("coverage"), "ownNumber", names);
        return employer;
    }

    @SuppressWarnings("unchecked")
    private static void replace(Object items, String member, Map<String, String> names) {
        ((List<Map<String, Object>>) items)
                .forEach(item -> item.computeIfPresent(member, (name, value) -> names.get(value)));
    }
}

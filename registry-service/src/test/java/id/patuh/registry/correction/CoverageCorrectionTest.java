package id.patuh.registry.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.core.JsonProcessingException;

import id.patuh.contracts.event.EmployerEvent;
import id.patuh.contracts.event.EventJson;
import id.patuh.contracts.event.Topics;
import id.patuh.contracts.schema.EventSchemas;
import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestKafka;
import id.patuh.devstack.testing.Tokens;
import id.patuh.registry.Api;
import id.patuh.registry.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** Corrections of coverage, who may make them, and files that come again. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class CoverageCorrectionTest {
    @Test
    void presentCoverageIsCorrectedByItsBpjs() {
        Past past = covered();
        Instant before = past.recordedAt();
        String record = past.record("JKK", "2026-06-30");

        past.correctAsTk(record, "\"facts\":{\"enrolledWorkers\":7,\"paidThrough\":\"2026-05\"}")
                .statusCode(201)
                .body("factSet", equalTo("JKK"))
                .body("facts.enrolledWorkers", equalTo(7))
                .body("facts.asOf", equalTo("2026-06-30"));

        past.now()
                .body("coverage[0].enrolledWorkers", equalTo(7))
                .body("coverage[0].paidThrough", equalTo("2026-05"))
                .body("corrections[0].coverage.enrolledWorkers", equalTo(7));
        past.asOf("2026-07-01", before).body("coverage[0].enrolledWorkers", equalTo(20));
        past.assertPresentFollowsTheHistory();
        past.correctAsTk(past.record("JKK", "2026-06-30"), "\"facts\":{\"ownNumber\":\"X\",\"asOf\":\"2026-06-01\"}")
                .statusCode(400)
                .body("errors.field", hasItems("/facts/ownNumber", "/facts/asOf"));
    }

    @Test
    void coverageEndsAndIsOpenedAgainOnlyFromItsEndOn() {
        Past past = covered();
        Instant before = past.recordedAt();
        String record = past.record("JKK", "2026-06-30");

        past.correctAsTk(record, "\"validTo\":\"2026-08-01\"").statusCode(201).body("validTo", equalTo("2026-08-01"));

        past.now().body("coverage", empty()).body("corrections[0].validTo", equalTo("2026-08-01"));
        Api.writer().get(past.path() + "/coverage/JKK").then().statusCode(404);
        past.asOf("2026-07-31").body("coverage[0].enrolledWorkers", equalTo(20));
        past.asOf("2026-08-01").body("coverage", empty());
        coverage(past, "/JKK?validAt=2026-07-31").statusCode(200).body("enrolledWorkers", equalTo(20));
        coverage(past, "/JKK?validAt=2026-08-01").statusCode(404).body("code", equalTo("COVERAGE_NOT_FOUND"));
        coverage(past, "?validAt=2026-08-01&recordedAt=" + before).body("items.enrolledWorkers", contains(20));
        String tag = coverage(past, "?validAt=2026-04-01")
                .body("items.enrolledWorkers", contains(10))
                .extract()
                .header("ETag");
        Api.writer()
                .header("If-None-Match", tag)
                .get(past.path() + "/coverage?validAt=2026-04-01")
                .then()
                .statusCode(304);
        past.assertPresentFollowsTheHistory();
        past.covered("JKK", "2026-07-31", 21).statusCode(409).body("code", equalTo("OLDER_THAN_HELD"));
        past.covered("JKK", "2026-08-01", 22).statusCode(201);
        past.now().body("coverage.enrolledWorkers", contains(22));
        past.asOf("2026-07-31").body("coverage[0].enrolledWorkers", equalTo(20));
        past.assertPresentFollowsTheHistory();
        past.correctAsTk(past.record("JKK", "2026-08-01"), "\"validFrom\":\"2026-07-31\"")
                .statusCode(409)
                .body("code", equalTo("PERIOD_CONFLICT"))
                .body("conflict.validFrom", equalTo("2026-06-30"))
                .body("conflict.validTo", equalTo("2026-08-01"));
    }

    @Test
    void withdrawnCoverageGivesWayToTheOneBeforeAndThenToNone() {
        Past past = covered();
        past.correctAsTk(past.record("JKK", "2026-06-30"), "\"withdraw\":true").statusCode(201);
        past.now().body("coverage.enrolledWorkers", contains(10)).body("coverage.asOf", contains("2026-03-31"));
        past.correctAsTk(past.record("JKK", "2026-03-31"), "\"withdraw\":true").statusCode(201);
        past.now().body("coverage", empty());
        past.assertPresentFollowsTheHistory();
        past.covered("JKK", "2026-02-28", 3).statusCode(201);
        past.now().body("coverage.enrolledWorkers", contains(3));
    }

    @Test
    void sameFileImportedAgainAfterCorrectionsChangesNothing() {
        Rows early = Rows.tk().with("asOf", "2026-03-31").with("enrolledWorkers", 10);
        Rows late = early.with("asOf", "2026-06-30").with("enrolledWorkers", 20);
        Rows ended = early.with("programme", "JKM").with("jkkRiskGroup", null);
        Rows withdrawn = early.with("programme", "JHT").with("jkkRiskGroup", null);
        Rows moved = late.with("programme", "JP").with("jkkRiskGroup", null);
        String file = Rows.csv(late, ended, withdrawn, moved);
        Api.importCsv("BPJS_TK", Rows.csv(early));
        Api.importCsv("BPJS_TK", file);
        Past past = Past.known("NPP:" + early.text("npp"));
        past.correctAsTk(past.record("JKK", "2026-06-30"), "\"withdraw\":true").statusCode(201);
        past.correctAsTk(past.record("JKM", "2026-03-31"), "\"validTo\":\"2026-05-01\"")
                .statusCode(201);
        past.correctAsTk(past.record("JHT", "2026-03-31"), "\"withdraw\":true").statusCode(201);
        past.correctAsTk(
                        past.record("JP", "2026-06-30"),
                        "\"validFrom\":\"2026-06-01\"",
                        "\"facts\":{\"enrolledWorkers\":9}")
                .statusCode(201);
        String before = past.now().extract().asString();
        int records = past.history().size();

        var counts = Api.importCsv("BPJS_TK", file).<Map<String, Object>>path("counts");

        assertThat(counts)
                .containsEntry("unchanged", 4)
                .containsEntry("updated", 0)
                .containsEntry("historical", 0);
        assertThat(past.now().extract().asString()).isEqualTo(before);
        assertThat(past.history()).hasSize(records);
        past.now().body("coverage.programme", contains("JKK", "JP")).body("coverage.enrolledWorkers", contains(10, 9));
    }

    @Test
    void sameWlkpFileImportedAgainAfterCorrectionsChangesNothing() {
        Rows first = Rows.wlkp().with("reportedOn", "2026-01-10").with("workers", 10);
        Rows second = first.with("reportedOn", "2026-06-01").with("workers", 30);
        Api.importCsv("WLKP", Rows.csv(first));
        Api.importCsv("WLKP", Rows.csv(second));
        Past past = Past.known("WLKP:" + first.text("wlkpNumber"));
        past.correct(
                        past.record("DECLARATION", "2026-06-01"),
                        "\"validFrom\":\"2026-05-01\"",
                        "\"facts\":{\"workers\":31}")
                .statusCode(201);
        assertUnchangedBy(past, first, second);
        past.correct(past.record("DECLARATION", "2026-05-01"), "\"withdraw\":true")
                .statusCode(201);
        past.correct(past.record("DECLARATION", "2026-01-10"), "\"facts\":{\"workers\":11}")
                .statusCode(201);
        assertUnchangedBy(past, first, second);
        past.now().body("workforce.workers", equalTo(11));
        Api.importCsv("WLKP", Rows.csv(second.with("workers", 32)));
        past.now().body("workforce.workers", equalTo(32)).body("workforce.reportedOn", equalTo("2026-06-01"));
        past.assertPresentFollowsTheHistory();
    }

    @Test
    void everyCorrectionIsPublishedOnceAndFitsTheSchema() {
        Rows wlkp = Rows.wlkp().with("reportedOn", "2026-01-10").with("workers", 10);
        Api.importCsv("WLKP", Rows.csv(wlkp));
        Past past = Past.known("WLKP:" + wlkp.text("wlkpNumber"));
        past.covered("JKK", "2026-06-30", 20).statusCode(201);
        past.correct(past.record("DECLARATION", "2026-01-10"), "\"facts\":{\"workers\":11}")
                .statusCode(201);
        past.correctAsTk(past.record("JKK", "2026-06-30"), "\"validTo\":\"2026-08-01\"")
                .statusCode(201);
        past.correctAsTk(past.record("JKK", "2026-06-30"), "\"withdraw\":true").statusCode(201);
        Api.importCsv("WLKP", Rows.csv(wlkp));
        past.report("2026-07-01", 12);

        String id = past.path().substring("/v1/employers/".length());
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(TestKafka.records(Topics.EMPLOYERS, id))
                .hasSizeGreaterThanOrEqualTo(6));
        List<EmployerEvent> events = TestKafka.records(Topics.EMPLOYERS, id).stream()
                .map(record -> event(new String(record.value(), StandardCharsets.UTF_8)))
                .toList();
        assertThat(events).extracting(EmployerEvent::version).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        List<EmployerEvent.Correction> made = events.getLast().corrections();
        assertThat(made).extracting(EmployerEvent.Correction::factSet).containsExactly("DECLARATION", "JKK", "JKK");
        assertThat(made.get(0).declared().workers()).isEqualTo(11);
        assertThat(made.get(1).validTo()).isEqualTo("2026-08-01");
        assertThat(made.get(1).coverage().enrolledWorkers()).isEqualTo(20);
        assertThat(made.get(2).coverage()).isNull();
        assertThat(made.get(2).corrects()).isEqualTo(made.get(1).id());
        assertThat(events.get(3).coverage()).isEmpty();
    }

    @Test
    void fileOlderThanTheEndGoesIntoTheHistoryOnly() {
        Rows row = Rows.tk().with("asOf", "2026-03-31");
        Api.importCsv("BPJS_TK", Rows.csv(row));
        Past past = Past.known("NPP:" + row.text("npp"));
        past.correctAsTk(past.record("JKK", "2026-03-31"), "\"validTo\":\"2026-05-01\"")
                .statusCode(201);

        var older =
                Api.importCsv("BPJS_TK", Rows.csv(row.with("asOf", "2026-04-30").with("enrolledWorkers", 8)));
        assertThat(older.<Map<String, Object>>path("counts")).containsEntry("historical", 1);
        past.now().body("coverage", empty());
        past.asOf("2026-04-30").body("coverage.enrolledWorkers", contains(8));
        past.assertPresentFollowsTheHistory();

        Api.importCsv("BPJS_TK", Rows.csv(row.with("asOf", "2026-05-01").with("enrolledWorkers", 9)));
        past.now().body("coverage.enrolledWorkers", contains(9));
        past.assertPresentFollowsTheHistory();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            registry-writer,      KEMENAKER, *,  JKK,         403, AGENCY_MISMATCH
            bpjs-kes-officer,     BPJS_KES,  *,  JKK,         403, AGENCY_MISMATCH
            bpjs-tk-officer,      BPJS_TK,   *,  DECLARATION, 403, AGENCY_MISMATCH
            registry-writer,      BPJS_TK,   *,  DECLARATION, 403, AGENCY_MISMATCH
            registry-reader,      KEMENAKER, *,  DECLARATION, 403, ROLE_MISSING
            kemenaker-inspector,  KEMENAKER, *,  DECLARATION, 403, ROLE_MISSING
            registry-writer,      KEMENAKER, 32, DECLARATION, 403, REGION_OUT_OF_SCOPE
            bpjs-tk-officer,      BPJS_TK,   32, JKK,         403, REGION_OUT_OF_SCOPE
            registry-writer,      BPJS_TK,   31, JKK,         201,
            bpjs-tk-officer,      BPJS_TK,   31, JKK,         201,
            registry-writer,      KEMENAKER, 31, DECLARATION, 201,
            admin,                KEMENAKER, *,  DECLARATION, 201,
            admin,                PUSDATIN,  *,  DECLARATION, 201,
            admin,                PUSDATIN,  *,  JKK,         403, AGENCY_MISMATCH
            """)
    void tableOfCallers(String role, String agency, String region, String factSet, int status, String code) {
        Past past = covered();
        String day = factSet.equals("JKK") ? "2026-03-31" : "2026-01-10";
        String fact = factSet.equals("JKK") ? "enrolledWorkers" : "workers";
        past.post(
                        Tokens.of(role).agency(agency).regions(region),
                        past.tag(),
                        Past.body(past.record(factSet, day), "\"facts\":{\"" + fact + "\":5}"))
                .statusCode(status)
                .body("code", equalTo(code));
    }

    @Test
    void employerIsNotMovedOutOfTheCallersRegions() {
        Past past = covered();
        past.post(
                        Past.KEMENAKER.regions("31"),
                        past.tag(),
                        Past.body(past.record("DECLARATION", "2026-01-10"), "\"facts\":{\"regionCode\":\"3273\"}"))
                .statusCode(403)
                .body("code", equalTo("REGION_OUT_OF_SCOPE"));
        Api.as(Tokens.of("registry-reader").regions("32"))
                .get(past.path() + "/history/" + past.record("JKK", "2026-03-31"))
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse coverage(Past past, String rest) {
        return Api.writer().get(past.path() + "/coverage" + rest).then();
    }

    private static EmployerEvent event(String json) {
        assertThat(EventSchemas.violations(EmployerEvent.TYPE, json)).isEmpty();
        try {
            return EventJson.mapper().readValue(json, EmployerEvent.class);
        } catch (JsonProcessingException e) {
            throw new AssertionError("Not an event: " + json, e);
        }
    }

    private static void assertUnchangedBy(Past past, Rows... rows) {
        String before = past.now().extract().asString();
        int records = past.history().size();
        for (Rows row : List.of(rows)) {
            assertThat(Api.importCsv("WLKP", Rows.csv(row)).<Map<String, Object>>path("counts"))
                    .containsEntry("unchanged", 1);
        }
        assertThat(past.now().extract().asString()).isEqualTo(before);
        assertThat(past.history()).hasSize(records);
    }

    /** Declared on 10 January; in JKK with 10 workers as of 31 March and 20 as of 30 June. */
    private static Past covered() {
        Past past = Past.of(Rows.wlkp().with("reportedOn", "2026-01-10"));
        past.covered("JKK", "2026-03-31", 10).statusCode(201);
        past.covered("JKK", "2026-06-30", 20).statusCode(200);
        return past;
    }
}

package id.patuh.registry.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Test;

import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.registry.Api;
import id.patuh.registry.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Corrections of declarations: both time axes, the history and the present state. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class CorrectionTest {
    private static final String DECLARATION = "DECLARATION";

    @Test
    void pastReportIsCorrectedAndWhatWasKnownBeforeIsStillRead() {
        Past past = Past.reports();
        Instant before = past.recordedAt();
        String record = past.record(DECLARATION, "2026-03-01");

        var made = past.correct(
                        record, "\"evidence\":\"BA-12/2026\"", "\"facts\":{\"workers\":25,\"scale\":\"MEDIUM\"}")
                .statusCode(201)
                .header("ETag", "\"v4\"")
                .body("corrects", equalTo(record))
                .body("validFrom", equalTo("2026-03-01"))
                .body("validTo", nullValue())
                .body("reason", equalTo(Past.REASON))
                .body("evidence", equalTo("BA-12/2026"))
                .body("withdrawn", equalTo(false))
                .body("supersededBy", nullValue())
                .body("source", equalTo("MANUAL"))
                .body("agency", equalTo("KEMENAKER"))
                .body("employerVersion", equalTo(4))
                .body("facts.workers", equalTo(25))
                .body("facts.reportedOn", equalTo("2026-03-01"))
                .extract();

        past.asOf("2026-03-31")
                .statusCode(200)
                .body("workforce.workers", equalTo(25))
                .body("scale", equalTo("MEDIUM"))
                .body("version", equalTo(4))
                .body("corrections.id", contains(made.<String>path("id")));
        past.asOf("2026-03-31", before)
                .statusCode(200)
                .body("workforce.workers", equalTo(20))
                .body("version", equalTo(3))
                .body("corrections", empty());
        assertThat(past.workers("2026-02-28")).isEqualTo(10);
        past.now().body("workforce.workers", equalTo(30)).body("corrections", hasSize(1));
        Api.writer()
                .get(Api.path(made.header("Location")))
                .then()
                .statusCode(200)
                .header("ETag", "\"v4\"")
                .body("id", equalTo(made.path("id")));
        Api.writer()
                .get(past.path() + "/history/" + record)
                .then()
                .statusCode(200)
                .body("supersededBy", equalTo(made.path("id")))
                .body("facts.workers", equalTo(20));
        assertThat(past.history()).hasSize(4);
        past.assertPresentFollowsTheHistory();
    }

    @Test
    void presentReportIsCorrectedAndTheEventSaysSo() {
        Past past = Past.reports();
        String record = past.record(DECLARATION, "2026-06-01");

        past.correct(record, "\"facts\":{\"workers\":33,\"annualSalesIdr\":null}")
                .statusCode(201);

        past.now()
                .header("ETag", "\"v4\"")
                .body("workforce.workers", equalTo(33))
                .body("workforce.reportedOn", equalTo("2026-06-01"))
                .body("annualSalesIdr", nullValue())
                .body("corrections[0].corrects", equalTo(record))
                .body("corrections[0].factSet", equalTo(DECLARATION))
                .body("corrections[0].correctedFrom", equalTo("2026-06-01"))
                .body("corrections[0].declared.workers", equalTo(33))
                .body("corrections[0].coverage", nullValue());
        past.assertPresentFollowsTheHistory();
    }

    @Test
    void backdatedStartMovesTheBorderBetweenTwoReports() {
        Past past = Past.reports();

        past.correct(past.record(DECLARATION, "2026-06-01"), "\"validFrom\":\"2026-05-01\"")
                .statusCode(201)
                .body("facts.reportedOn", equalTo("2026-05-01"));

        assertThat(past.workers("2026-04-30")).isEqualTo(20);
        assertThat(past.workers("2026-05-01")).isEqualTo(30);
        past.now().body("workforce.reportedOn", equalTo("2026-05-01"));
        past.correct(past.record(DECLARATION, "2026-01-10"), "\"validFrom\":\"2025-12-01\"")
                .statusCode(201);
        assertThat(past.workers("2025-12-01")).isEqualTo(10);
        past.asOf("2025-11-30").statusCode(404);
        past.assertPresentFollowsTheHistory();
    }

    @Test
    void withdrawalLetsTheReportBeforeGoOn() {
        Past past = Past.reports();
        Instant before = past.recordedAt();
        String middle = past.record(DECLARATION, "2026-03-01");

        past.correct(middle, "\"withdraw\":true")
                .statusCode(201)
                .body("withdrawn", equalTo(true))
                .body("facts.workers", equalTo(20));
        assertThat(past.workers("2026-04-01")).isEqualTo(10);
        past.asOf("2026-04-01", before).body("workforce.workers", equalTo(20));

        past.correct(past.record(DECLARATION, "2026-06-01"), "\"withdraw\":true")
                .statusCode(201);
        past.now()
                .body("version", equalTo(5))
                .body("workforce.workers", equalTo(10))
                .body("workforce.reportedOn", equalTo("2026-01-10"))
                .body("corrections[1].declared", nullValue());
        past.assertPresentFollowsTheHistory();
        past.correct(past.record(DECLARATION, "2026-01-10"), "\"withdraw\":true")
                .statusCode(409)
                .body("code", equalTo("PROFILE_NEEDED"));
    }

    @Test
    void withdrawalIsTakenBackByCorrectingIt() {
        Past past = Past.reports();
        String withdrawal = past.correct(past.record(DECLARATION, "2026-06-01"), "\"withdraw\":true")
                .statusCode(201)
                .extract()
                .path("id");

        past.correct(withdrawal, "\"withdraw\":true").statusCode(409).body("code", equalTo("RECORD_NOT_CORRECTABLE"));
        past.correct(withdrawal, "\"validFrom\":\"2026-06-02\"").statusCode(201);

        past.now().body("workforce.workers", equalTo(30)).body("workforce.reportedOn", equalTo("2026-06-02"));
        past.assertPresentFollowsTheHistory();
    }

    @Test
    void ofTwoRecordsOfOneDayTheWithdrawalOfTheLaterUncoversTheEarlier() {
        Past past = Past.reports().report("2026-06-01", 31);
        String later = past.record(DECLARATION, "2026-06-01");
        String earlier = past.history().stream()
                .filter(record -> "2026-06-01".equals(record.get("validFrom")))
                .map(record -> record.get("id").toString())
                .filter(id -> !id.equals(later))
                .findFirst()
                .orElseThrow();
        assertThat(past.workers("2026-06-01")).isEqualTo(31);
        past.correct(earlier, "\"facts\":{\"workers\":29}")
                .statusCode(409)
                .body("code", equalTo("PERIOD_CONFLICT"))
                .body("conflict.recordId", equalTo(later));
        past.correct(later, "\"validFrom\":\"2026-05-01\"").statusCode(409).body("conflict.recordId", equalTo(earlier));

        past.correct(later, "\"withdraw\":true").statusCode(201);

        assertThat(past.workers("2026-06-01")).isEqualTo(30);
        past.now()
                .body("workforce.workers", equalTo(30))
                .body("corrections[0].declared", nullValue())
                .body("corrections[1].declared.workers", equalTo(30))
                .body("corrections[1].id", equalTo(earlier))
                .body("corrections[1].corrects", equalTo(later));
        past.assertPresentFollowsTheHistory();
    }

    @Test
    void conflictSaysWithWhichRecordAndPeriod() {
        Past past = Past.reports();
        String middle = past.record(DECLARATION, "2026-03-01");
        String first = past.record(DECLARATION, "2026-01-10");
        String last = past.record(DECLARATION, "2026-06-01");

        past.correct(middle, "\"validFrom\":\"2026-01-10\"")
                .statusCode(409)
                .body("code", equalTo("PERIOD_CONFLICT"))
                .body("conflict.recordId", equalTo(first))
                .body("conflict.factSet", equalTo(DECLARATION))
                .body("conflict.validFrom", equalTo("2026-01-10"))
                .body("conflict.validTo", equalTo("2026-03-01"))
                .body("detail", containsString("[2026-01-10, 2026-03-01)"));
        past.correct(middle, "\"validTo\":\"2026-06-02\"")
                .statusCode(409)
                .body("conflict.recordId", equalTo(last))
                .body("conflict.validFrom", equalTo("2026-06-01"))
                .body("conflict.validTo", nullValue());
        past.correct(middle, "\"validFrom\":\"2026-06-01\"").statusCode(409);
        past.correct(middle, "\"validTo\":\"2026-06-01\"").statusCode(201);
        assertThat(past.workers("2026-05-31")).isEqualTo(20);
        assertThat(past.workers("2026-06-01")).isEqualTo(30);
    }

    @Test
    void pastReportMayEndBeforeTheNextButNotThePresentOne() {
        Past past = Past.reports();
        past.correct(past.record(DECLARATION, "2026-03-01"), "\"validTo\":\"2026-05-01\"")
                .statusCode(201);
        past.asOf("2026-04-30").statusCode(200);
        past.asOf("2026-05-01").statusCode(404);
        assertThat(past.workers("2026-06-01")).isEqualTo(30);

        past.correct(past.record(DECLARATION, "2026-06-01"), "\"validTo\":\"2026-07-01\"")
                .statusCode(409)
                .body("code", equalTo("PROFILE_NEEDED"));
        past.correct(past.record(DECLARATION, "2026-06-01"), "\"withdraw\":true")
                .statusCode(409)
                .body("code", equalTo("PROFILE_NEEDED"));
        String ended = past.record(DECLARATION, "2026-03-01");
        past.correct(ended, "\"validTo\":null").statusCode(201).body("validTo", nullValue());
        assertThat(past.workers("2026-05-01")).isEqualTo(20);
    }

    @Test
    void employerWithoutAReportIsNamedAnewAndKeepsThatName() {
        Rows tk = Rows.tk().with("asOf", "2026-03-31");
        Api.importCsv("BPJS_TK", Rows.csv(tk));
        Past past = Past.known("NPP:" + tk.text("npp"));
        String profile = past.record("PROFILE", "2026-03-31");

        past.correct(profile, "\"facts\":{\"workers\":3}")
                .statusCode(400)
                .body("code", equalTo("UNKNOWN_FIELD"))
                .body("errors.field", hasItems("/facts/workers"));
        past.correct(profile, "\"validTo\":\"2026-04-01\"").statusCode(409).body("code", equalTo("PROFILE_NEEDED"));
        past.correct(profile, "\"facts\":{\"name\":\"PT Nama Benar\"}").statusCode(201);
        past.now()
                .body("name", equalTo("PT Nama Benar"))
                .body("workforce", nullValue())
                .body("corrections", empty());
        past.assertPresentFollowsTheHistory();

        Api.importCsv("BPJS_TK", Rows.csv(tk));
        Api.importCsv("BPJS_TK", Rows.csv(tk.with("asOf", "2026-04-30")));
        past.now().body("name", equalTo("PT Nama Benar"));
    }

    @Test
    void onlyReportWithdrawnLeavesTheNameThatABpjsGave() {
        String npwp = Api.npwp();
        Api.importCsv("BPJS_TK", Rows.csv(Rows.tk().with("npwp", npwp).with("name", "PT Menurut Bpjs")));
        Rows wlkp = Rows.wlkp().with("npwp", npwp).with("name", "PT Menurut Laporan");
        Api.importCsv("WLKP", Rows.csv(wlkp));
        Past past = Past.known("NPWP:" + npwp);

        past.correct(past.record(DECLARATION, "2026-01-10"), "\"withdraw\":true")
                .statusCode(201);

        past.now()
                .body("name", equalTo("PT Menurut Bpjs"))
                .body("scale", nullValue())
                .body("workforce", nullValue())
                .body("version", equalTo(3));
        past.assertPresentFollowsTheHistory();
        Api.importCsv("WLKP", Rows.csv(wlkp));
        past.now().body("workforce", nullValue()).body("version", equalTo(3));
    }

    @Test
    void numbersAreReadOnBothAxes() {
        Past past = Past.reports();
        Instant before = past.recordedAt();
        String nib = Api.nib();
        Api.writer()
                .contentType("application/merge-patch+json")
                .header("If-Match", past.tag())
                .body(Map.of("nib", nib))
                .patch(past.path())
                .then()
                .statusCode(200);
        String today = past.history().getFirst().get("validFrom").toString();
        past.asOf(today).body("identifiers.type", contains("NIB", "WLKP"));
        past.asOf("2026-06-30").body("identifiers.type", contains("WLKP"));
        past.asOf(today, before).body("identifiers.type", contains("WLKP"));
    }
}

package id.patuh.registry.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.Tokens;
import id.patuh.registry.Api;
import id.patuh.registry.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** Corrections and withdrawals, seen on both axes of time. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class CorrectionIT {
    private static final Tokens KEMENAKER = Tokens.of("registry-writer").agency("KEMENAKER");
    private static final Tokens TK = Tokens.of("bpjs-tk-officer").agency("BPJS_TK");
    private static final String REASON = "Jumlah pekerja salah ketik";

    private String employer;
    private String record;

    private String made(Rows first, Rows... later) {
        employer = Api.registered(first);
        for (Rows row : later) {
            Api.importCsv("WLKP", Rows.csv(row.with("wlkpNumber", first.text("wlkpNumber"))));
        }
        record = Api.writer()
                .get("/v1/employers/" + employer + "/records")
                .then()
                .extract()
                .path("items[0].recordId");
        return record;
    }

    @Test
    void aCorrectionTakesThePlaceOfItsStatementAndWhatWasKnownIsStillRead() {
        made(Rows.wlkp().with("workers", 210).with("reportedOn", "2026-03-01"));
        String before =
                Api.writer().get("/v1/employers/" + employer).then().extract().path("recordedAt");
        String statement = statement(0);
        var corrected = correct(Map.of(
                        "corrects",
                        statement,
                        "validFrom",
                        "2026-02-01",
                        "reason",
                        REASON,
                        "evidence",
                        "BA-12/2026",
                        "facts",
                        Map.of("workers", 21)))
                .statusCode(201)
                .header("ETag", "\"v2\"")
                .body("corrects", equalTo(statement))
                .body("reason", equalTo(REASON))
                .body("evidence", equalTo("BA-12/2026"))
                .body("validFrom", equalTo("2026-02-01"))
                .body("workplace.workers", equalTo(21))
                .body("workplace.address", equalTo("Jl. Uji 1"))
                .extract();
        Api.writer()
                .get(Api.path(corrected.header("Location")))
                .then()
                .statusCode(200)
                .body("statementId", equalTo(corrected.path("statementId")));
        Api.writer()
                .get("/v1/employers/" + employer)
                .then()
                .body("workforce.workers", equalTo(21))
                .body("version", equalTo(2));
        asOf("/v1/employers/" + employer, "2026-04-01", before).body("workforce.workers", equalTo(210));
        asOf("/v1/employers/" + employer, "2026-02-15", null).statusCode(200).body("workforce.workers", equalTo(21));
        asOf("/v1/employers/" + employer, "2026-02-15", before).statusCode(404);
        asOf("/v1/records/" + record, "2026-02-15", null).body("statements[0].workplace.workers", equalTo(21));
        asOf("/v1/records/" + record, "2026-03-15", before).body("statements[0].workplace.workers", equalTo(210));
        history().body("items.supersededBy", contains(nullValue(), equalTo(corrected.path("statementId"))));
        correct(Map.of("corrects", statement, "reason", REASON, "facts", Map.of("workers", 22)))
                .statusCode(409)
                .body("code", equalTo("RECORD_SUPERSEDED"))
                .body("supersededBy", equalTo(corrected.<String>path("statementId")));
    }

    @Test
    void theSameFileDoesNotTakeBackWhatAPersonCorrectedWithdrewOrChanged() {
        Rows row = Rows.wlkp().with("workers", 210).with("reportedOn", "2026-03-01");
        made(row);
        correct(Map.of("corrects", statement(0), "reason", REASON, "facts", Map.of("workers", 21)))
                .statusCode(201);
        assertUnchanged(row, 21);
        Rows later = row.with("workers", 30).with("reportedOn", "2026-04-01");
        Api.importCsv("WLKP", Rows.csv(later));
        patch(31).statusCode(200);
        assertUnchanged(later, 31);
        // A person may say again what was said before; a file may say something new.
        patch(30).statusCode(200);
        Api.writer().get("/v1/employers/" + employer).then().body("workforce.workers", equalTo(30));
        Api.importCsv("WLKP", Rows.csv(later.with("workers", 32)));
        Api.writer().get("/v1/employers/" + employer).then().body("workforce.workers", equalTo(32));
    }

    private void assertUnchanged(Rows row, int workers) {
        Map<String, Object> counts = Api.importCsv("WLKP", Rows.csv(row)).path("counts");
        assertThat(counts).containsEntry("unchanged", 1);
        Api.writer().get("/v1/employers/" + employer).then().body("workforce.workers", equalTo(workers));
    }

    private ValidatableResponse patch(int workers) {
        String path = "/v1/records/" + record;
        return Api.writer()
                .header("If-Match", Api.writer().get(path).header("ETag"))
                .contentType("application/merge-patch+json")
                .body(Map.of("workers", workers))
                .patch(path)
                .then();
    }

    @Test
    void whatIsWithdrawnWasNeverSaid() {
        made(
                Rows.wlkp().with("workers", 10).with("reportedOn", "2026-01-01"),
                Rows.wlkp().with("workers", 99).with("reportedOn", "2026-05-01"));
        Api.writer().get("/v1/employers/" + employer).then().body("workforce.workers", equalTo(99));
        String newest = statement(0);
        var withdrawal = correct(Map.of("corrects", newest, "withdraw", true, "reason", "Laporan pihak lain"))
                .statusCode(201)
                .body("withdrawn", equalTo(true))
                .extract();
        Api.writer()
                .get("/v1/employers/" + employer)
                .then()
                .body("workforce.workers", equalTo(10))
                .body("workforce.reportedOn", equalTo("2026-01-01"));
        String made = withdrawal.path("statementId");
        correct(Map.of("corrects", made, "withdraw", true, "reason", "Sekali lagi dicabut"))
                .statusCode(409)
                .body("code", equalTo("RECORD_NOT_CORRECTABLE"));
        String only = statement(2);
        correct(Map.of("corrects", only, "withdraw", true, "reason", "Laporan pihak lain"))
                .statusCode(409)
                .body("code", equalTo("PROFILE_NEEDED"));
        correct(Map.of("corrects", made, "reason", "Laporan itu ternyata benar", "facts", Map.of("workers", 98)))
                .statusCode(201)
                .body("withdrawn", equalTo(false));
        Api.writer().get("/v1/employers/" + employer).then().body("workforce.workers", equalTo(98));
    }

    @Test
    void aRecordOfWhichAllWasWithdrawnCountsNoMoreAndIsPublished() {
        made(Rows.wlkp().with("workers", 10));
        String branch = Api.as(KEMENAKER)
                .contentType("application/json")
                .body(Rows.wlkp().with("type", "WLKP").with("workers", 5).json())
                .post("/v1/employers/" + employer + "/records")
                .then()
                .statusCode(201)
                .extract()
                .path("recordId");
        record = branch;
        correct(Map.of("corrects", statement(0), "withdraw", true, "reason", "Laporan pihak lain"))
                .statusCode(201)
                .header("ETag", "\"v2\"");
        Api.writer().get("/v1/employers/" + employer).then().body("workforce.workers", equalTo(10));
        Api.writer().get("/v1/records/" + branch).then().statusCode(200).body("statements", hasSize(0));
        List<Map<String, Object>> feed = Api.writer()
                .get("/v1/employers/" + employer + "/records")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        assertThat(feed).hasSize(2);
    }

    @Test
    void anEndIsCorrectedLikeAnyOtherFact() {
        made(Rows.wlkp().with("reportedOn", "2026-01-01").with("closedOn", "2026-02-01"));
        Api.writer().get("/v1/employers/" + employer).then().body("workplaces.closed", equalTo(1));
        Map<String, Object> open = new HashMap<>();
        open.put("closedOn", null);
        correct(Map.of("corrects", statement(0), "reason", "Tidak pernah ditutup", "facts", open))
                .statusCode(201)
                .body("endedOn", nullValue());
        Api.writer().get("/v1/employers/" + employer).then().body("workplaces.open", equalTo(1));
    }

    @Test
    void whatCannotBeIsRefused() {
        made(Rows.wlkp());
        String statement = statement(0);
        Map<String, Object> good = Map.of("corrects", statement, "reason", REASON, "facts", Map.of("workers", 21));
        send(good, null, KEMENAKER).statusCode(428);
        send(good, "\"v9\"", KEMENAKER).statusCode(412);
        send(good, "*", TK).statusCode(403).body("code", equalTo("AGENCY_MISMATCH"));
        send(good, "*", KEMENAKER.regions("32")).statusCode(403).body("code", equalTo("REGION_OUT_OF_SCOPE"));
        correct(Map.of("corrects", statement, "reason", "pendek", "facts", Map.of("workers", 1)))
                .statusCode(400)
                .body("errors.code", contains("TEXT_TOO_SHORT"));
        correct(Map.of("corrects", statement, "reason", REASON, "facts", Map.of("workers", 12)))
                .statusCode(400)
                .body("errors.code", contains("NOTHING_CORRECTED"));
        correct(Map.of("corrects", statement, "reason", REASON, "facts", Map.of("workers", -1, "scale", "HUGE")))
                .statusCode(400)
                .body("errors.field", hasItems("/facts/workers", "/facts/scale"));
        correct(Map.of("corrects", statement, "reason", REASON, "facts", Map.of("nib", "1")))
                .statusCode(400)
                .body("code", equalTo("UNKNOWN_FIELD"));
        correct(Map.of("corrects", statement, "reason", REASON, "withdraw", true, "facts", Map.of("workers", 1)))
                .statusCode(400)
                .body("errors.code", hasItem("NOT_WITH_WITHDRAWAL"));
        correct(Map.of("corrects", UUID.randomUUID().toString(), "reason", REASON, "facts", Map.of("workers", 1)))
                .statusCode(404)
                .body("code", equalTo("STATEMENT_NOT_FOUND"));
    }

    private String statement(int place) {
        return history().extract().path("items[" + place + "].statementId");
    }

    private ValidatableResponse history() {
        return Api.writer().get("/v1/records/" + record + "/history").then().statusCode(200);
    }

    private ValidatableResponse correct(Map<String, Object> body) {
        return send(body, "*", KEMENAKER);
    }

    private ValidatableResponse send(Map<String, Object> body, String ifMatch, Tokens caller) {
        var request = Api.as(caller).contentType("application/json").body(body);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.post("/v1/records/" + record + "/corrections").then();
    }

    private static ValidatableResponse asOf(String path, String validAt, String recordedAt) {
        var request = Api.writer().queryParam("validAt", validAt);
        if (recordedAt != null) {
            request.queryParam("recordedAt", recordedAt);
        }
        return request.get(path).then();
    }
}

package id.patuh.registry.record;

import static id.patuh.registry.record.RecordCalls.KEMENAKER;
import static id.patuh.registry.record.RecordCalls.TK;
import static id.patuh.registry.record.RecordCalls.added;
import static id.patuh.registry.record.RecordCalls.patch;
import static id.patuh.registry.record.RecordCalls.patched;
import static id.patuh.registry.record.RecordCalls.read;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.registry.Api;
import id.patuh.registry.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** Changes of single records: patches, and replacement by a renewed number. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class RecordChangeIT {
    @Test
    void aPatchChangesTheLatestStatementOfOneRecord() {
        String employer = Api.registered(Rows.wlkp());
        String record =
                added(employer, KEMENAKER, Rows.wlkp().with("type", "WLKP").with("address", "Jl. Lain 7"));
        patch(record, KEMENAKER, null, Map.of("workers", 5)).statusCode(428);
        patch(record, KEMENAKER, "\"v7\"", Map.of("workers", 5)).statusCode(412);
        patch(record, TK, "\"v1\"", Map.of("workers", 5)).statusCode(403).body("code", equalTo("AGENCY_MISMATCH"));
        patch(record, KEMENAKER.regions("31"), "\"v1\"", Map.of("regionCode", "3578"))
                .statusCode(403)
                .body("code", equalTo("REGION_OUT_OF_SCOPE"));
        patch(record, KEMENAKER, "\"v1\"", Map.of("workers", 30, "reportedOn", "2026-06-01"))
                .statusCode(200)
                .header("ETag", "\"v2\"")
                .body("statements[0].workplace.workers", equalTo(30))
                .body("statements[0].workplace.address", equalTo("Jl. Lain 7"));
        patch(record, KEMENAKER, "\"v2\"", Map.of("workers", 30))
                .statusCode(200)
                .header("ETag", "\"v2\"");
        patch(record, KEMENAKER, "\"v2\"", Map.of("reportedOn", "2026-01-01"))
                .statusCode(409)
                .body("code", equalTo("OLDER_THAN_HELD"))
                .body("detail", containsString("The data as of 1 January 2026 is older"));
        patch(record, KEMENAKER, "\"v2\"", Map.of("wlkpNumber", "x"))
                .statusCode(400)
                .body("code", equalTo("UNKNOWN_FIELD"));
        Api.writer()
                .get("/v1/employers/" + employer)
                .then()
                .header("ETag", "\"v3\"")
                .body("workforce.workers", equalTo(42));
        patchEmployer(employer, "\"v3\"", Map.of("workers", 1))
                .statusCode(409)
                .body("code", equalTo("RECORD_REQUIRED"))
                .body("records.recordId", hasItem(record))
                .body("records", hasSize(2));
        patch(record, KEMENAKER, "\"v2\"", Map.of("closedOn", "2026-06-15"))
                .statusCode(200)
                .body("statements.endedOn", hasItem("2026-06-15"));
        patchEmployer(employer, "\"v4\"", Map.of("workers", 13))
                .statusCode(200)
                .body("workforce.workers", equalTo(13))
                .body("workplaces.closed", equalTo(1));
    }

    @Test
    void aPatchOfARegistrationNamesTheProgramme() {
        String employer = Api.registered(Rows.wlkp());
        String npp = added(employer, TK, Rows.tk().with("type", "NPP"));
        patch(npp, TK, "\"v1\"", Map.of("enrolledWorkers", 11))
                .statusCode(400)
                .body("errors.field", hasItem("/programme"));
        patch(npp, TK, "\"v1\"", Map.of("programme", "JHT", "enrolledWorkers", 11))
                .statusCode(404)
                .body("code", equalTo("COVERAGE_NOT_FOUND"));
        patch(npp, TK, "\"v1\"", Map.of("programme", "JKK", "enrolledWorkers", 11, "paidThrough", "2026-06"))
                .statusCode(200)
                .body("statements[0].registration.enrolledWorkers", equalTo(11))
                .body("statements[0].registration.jkkRiskGroup", equalTo(3));
        Api.writer().get("/v1/employers/" + employer).then().body("coverage[0].enrolledWorkers", equalTo(11));
    }

    @Test
    void aReplacedRecordCountsInNoSumFromItsDay() {
        String employer = Api.registered(Rows.wlkp().with("workers", 10));
        String renewed =
                added(employer, KEMENAKER, Rows.wlkp().with("type", "WLKP").with("workers", 11));
        String first = Api.writer()
                .get("/v1/employers/" + employer + "/records")
                .then()
                .extract()
                .<List<String>>path("items.recordId")
                .stream()
                .filter(id -> !id.equals(renewed))
                .findFirst()
                .orElseThrow();
        Map<String, Object> replacement = Map.of("replacedBy", renewed, "from", "2026-06-01");
        patch(first, KEMENAKER, "\"v1\"", Map.of("replacedBy", renewed)).statusCode(400);
        patch(first, KEMENAKER, "\"v1\"", Map.of("replacedBy", "x", "from", "2026-06-01"))
                .statusCode(400)
                .body("errors.field", contains("/replacedBy"))
                .body("errors.code", contains("UUID_FORMAT"));
        patch(first, KEMENAKER, "\"v1\"", Map.of("replacedBy", first, "from", "2026-06-01"))
                .statusCode(409)
                .body("code", equalTo("REPLACEMENT_IMPOSSIBLE"));
        patch(first, KEMENAKER, "\"v1\"", replacement)
                .statusCode(200)
                .header("ETag", "\"v2\"")
                .body("replacement.recordId", equalTo(renewed))
                .body("replacement.from", equalTo("2026-06-01"));
        Instant replacedAt = Instant.parse(read(first).extract().<String>path("recordedAt"));
        Api.writer().get("/v1/employers/" + employer).then().body("workforce.workers", equalTo(11));
        Api.writer()
                .get("/v1/employers/" + employer + "?validAt=2026-05-31")
                .then()
                .body("workforce.workers", equalTo(21));
        patch(renewed, KEMENAKER, "\"v1\"", Map.of("replacedBy", first, "from", "2026-06-01"))
                .statusCode(409);
        Map<String, Object> back = new HashMap<>();
        back.put("replacedBy", null);
        patch(first, KEMENAKER, "\"v2\"", back).statusCode(200).body("replacement", nullValue());
        Api.writer().get("/v1/employers/" + employer).then().body("workforce.workers", equalTo(21));
        Api.writer()
                .queryParam("recordedAt", replacedAt.toString())
                .get("/v1/records/" + first)
                .then()
                .statusCode(200)
                .body("replacement.recordId", equalTo(renewed));
    }

    private static ValidatableResponse patchEmployer(String employer, String ifMatch, Map<String, ?> patch) {
        return patched("/v1/employers/" + employer, KEMENAKER, ifMatch, patch);
    }
}

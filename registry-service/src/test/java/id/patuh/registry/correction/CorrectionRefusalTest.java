package id.patuh.registry.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.registry.Api;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;

/** Corrections that are refused, and those that are sent again. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class CorrectionRefusalTest {
    private static final String DECLARATION = "DECLARATION";

    @Test
    void recordIsCorrectedOnce() {
        Past past = Past.reports();
        String record = past.record(DECLARATION, "2026-03-01");
        String second = past.correct(record, "\"facts\":{\"workers\":25}")
                .statusCode(201)
                .extract()
                .path("id");
        past.correct(record, "\"facts\":{\"workers\":26}")
                .statusCode(409)
                .body("code", equalTo("RECORD_SUPERSEDED"))
                .body("supersededBy", equalTo(second));
        past.correct(second, "\"facts\":{\"workers\":26}").statusCode(201);
        assertThat(past.workers("2026-03-01")).isEqualTo(26);
    }

    @Test
    void unknownRecordsAndNumbersAreNotCorrected() {
        Past past = Past.reports();
        past.correct(UUID.randomUUID().toString(), "\"withdraw\":true")
                .statusCode(404)
                .body("code", equalTo("RECORD_NOT_FOUND"));
        Past other = Past.reports();
        past.correct(other.record(DECLARATION, "2026-03-01"), "\"withdraw\":true")
                .statusCode(404);
        Api.writer()
                .get(past.path() + "/history/" + other.record(DECLARATION, "2026-03-01"))
                .then()
                .statusCode(404)
                .body("code", equalTo("RECORD_NOT_FOUND"));
        new Past("/v1/employers/" + UUID.randomUUID())
                .post(Past.KEMENAKER, "\"v1\"", Past.body(UUID.randomUUID().toString(), "\"withdraw\":true"))
                .statusCode(404)
                .body("code", equalTo("EMPLOYER_NOT_FOUND"));
        Api.writer()
                .contentType("application/merge-patch+json")
                .header("If-Match", past.tag())
                .body(Map.of("nib", Api.nib()))
                .patch(past.path())
                .then()
                .statusCode(200);
        String numbers = past.history().stream()
                .filter(record -> "IDENTIFIERS".equals(record.get("factSet")))
                .map(record -> record.get("id").toString())
                .findFirst()
                .orElseThrow();
        past.correct(numbers, "\"withdraw\":true").statusCode(409).body("code", equalTo("RECORD_NOT_CORRECTABLE"));
    }

    @Test
    void everyWrongFieldOfACorrectionIsNamed() {
        Past past = Past.reports();
        String record = past.record(DECLARATION, "2026-03-01");
        past.post(
                        Past.KEMENAKER,
                        past.tag(),
                        "{\"corrects\":\"x\",\"reason\":\"pendek\",\"validFrom\":\"2099-01-01\",\"validTo\":\"2026-13-01\",\"withdraw\":\"ya\"}")
                .statusCode(400)
                .body("errors.field", hasItems("/corrects", "/reason", "/validFrom", "/validTo", "/withdraw"))
                .body("errors.code", hasItems("TEXT_TOO_SHORT", "DATE_FUTURE", "DATE_FORMAT", "ENUM_UNKNOWN"));
        past.post(Past.KEMENAKER, past.tag(), "{}")
                .statusCode(400)
                .body("errors.field", hasItems("/corrects", "/reason"));
        past.post(Past.KEMENAKER, past.tag(), "[]").statusCode(400);
        past.correct(record, "\"why\":1").statusCode(400).body("errors.field", hasItems("/why"));
        past.correct(record, "\"facts\":{\"reportedOn\":\"2026-03-02\",\"nib\":\"1\"}")
                .statusCode(400)
                .body("code", equalTo("UNKNOWN_FIELD"))
                .body("errors.field", hasItems("/facts/reportedOn", "/facts/nib"));
        past.correct(record, "\"facts\":[]").statusCode(400).body("errors.field", hasItems("/facts"));
        past.correct(record, "\"facts\":{\"workers\":-1,\"scale\":null,\"regionCode\":\"9999\"}")
                .statusCode(400)
                .body("errors.field", hasItems("/facts/workers", "/facts/scale", "/facts/regionCode"))
                .body("errors.code", hasItems("NUMBER_NEGATIVE", "REQUIRED", "REGION_UNKNOWN"));
        past.correct(record, "\"validTo\":\"2026-03-01\"")
                .statusCode(400)
                .body("errors.code", hasItems("PERIOD_EMPTY"));
        past.correct(record, "\"withdraw\":true", "\"facts\":{\"workers\":1}", "\"validTo\":\"2026-04-01\"")
                .statusCode(400)
                .body("errors.field", hasItems("/facts", "/validTo"))
                .body("errors.code", hasItems("NOT_WITH_WITHDRAWAL"));
        past.correct(record, "\"facts\":{\"workers\":20}")
                .statusCode(400)
                .body("errors.code", hasItems("NOTHING_CORRECTED"));
        assertThat(past.version()).isEqualTo(3);
    }

    @Test
    void correctionNeedsTheVersionThatWasReadAndIsSafeToRepeat() {
        Past past = Past.reports();
        String body = Past.body(past.record(DECLARATION, "2026-03-01"), "\"facts\":{\"workers\":25}");
        past.post(Past.KEMENAKER, null, body).statusCode(428).body("code", equalTo("IF_MATCH_REQUIRED"));
        past.post(Past.KEMENAKER, "\"v2\"", body)
                .statusCode(412)
                .body("code", equalTo("ETAG_STALE"))
                .header("ETag", "\"v3\"");
        String key = UUID.randomUUID().toString();
        String first = keyed(past, key, body);
        assertThat(keyed(past, key, body)).isEqualTo(first);
        assertThat(past.version()).isEqualTo(4);
    }

    @Test
    void olderReportIsPointedToCorrections() {
        Past past = Past.reports();
        Api.writer()
                .contentType("application/merge-patch+json")
                .header("If-Match", past.tag())
                .body(Map.of("reportedOn", "2026-02-01"))
                .patch(past.path())
                .then()
                .statusCode(409)
                .body("code", equalTo("OLDER_THAN_HELD"))
                .body("detail", containsString("corrections"));
    }

    private static String keyed(Past past, String key, String body) {
        return Api.as(Past.KEMENAKER)
                .header("Idempotency-Key", key)
                .header("If-Match", "\"v3\"")
                .contentType(ContentType.JSON)
                .body(body)
                .post(past.path() + "/corrections")
                .then()
                .statusCode(201)
                .extract()
                .asString();
    }
}

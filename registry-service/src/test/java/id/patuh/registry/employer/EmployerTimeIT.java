package id.patuh.registry.employer;

import static id.patuh.registry.employer.EmployerCalls.patch;
import static id.patuh.registry.employer.EmployerCalls.register;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.registry.Api;
import id.patuh.registry.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** An employer on its two time axes. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class EmployerTimeIT {
    @Test
    void stateOfAnotherDayAsKnownAtAnotherMoment() {
        // A name of its own: questions are told as they stand today, whatever day is asked about.
        Rows row = Rows.wlkp()
                .with("name", "PT Waktu Ganda Lestari")
                .with("workers", 10)
                .with("reportedOn", "2026-03-01");
        String id = register(row).statusCode(201).extract().path("employerId");
        String path = "/v1/employers/" + id;
        Instant before = Instant.parse(Api.writer().get(path).then().extract().path("recordedAt"));
        patch(path, "\"v1\"", Map.of("workers", 11)).statusCode(200);
        patch(path, "\"v2\"", Map.of("workers", 20, "reportedOn", "2026-06-01")).statusCode(200);
        asOf(path, "2026-04-01", null)
                .statusCode(200)
                .body("workforce.workers", equalTo(11))
                .body("version", equalTo(3));
        asOf(path, "2026-04-01", before).statusCode(200).body("workforce.workers", equalTo(10));
        asOf(path, "2026-06-01", null).statusCode(200).body("workforce.workers", equalTo(20));
        asOf(path, "2026-06-01", before).statusCode(200).body("workforce.workers", equalTo(10));
        asOf(path, "2026-02-28", null).statusCode(404).body("code", equalTo("EMPLOYER_NOT_FOUND"));
        asOf(path, "2026-06-01", before.minusMillis(1)).statusCode(404);
        Api.writer().get(path + "?validAt=yesterday").then().statusCode(400);
        for (String query : List.of("validAt=2199-12-31", "recordedAt=2199-12-31T00:00:00Z")) {
            for (String part : List.of("", "/coverage", "/coverage/JKK", "/records")) {
                Api.writer()
                        .get(path + part + "?" + query)
                        .then()
                        .statusCode(400)
                        .body("code", equalTo("PARAMETER_INVALID"))
                        .body("errors.code", contains("DATE_FUTURE"));
            }
        }
        Map<String, Object> now = Api.writer().get(path).then().extract().path("$");
        Map<String, Object> asOfNow = asOf(path, null, Instant.parse((String) now.get("recordedAt")))
                .statusCode(200)
                .extract()
                .path("$");
        assertThat(asOfNow.keySet()).containsExactlyInAnyOrderElementsOf(now.keySet());
        now.remove("recordedAt");
        asOfNow.remove("recordedAt");
        assertThat(asOfNow).isEqualTo(now);
    }

    @Test
    void historyTellsWhoSaidWhatWhen() {
        Rows row = Rows.wlkp();
        Api.importCsv("WLKP", Rows.csv(row));
        String path = "/v1/employers/"
                + Api.employer("WLKP:" + row.text("wlkpNumber")).get("employerId");
        patch(path, "\"v1\"", Map.of("workers", 13)).statusCode(200);
        var first = Api.writer()
                .get(path + "/history?limit=1")
                .then()
                .statusCode(200)
                .extract();
        assertThat(first.<List<String>>path("items.statement.source")).containsExactly("MANUAL");
        Api.writer()
                .queryParam("cursor", first.<String>path("nextCursor"))
                .get(path + "/history?limit=1")
                .then()
                .statusCode(200)
                .body("items.statement.source", contains("WLKP"))
                .body("items.statement.importLine", contains(2))
                .body("items[0].statement.workplace.workers", equalTo(12))
                .body("nextCursor", nullValue());
    }

    private static ValidatableResponse asOf(String path, String validAt, Instant recordedAt) {
        var request = Api.writer();
        if (validAt != null) {
            request.queryParam("validAt", validAt);
        }
        if (recordedAt != null) {
            request.queryParam("recordedAt", recordedAt.toString());
        }
        return request.get(path).then();
    }
}

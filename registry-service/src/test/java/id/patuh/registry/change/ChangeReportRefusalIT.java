package id.patuh.registry.change;

import static id.patuh.registry.change.Reports.MOVED;
import static id.patuh.registry.change.Reports.SOLD;
import static id.patuh.registry.change.Reports.employer;
import static id.patuh.registry.change.Reports.id;
import static id.patuh.registry.change.Reports.report;
import static id.patuh.registry.change.Reports.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.registry.Api;
import id.patuh.registry.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

/** Reports of changes that are refused, and those that are sent twice. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class ChangeReportRefusalIT {
    @Test
    void wrongReportsAreRefusedFieldByField() {
        String path = employer(Rows.wlkp());
        report(path, "\"v1\"", Map.of())
                .statusCode(400)
                .body("errors.field", hasItems("/kind", "/changedOn"))
                .body("errors.code", hasItem("REQUIRED"));
        for (String kind : List.of("OWNERSHIP", "MANAGEMENT", "ADDRESS", "LEGAL_FORM", "HEAD_COUNT")) {
            report(path, "\"v1\"", Map.of("kind", kind, "changedOn", "2026-06-12"))
                    .statusCode(400)
                    .body("errors.code", contains("REQUIRED"));
        }
        report(path, "\"v1\"", with(MOVED, "changedOn", "2999-01-01"))
                .statusCode(400)
                .body("errors.code", hasItem("DATE_FUTURE"));
        report(path, "\"v1\"", with(MOVED, "reportedOn", "2026-06-11"))
                .statusCode(400)
                .body("errors.field", contains("/reportedOn"))
                .body("errors.code", contains("DATE_BEFORE_CHANGE"));
        report(path, "\"v1\"", with(MOVED, "kind", "HIRING"))
                .statusCode(400)
                .body("errors.code", hasItem("ENUM_UNKNOWN"));
        report(path, "\"v1\"", with(MOVED, "workers", 3))
                .statusCode(400)
                .body("code", equalTo("UNKNOWN_FIELD"))
                .body("errors.field", contains("/workers"));
        report(path, "\"v1\"", with(MOVED, "colour", "red")).statusCode(400).body("code", equalTo("UNKNOWN_FIELD"));
        report(path, "\"v1\"", with(MOVED, "regionCode", "31"))
                .statusCode(400)
                .body("errors.field", contains("/regionCode"));
        report(path, null, with(SOLD, "description", "x".repeat(1001)))
                .statusCode(400)
                .body("errors.code", contains("TEXT_TOO_LONG"));
        Api.writer().get(path + "/change-reports").then().body("items", empty());
    }

    @Test
    void preconditionsHoldWhereTheEmployerChanges() {
        String path = employer(Rows.wlkp());
        report(path, null, MOVED).statusCode(428).body("code", equalTo("IF_MATCH_REQUIRED"));
        report(path, "\"v9\"", MOVED).statusCode(412).header("ETag", "\"v1\"");
        report("/v1/employers/" + UUID.randomUUID(), "\"v1\"", MOVED).statusCode(404);
        Api.writer()
                .get(path + "/change-reports/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", equalTo("CHANGE_REPORT_NOT_FOUND"));
        Api.writer()
                .get("/v1/employers/" + UUID.randomUUID() + "/change-reports")
                .then()
                .statusCode(404)
                .body("code", equalTo("EMPLOYER_NOT_FOUND"));
        Api.writer().get(path + "/change-reports?kind=HIRING").then().statusCode(400);
    }

    @Test
    void headCountOfAnEmployerWithoutADeclarationIsRefused() {
        Rows tk = Rows.tk();
        Api.importCsv("BPJS_TK", Rows.csv(tk));
        String path = "/v1/employers/" + Api.employer("NPP:" + tk.text("npp")).get("employerId");
        report(path, "\"v1\"", Map.of("kind", "HEAD_COUNT", "changedOn", "2026-07-06", "workers", 5, "wageBillIdr", 9))
                .statusCode(409)
                .body("code", equalTo("NOT_YET_DECLARED"));
        report(path, "\"v1\"", MOVED).statusCode(409);
        report(path, null, SOLD).statusCode(201);
    }

    @Test
    void mergedEmployersTakeNoReports() {
        String path = employer(Rows.wlkp());
        String successor = employer(Rows.wlkp());
        Api.merge(id(successor).toString(), id(path).toString());
        report(path, null, SOLD)
                .statusCode(409)
                .body("code", equalTo("EMPLOYER_MERGED"))
                .body("successorId", equalTo(id(successor).toString()));
    }

    @Test
    void repeatedKeyMakesOneReport() {
        String path = employer(Rows.wlkp());
        String key = UUID.randomUUID().toString();
        String first = keyed(path, key).statusCode(201).extract().asString();
        assertThat(keyed(path, key)
                        .statusCode(201)
                        .header("Idempotency-Replayed", "true")
                        .extract()
                        .asString())
                .isEqualTo(first);
        Api.writer().get(path + "/change-reports").then().body("items", hasSize(1));
    }

    private static ValidatableResponse keyed(String path, String key) {
        return Api.writer()
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(SOLD)
                .post(path + "/change-reports")
                .then();
    }
}

package id.patuh.registry.employer;

import static id.patuh.registry.employer.EmployerCalls.patch;
import static id.patuh.registry.employer.EmployerCalls.register;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.Tokens;
import id.patuh.registry.Api;
import id.patuh.registry.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

/** Employers over HTTP: registering, reading, changing, finding, and their two time axes. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class EmployerIT {
    @Test
    void registeredEmployerIsReadWithItsETag() {
        String npwp = Api.npwp();
        Rows body = Rows.wlkp().with("npwp", npwp);
        var created = register(body)
                .statusCode(201)
                .header("ETag", "\"v1\"")
                .body("name", equalTo("PT Uji Baru"))
                .body("identifiers.value", contains("0" + npwp))
                .body("workplaces.open", equalTo(1))
                .body("workforce.workers", equalTo(12))
                .body("coverage", empty())
                .extract();
        assertThat(created.<Map<String, Object>>path("$")).doesNotContainKey("changeNumber");
        String location = Api.path(created.header("Location"));
        String read = Api.writer()
                .get(location)
                .then()
                .statusCode(200)
                .header("ETag", "\"v1\"")
                .extract()
                .asString();
        assertThat(read).isEqualTo(created.asString());
        Api.writer().header("If-None-Match", "\"v1\"").get(location).then().statusCode(304);
    }

    @Test
    void everyWrongFieldOfABodyIsNamed() {
        register(Rows.wlkp()
                        .with("nib", "12")
                        .with("workers", "12")
                        .with("scale", null)
                        .with("reportedOn", "2026-02-30"))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("VALIDATION_FAILED"))
                .body("errors.field", hasItems("/nib", "/workers", "/scale", "/reportedOn"))
                .body("errors.code", hasItems("NIB_FORMAT", "NUMBER_FORMAT", "REQUIRED", "DATE_FORMAT"));
        register(Rows.wlkp().without("wlkpNumber")).statusCode(400).body("errors.field", hasItem("/wlkpNumber"));
        register(Rows.wlkp().with("nama", "x"))
                .statusCode(400)
                .body("code", equalTo("UNKNOWN_FIELD"))
                .body("errors.field", hasItem("/nama"));
        Api.writer()
                .contentType(ContentType.JSON)
                .body("[]")
                .post("/v1/employers")
                .then()
                .statusCode(400);
        Api.writer()
                .contentType(ContentType.JSON)
                .body("{")
                .post("/v1/employers")
                .then()
                .statusCode(400);
    }

    @Test
    void numberOfAnotherEmployerIsRefusedWithItsId() {
        String nib = Api.nib();
        String id =
                register(Rows.wlkp().with("nib", nib)).statusCode(201).extract().path("employerId");
        register(Rows.wlkp().with("nib", nib))
                .statusCode(409)
                .body("code", equalTo("IDENTIFIER_IN_USE"))
                .body("employerId", equalTo(id));
    }

    @Test
    void repeatedKeyGivesTheFirstAnswer() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = Rows.wlkp().json();
        String first = keyed(key, body).statusCode(201).extract().asString();
        String second = keyed(key, body)
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .extract()
                .asString();
        assertThat(second).isEqualTo(first);
        keyed(key, Rows.wlkp().json()).statusCode(422).body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
    }

    @Test
    void patchNeedsTheVersionThatWasRead() {
        String path = "/v1/employers/"
                + register(Rows.wlkp()).statusCode(201).extract().path("employerId");
        patch(path, null, Map.of("address", "Jl. B")).statusCode(428).body("code", equalTo("IF_MATCH_REQUIRED"));
        patch(path, "\"v7\"", Map.of("address", "Jl. B")).statusCode(412).body("code", equalTo("ETAG_STALE"));
        patch(path, "\"v1\"", Map.of("address", "Jl. B"))
                .statusCode(200)
                .header("ETag", "\"v2\"")
                .body("address", equalTo("Jl. B"))
                .body("legalForm", equalTo("PT"));
        Map<String, Object> away = new java.util.HashMap<>();
        away.put("legalForm", null);
        patch(path, "\"v2\"", away).statusCode(200).header("ETag", "\"v3\"").body("legalForm", nullValue());
        patch(path, "\"v3\"", away).statusCode(200).header("ETag", "\"v3\"");
        patch(path, "\"v3\"", Map.of("scale", "HUGE", "regionCode", "9999"))
                .statusCode(400)
                .body("errors.field", hasItems("/scale", "/regionCode"));
        patch(path, "\"v3\"", Map.of("reportedOn", "2020-01-01"))
                .statusCode(409)
                .body("code", equalTo("OLDER_THAN_HELD"));
    }

    @Test
    void patchAddsANumberAndTakesNoneAway() {
        String path = "/v1/employers/" + Api.registered(Rows.wlkp());
        String nib = Api.nib();
        patch(path, "\"v1\"", Map.of("nib", nib, "name", "PT Dibetulkan"))
                .statusCode(200)
                .header("ETag", "\"v2\"")
                .body("name", equalTo("PT Dibetulkan"))
                .body("identifiers.value", contains(nib));
        Map<String, Object> none = new java.util.HashMap<>();
        none.put("nib", null);
        patch(path, "\"v2\"", none).statusCode(400).body("errors.field", contains("/nib"));
        String other = Api.registered(Rows.wlkp());
        patch("/v1/employers/" + other, "\"v1\"", Map.of("nib", nib))
                .statusCode(409)
                .body("code", equalTo("IDENTIFIER_IN_USE"))
                .body("identifier", equalTo("NIB:" + nib));
    }

    @Test
    void unknownEmployersAndRoutesAreProblems() {
        Api.writer()
                .get("/v1/employers/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", equalTo("EMPLOYER_NOT_FOUND"));
        Api.writer().get("/v1/employers/not-an-id").then().statusCode(400).contentType("application/problem+json");
        Api.as(Tokens.of("registry-reader"))
                .get("/v1/imports/" + UUID.randomUUID())
                .then()
                .statusCode(403);
        Api.writer()
                .get("/v1/imports/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", equalTo("IMPORT_NOT_FOUND"));
    }

    private static ValidatableResponse keyed(String key, Map<String, Object> body) {
        return Api.writer()
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/employers")
                .then();
    }
}

package id.patuh.registry.employer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import java.time.Instant;
import java.util.ArrayList;
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
    void stateOfAnotherDayAsKnownAtAnotherMoment() {
        Rows row = Rows.wlkp().with("workers", 10).with("reportedOn", "2026-03-01");
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

    @Test
    void listIsStableWhileRowsAreAdded() {
        String kbli = "0" + (1000 + (int) (Math.random() * 8999));
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            expected.add(register(Rows.wlkp().with("kbli", kbli).with("regionCode", "3173"))
                    .statusCode(201)
                    .extract()
                    .path("employerId"));
        }
        List<String> seen = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            var page = Api.writer()
                    .queryParam("kbli", kbli)
                    .queryParam("region", "31")
                    .queryParam("limit", 2)
                    .queryParam("cursor", cursor)
                    .get("/v1/employers")
                    .then()
                    .statusCode(200)
                    .extract();
            seen.addAll(page.path("items.employerId"));
            cursor = page.path("nextCursor");
            register(Rows.wlkp().with("kbli", kbli).with("regionCode", "3171")).statusCode(201);
        }
        assertThat(seen).containsAll(expected).doesNotHaveDuplicates();
    }

    @Test
    void employersAreFoundByNumberRegionScaleAndName() {
        String word = "Qq" + Api.own().toLowerCase(java.util.Locale.ROOT);
        String npwp = Api.npwp();
        register(Rows.wlkp()
                        .with("name", "PT " + word + ", Tbk")
                        .with("npwp", npwp)
                        .with("scale", "LARGE"))
                .statusCode(201);
        String dotted = npwp.substring(0, 2) + "." + npwp.substring(2);
        assertThat(Api.employer("NPWP:" + dotted)).containsEntry("scale", "LARGE");
        assertThat(Api.employer("NPWP:0" + npwp)).isNotNull();
        find("q", word).body("items.size()", equalTo(1));
        find("q", word, "scale", "LARGE", "region", "3171").body("items.size()", equalTo(1));
        find("q", word, "scale", "MICRO").body("items", empty());
        find("q", word, "region", "32").body("items", empty());
        for (String bad : List.of(
                "identifier=NIB:12",
                "identifier=X:1",
                "identifier=NIB",
                "region=99",
                "scale=HUGE",
                "kbli=1",
                "q=PT",
                "limit=501",
                "cursor=abc",
                "colour=red")) {
            Api.writer().get("/v1/employers?" + bad).then().statusCode(400).contentType("application/problem+json");
        }
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

    private static ValidatableResponse find(String... parameters) {
        var request = Api.writer();
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam(parameters[i], parameters[i + 1]);
        }
        return request.get("/v1/employers").then().statusCode(200);
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

    private static ValidatableResponse register(Rows body) {
        return Api.register(body).then();
    }

    private static ValidatableResponse keyed(String key, Map<String, Object> body) {
        return Api.writer()
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/employers")
                .then();
    }

    private static ValidatableResponse patch(String path, String ifMatch, Map<String, Object> body) {
        var request = Api.writer().contentType("application/merge-patch+json");
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.body(json(body)).patch(path).then();
    }

    private static byte[] json(Map<String, Object> body) {
        try {
            return new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsBytes(body);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

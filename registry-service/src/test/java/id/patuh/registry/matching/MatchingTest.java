package id.patuh.registry.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

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
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

/** Match candidates: who raises them, what they show, and what people decide. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class MatchingTest {
    @Inject
    Database database;

    @Test
    void whoRegistersASimilarEmployerByHandIsToldAndTheEmployerIsRegistered() {
        String word = word();
        String known = Api.registered(Rows.wlkp().with("name", "PT " + word + " Sentosa"));
        Response answer = Api.register(Rows.wlkp().with("name", "CV. " + word + " SENTOSA"));
        answer.then().statusCode(201).body("status", equalTo("ACTIVE"));
        String id = answer.jsonPath().getString("employerId");
        String link = answer.header("Link");
        assertThat(link).contains("rel=\"match-candidates\"");
        Api.writer()
                .get(link.substring(1, link.indexOf('>')))
                .then()
                .statusCode(200)
                .body("items.leftId", contains(known))
                .body("items.rightId", contains(id))
                .body("items.state", contains("OPEN"))
                .body("items.reason", contains("SIMILAR_NAME"))
                .body("items.raisedBy", contains("system:registry-service"))
                .body("items.regionCode", contains("3171"))
                .body("items[0].importId", nullValue());
    }

    @Test
    void nothingIsSaidWhereNothingIsSimilar() {
        String word = word();
        Api.registered(Rows.wlkp().with("name", "PT " + word + " Sentosa"));
        for (Rows other : List.of(
                Rows.wlkp().with("name", "PT " + word + " Sentosa").with("regionCode", "3273"),
                Rows.wlkp().with("name", "PT " + word + " Sentosa 2"),
                Rows.wlkp().with("name", "PT " + word + " Bahagia"))) {
            Response answer = Api.register(other);
            assertThat(answer.statusCode()).isEqualTo(201);
            assertThat(answer.header("Link")).isNull();
        }
    }

    @Test
    void twoWithBusinessLicencesOfTheirOwnAreTwo() {
        String word = word();
        Api.registered(Rows.wlkp().with("name", "PT " + word).with("nib", Api.nib()));
        assertThat(Api.register(Rows.wlkp().with("name", "PT " + word).with("nib", Api.nib()))
                        .header("Link"))
                .isNull();
        assertThat(Api.register(Rows.wlkp().with("name", "PT " + word)).header("Link"))
                .isNotNull();
    }

    @Test
    void filesRaiseCandidatesHoweverTheNameIsWritten() {
        String word = word();
        String id = Api.registered(Rows.wlkp().with("name", "PT " + word + " Sentosa Abadi"));
        for (String written : List.of(
                "Abadi Sentosa " + word,
                "PT X" + word + " Sentosa Abadi",
                word + " SENTSOA ABADI, PT",
                word + " Sentosa Abad")) {
            Rows row = Rows.tk().with("name", written);
            Api.importCsv("BPJS_TK", Rows.csv(row));
            candidates("employerId", id(row)).body("items.leftId", hasItem(id));
        }
        Rows report = Rows.wlkp().with("name", "CV " + word + " Sentosa Abadi");
        Api.importCsv("WLKP", Rows.csv(report));
        candidates("employerId", id("WLKP:" + report.text("wlkpNumber"))).body("items.leftId", hasItem(id));
    }

    @Test
    void ofANameThatManyHaveAFewPairsAreRaised() {
        String word = word();
        for (int i = 0; i < 5; i++) {
            Api.registered(Rows.wlkp().with("name", "PT " + word));
        }
        candidates("employerId", Api.registered(Rows.wlkp().with("name", "UD " + word)))
                .body("items.size()", equalTo(3));
    }

    @Test
    void bothEmployersStandSideBySideWithWhatAgrees() {
        JsonPath candidate = pair(word());
        JsonPath one = Api.writer()
                .get("/v1/match-candidates/" + candidate.getString("id"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(one.getMap("$")).isEqualTo(candidate.getMap("$"));
        assertThat(one.getString("left.name")).startsWith("PT ");
        assertThat(one.getString("left.address")).isEqualTo("Jl. Uji 1");
        assertThat(one.getInt("left.workers")).isEqualTo(12);
        assertThat(one.getList("left.identifiers.type")).containsExactly("WLKP");
        assertThat(one.getList("right.programmes")).containsExactly("JKK");
        assertThat(one.getString("right.scale")).isNull();
        assertThat(one.getList("agreements.field")).containsExactly("NAME", "REGION", "LEGAL_FORM");
        assertThat(one.getDouble("score")).isBetween(0.9, 1.0);
    }

    @Test
    void aDecisionThatTheyAreTwoIsRemembered() {
        String word = word();
        JsonPath candidate = pair(word);
        String left = candidate.getString("leftId");
        String right = candidate.getString("rightId");
        decide(candidate, Map.of("decision", "DIFFERENT", "reason", "Dua pemilik", "evidence", "BA-1"))
                .then()
                .statusCode(200)
                .body("state", equalTo("DIFFERENT"))
                .body("decisionReason", equalTo("Dua pemilik"))
                .body("decisionEvidence", equalTo("BA-1"))
                .body("decidedBy", not(nullValue()));
        assertThat(decide(candidate, Map.of("decision", "DIFFERENT", "reason", "Lagi"))
                        .then()
                        .statusCode(409)
                        .body("code", equalTo("MATCH_CANDIDATE_DECIDED"))
                        .extract()
                        .<String>path("state"))
                .isEqualTo("DIFFERENT");
        // A row with a number of each would raise the pair for another reason.
        String nib = Api.nib();
        patch(left, Map.of("nib", nib));
        Rows conflict = Rows.tk()
                .with("npp", number(right, "NPP"))
                .with("nib", nib)
                .with("programme", "JHT")
                .with("jkkRiskGroup", null);
        Api.importCsv("BPJS_TK", Rows.csv(conflict));
        Api.writer().get("/v1/match-candidates?employerId=" + right).then().body("items.state", contains("DIFFERENT"));
        find(Map.of("npp", number(right, "NPP"), "name", word + " Sentosa", "regionCode", "3171"))
                .body("items.employer.employerId", contains(right));
        assertThat(audited(candidate.getString("id"))).isEqualTo(1);
    }

    @Test
    void aDecisionThatTheyAreOneMergesThemAndUndoingAsksAgain() {
        JsonPath candidate = pair(word());
        String left = candidate.getString("leftId");
        String right = candidate.getString("rightId");
        Map<String, Object> same =
                Map.of("decision", "SAME", "reason", "Akta sama", "survivorId", right, "effectiveOn", "2026-07-01");
        decide(candidate, same)
                .then()
                .statusCode(200)
                .body("state", equalTo("SAME"))
                .body("left.status", equalTo("MERGED"));
        Api.writer().get("/v1/employers/" + left).then().statusCode(200).body("employerId", equalTo(right));
        String merge = Api.writer()
                .get("/v1/employers/" + right + "/merges")
                .then()
                .extract()
                .path("items[0].mergeId");
        Api.writer()
                .header("If-Match", "\"v1\"")
                .delete("/v1/employers/" + right + "/merges/" + merge + "?reason=Keliru")
                .then()
                .statusCode(204);
        Api.writer()
                .get("/v1/match-candidates/" + candidate.getString("id"))
                .then()
                .body("state", equalTo("OPEN"))
                .body("decidedAt", nullValue());
    }

    @Test
    void aMergerAnswersTheQuestionAndCarriesTheOthersOver() {
        String word = word();
        JsonPath candidate = pair(word);
        String left = candidate.getString("leftId");
        String right = candidate.getString("rightId");
        Rows third = Rows.kes().with("name", word + " Sentosa");
        Api.importCsv("BPJS_KES", Rows.csv(third));
        String other = id("BU:" + third.text("businessEntityCode"));
        String survivor = Api.registered(Rows.wlkp().with("name", "PT Lain " + word()));
        for (String absorbed : List.of(left)) {
            Api.writer()
                    .contentType(ContentType.JSON)
                    .body(Map.of("absorbedId", absorbed, "effectiveOn", "2026-07-01", "reason", "Akta"))
                    .post("/v1/employers/" + survivor + "/merges")
                    .then()
                    .statusCode(201);
        }
        candidates("employerId", left).body("items", empty());
        candidates("employerId", survivor).body("items.size()", equalTo(2));
        Api.writer()
                .contentType(ContentType.JSON)
                .body(Map.of("absorbedId", right, "effectiveOn", "2026-07-01", "reason", "Akta"))
                .post("/v1/employers/" + survivor + "/merges")
                .then()
                .statusCode(201);
        Api.writer()
                .get("/v1/match-candidates?state=SAME&employerId=" + survivor)
                .then()
                .body("items.size()", equalTo(1));
        candidates("employerId", survivor).body("items.size()", equalTo(1));
        candidates("employerId", other).body("items.size()", equalTo(1));
    }

    @Test
    void decisionsAreCheckedFieldByField() {
        JsonPath candidate = pair(word());
        refused(decide(candidate, Map.of()), "/decision", "/reason");
        refused(decide(candidate, Map.of("decision", "MAYBE", "reason", "x")), "/decision");
        refused(decide(candidate, Map.of("decision", "SAME", "reason", "x")), "/survivorId", "/effectiveOn");
        refused(
                decide(candidate, Map.of("decision", "DIFFERENT", "reason", "x", "effectiveOn", "2026-07-01")),
                "/effectiveOn");
        refused(
                decide(
                        candidate,
                        Map.of(
                                "decision", "SAME",
                                "reason", "x",
                                "survivorId", UUID.randomUUID().toString(),
                                "effectiveOn", "2026-07-01")),
                "/survivorId");
        decide(candidate, Map.of("keputusan", "SAME")).then().statusCode(400).body("code", equalTo("UNKNOWN_FIELD"));
        Api.writer()
                .contentType(ContentType.JSON)
                .body(Map.of("decision", "DIFFERENT", "reason", "x"))
                .post("/v1/match-candidates/" + UUID.randomUUID() + "/decision")
                .then()
                .statusCode(404)
                .body("code", equalTo("MATCH_CANDIDATE_NOT_FOUND"));
        Api.writer()
                .get("/v1/match-candidates/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", equalTo("MATCH_CANDIDATE_NOT_FOUND"));
    }

    @Test
    void candidatesAreSeenAndDecidedWithinTheCallersRegions() {
        JsonPath candidate = pair(word());
        Tokens elsewhere = Tokens.of("registry-writer").regions("32");
        String path = "/v1/match-candidates/" + candidate.getString("id");
        Api.as(elsewhere).get(path).then().statusCode(403).body("code", equalTo("REGION_OUT_OF_SCOPE"));
        Api.as(elsewhere)
                .contentType(ContentType.JSON)
                .body(Map.of("decision", "DIFFERENT", "reason", "x"))
                .post(path + "/decision")
                .then()
                .statusCode(403);
        Api.as(elsewhere).get("/v1/match-candidates?region=31").then().statusCode(403);
        Api.as(elsewhere)
                .get("/v1/match-candidates?employerId=" + candidate.getString("leftId"))
                .then()
                .statusCode(200)
                .body("items", empty());
        Api.as(Tokens.of("registry-reader"))
                .contentType(ContentType.JSON)
                .body(Map.of("decision", "DIFFERENT", "reason", "x"))
                .post(path + "/decision")
                .then()
                .statusCode(403)
                .body("code", equalTo("ROLE_MISSING"));
    }

    @Test
    void theQueueOfARegionIsReadPageByPage() {
        String region = "9171";
        List<String> raised = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            String word = word();
            Api.registered(Rows.wlkp().with("name", "PT " + word).with("regionCode", region));
            String id = Api.registered(Rows.wlkp().with("name", "CV " + word).with("regionCode", region));
            raised.add(candidates("employerId", id).extract().path("items[0].id"));
        }
        List<String> seen = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            var page = Api.writer()
                    .queryParam("region", region)
                    .queryParam("state", "OPEN")
                    .queryParam("reason", "SIMILAR_NAME")
                    .queryParam("limit", 2)
                    .queryParam("cursor", cursor)
                    .get("/v1/match-candidates")
                    .then()
                    .statusCode(200)
                    .extract();
            seen.addAll(page.path("items.id"));
            cursor = page.path("nextCursor");
        }
        assertThat(seen).containsAll(raised).doesNotHaveDuplicates();
        Api.writer()
                .get("/v1/match-candidates?region=" + region + "&reason=IDENTIFIER_CONFLICT")
                .then()
                .body("items", empty());
        for (String bad : List.of("region=99", "state=MAYBE", "reason=X", "employerId=x", "cursor=abc")) {
            Api.writer().get("/v1/match-candidates?" + bad).then().statusCode(400);
        }
    }

    @Test
    void aQueryFindsByNumbersFirstThenByName() {
        String word = word();
        String npwp = Api.npwp();
        String named = Api.registered(
                Rows.wlkp().with("name", "PT " + word + " Sentosa").with("address", "Jl. Kenanga 9"));
        String numbered =
                Api.registered(Rows.wlkp().with("name", "PT Lain Sekali").with("npwp", npwp));
        find(Map.of("name", word + " Sentsoa", "regionCode", "3171", "npwp", npwp, "address", "jalan kenanga no 9"))
                .header("Cache-Control", containsString("no-store"))
                .body("items.employer.employerId", contains(numbered, named))
                .body("items[0].score", equalTo(1.0f))
                .body("items[0].agreements.field", hasItems("NPWP", "NAME", "REGION", "ADDRESS"))
                .body("items[1].agreements.find { it.field == 'ADDRESS' }.strength", equalTo(1.0f))
                .body("items[1].agreements.find { it.field == 'NAME' }.ours", equalTo(word + " Sentsoa"));
        find(Map.of("name", "CV " + word + " Sentosa")).body("items.employer.employerId", contains(named));
        find(Map.of("name", word + " Sentosa", "regionCode", "3273")).body("items", empty());
        find(Map.of("nib", Api.nib())).body("items", empty());
    }

    @Test
    void aQueryStaysWithinTheCallersRegionsAndIsChecked() {
        String word = word();
        String npwp = Api.npwp();
        Api.registered(Rows.wlkp().with("name", "PT " + word).with("npwp", npwp));
        Tokens elsewhere = Tokens.of("registry-reader").regions("32");
        query(Api.as(elsewhere), Map.of("npwp", npwp, "name", word))
                .statusCode(200)
                .body("items", empty());
        query(Api.as(elsewhere), Map.of("name", word, "regionCode", "3171")).statusCode(403);
        query(Api.as(Tokens.of("service-unit-officer")), Map.of("name", word)).statusCode(403);
        for (Map<String, Object> bad : List.<Map<String, Object>>of(
                Map.of(),
                Map.of("name", "PT"),
                Map.of("regionCode", "3171"),
                Map.of("nib", "12"),
                Map.of("nama", word))) {
            query(Api.writer(), bad).statusCode(400).contentType("application/problem+json");
        }
    }

    /** A candidate of two employers that differ in legal form only: one reported, one of a BPJS. */
    private static JsonPath pair(String word) {
        Api.registered(Rows.wlkp().with("name", "PT " + word + " Sentosa"));
        Rows row = Rows.tk().with("name", "CV " + word + " Sentosa");
        Api.importCsv("BPJS_TK", Rows.csv(row));
        String id = candidates("employerId", id(row)).extract().path("items[0].id");
        return Api.writer()
                .get("/v1/match-candidates/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void patch(String id, Map<String, Object> body) {
        Api.writer()
                .header("If-Match", "*")
                .contentType(ContentType.JSON)
                .body(body)
                .patch("/v1/employers/" + id)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse candidates(String parameter, String value) {
        return Api.writer()
                .queryParam(parameter, value)
                .queryParam("state", "OPEN")
                .get("/v1/match-candidates")
                .then()
                .statusCode(200);
    }

    private static Response decide(JsonPath candidate, Map<String, Object> body) {
        return Api.writer()
                .contentType(ContentType.JSON)
                .body(new HashMap<>(body))
                .post("/v1/match-candidates/" + candidate.getString("id") + "/decision");
    }

    private static void refused(Response answer, String... fields) {
        answer.then().statusCode(400).body("code", equalTo("VALIDATION_FAILED"));
        assertThat(answer.jsonPath().<String>getList("errors.field")).containsExactlyInAnyOrder(fields);
    }

    private static ValidatableResponse find(Map<String, Object> body) {
        return query(Api.writer(), body).statusCode(200);
    }

    private static ValidatableResponse query(
            io.restassured.specification.RequestSpecification caller, Map<String, Object> body) {
        return caller.contentType(ContentType.JSON)
                .body(body)
                .post("/v1/match-queries")
                .then();
    }

    private static String id(Rows tk) {
        return id("NPP:" + tk.text("npp"));
    }

    private static String id(String identifier) {
        return Api.employer(identifier).get("employerId").toString();
    }

    private static String number(String employer, String type) {
        return Api.writer()
                .get("/v1/employers/" + employer)
                .then()
                .extract()
                .path("identifiers.find { it.type == '" + type + "' }.value");
    }

    private long audited(String candidate) {
        return database.first(
                        "select count(*) from audit_log where action = 'MATCH_CANDIDATE_DECIDED' and subject_id = ?",
                        row -> row.getLong(1),
                        candidate)
                .orElseThrow();
    }

    /** A word of letters that no other test uses. */
    private static String word() {
        return ThreadLocalRandom.current()
                .ints(9, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}

package id.patuh.registry.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

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

/** What people decide about match candidates, and who sees which. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class MatchDecisionIT {
    @Inject
    Database database;

    @Test
    void aDecisionThatTheyAreTwoIsRemembered() {
        String word = Candidates.word();
        Candidates.Pair pair = Candidates.pair(word);
        JsonPath candidate = pair.candidate();
        String right = candidate.getString("rightId");
        Candidates.decide(candidate, Map.of("decision", "DIFFERENT", "reason", "Dua pemilik", "evidence", "BA-1"))
                .then()
                .statusCode(200)
                .body("state", equalTo("DIFFERENT"))
                .body("decisionReason", equalTo("Dua pemilik"))
                .body("decisionEvidence", equalTo("BA-1"))
                .body("decidedBy", not(nullValue()));
        assertThat(Candidates.decide(candidate, Map.of("decision", "DIFFERENT", "reason", "Lagi"))
                        .then()
                        .statusCode(409)
                        .body("code", equalTo("MATCH_CANDIDATE_DECIDED"))
                        .body("detail", endsWith("has already been decided: different."))
                        .extract()
                        .<String>path("state"))
                .isEqualTo("DIFFERENT");
        // A row with a number of each would raise the pair for another reason.
        String nib = Api.nib();
        Candidates.reported(pair.reported().with("nib", nib).with("reportedOn", "2026-02-10"));
        Rows conflict =
                pair.registered().with("nib", nib).with("programme", "JHT").with("jkkRiskGroup", null);
        Api.importCsv("BPJS_TK", Rows.csv(conflict));
        Api.writer().get("/v1/match-candidates?employerId=" + right).then().body("items.state", contains("DIFFERENT"));
        Candidates.find(Map.of("npp", pair.registered().text("npp"), "name", word + " Sentosa", "regionCode", "3171"))
                .body("items.employer.employerId", contains(right));
        assertThat(audited(candidate.getString("id"))).isEqualTo(1);
    }

    @Test
    void aDecisionMayNameTheVersionItRestsOn() {
        JsonPath candidate = Candidates.pair(Candidates.word()).candidate();
        String path = "/v1/match-candidates/" + candidate.getString("id");
        Map<String, Object> decision = Map.of("decision", "DIFFERENT", "reason", "Dua pemilik");
        Candidates.decide(Api.writer().header("If-Match", "\"stale\""), candidate, decision)
                .then()
                .statusCode(412)
                .body("code", equalTo("ETAG_STALE"));
        String current = Api.writer().get(path).header("ETag");
        Api.writer().header("If-None-Match", current).get(path).then().statusCode(304);
        String decided = Candidates.decide(Api.writer().header("If-Match", current), candidate, decision)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        Api.writer().get(path).then().header("ETag", equalTo(decided)).header("ETag", not(equalTo(current)));
    }

    @Test
    void decisionsAreCheckedFieldByField() {
        JsonPath candidate = Candidates.pair(Candidates.word()).candidate();
        refused(Candidates.decide(candidate, Map.of()), "/decision", "/reason");
        refused(Candidates.decide(candidate, Map.of("decision", "MAYBE", "reason", "x")), "/decision");
        refused(Candidates.decide(candidate, Map.of("decision", "SAME", "reason", "x")), "/survivorId", "/effectiveOn");
        refused(
                Candidates.decide(
                        candidate, Map.of("decision", "DIFFERENT", "reason", "x", "effectiveOn", "2026-07-01")),
                "/effectiveOn");
        refused(
                Candidates.decide(
                        candidate,
                        Map.of(
                                "decision", "SAME",
                                "reason", "x",
                                "survivorId", UUID.randomUUID().toString(),
                                "effectiveOn", "2026-07-01")),
                "/survivorId");
        Candidates.decide(candidate, Map.of("keputusan", "SAME"))
                .then()
                .statusCode(400)
                .body("code", equalTo("UNKNOWN_FIELD"));
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
        JsonPath candidate = Candidates.pair(Candidates.word()).candidate();
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
            String word = Candidates.word();
            Candidates.reported(Rows.wlkp().with("name", "PT " + word).with("regionCode", region));
            String id =
                    Candidates.reported(Rows.wlkp().with("name", "CV " + word).with("regionCode", region));
            raised.add(Candidates.open("employerId", id).extract().path("items[0].id"));
        }
        List<String> seen = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            var page = Api.writer()
                    .queryParam("region", region)
                    .queryParam("state", "OPEN")
                    .queryParam("reason", "SIMILAR_NAME")
                    .queryParam("limit", 2)
                    .queryParams(cursor.isEmpty() ? Map.of() : Map.of("cursor", cursor))
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

    private static void refused(Response answer, String... fields) {
        answer.then().statusCode(400).body("code", equalTo("VALIDATION_FAILED"));
        assertThat(answer.jsonPath().<String>getList("errors.field")).containsExactlyInAnyOrder(fields);
    }

    private long audited(String candidate) {
        return database.first(
                        "select count(*) from audit_log where action = 'MATCH_CANDIDATE_DECIDED' and subject_id = ?",
                        row -> row.getLong(1),
                        candidate)
                .orElseThrow();
    }
}

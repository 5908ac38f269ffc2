package id.patuh.registry.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.Tokens;
import id.patuh.registry.Api;
import id.patuh.registry.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** Match candidates: who raises them, and what they show; queries before an employer is registered. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class MatchingTest {
    @Test
    void whoRegistersASimilarEmployerByHandIsToldAndTheEmployerIsRegistered() {
        String word = Candidates.word();
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
        String word = Candidates.word();
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
    void aNameInAnyScriptIsCompared() {
        // Letters of two Java characters each, so that none may be cut in the middle.
        String word = "x" + "\uD801\uDC28".repeat(7) + Candidates.word();
        Api.registered(Rows.wlkp().with("name", "PT " + word + " " + word));
        Response answer = Api.register(Rows.wlkp().with("name", "CV " + word + " " + word));
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.header("Link")).contains("rel=\"match-candidates\"");
    }

    @Test
    void twoWithBusinessLicencesOfTheirOwnAreTwo() {
        String word = Candidates.word();
        Api.registered(Rows.wlkp().with("name", "PT " + word).with("nib", Api.nib()));
        assertThat(Api.register(Rows.wlkp().with("name", "PT " + word).with("nib", Api.nib()))
                        .header("Link"))
                .isNull();
        assertThat(Api.register(Rows.wlkp().with("name", "PT " + word)).header("Link"))
                .isNotNull();
    }

    @Test
    void filesRaiseCandidatesHoweverTheNameIsWritten() {
        String word = Candidates.word();
        String id = Api.registered(Rows.wlkp().with("name", "PT " + word + " Sentosa Abadi"));
        for (String written : List.of(
                "Abadi Sentosa " + word,
                "PT X" + word + " Sentosa Abadi",
                word + " SENTSOA ABADI, PT",
                word + " Sentosa Abad")) {
            Rows row = Rows.tk().with("name", written);
            Api.importCsv("BPJS_TK", Rows.csv(row));
            Candidates.open("employerId", Candidates.id(row)).body("items.leftId", hasItem(id));
        }
        Rows report = Rows.wlkp().with("name", "CV " + word + " Sentosa Abadi");
        Api.importCsv("WLKP", Rows.csv(report));
        Candidates.open("employerId", Candidates.id("WLKP:" + report.text("wlkpNumber")))
                .body("items.leftId", hasItem(id));
    }

    @Test
    void ofANameThatManyHaveAFewPairsAreRaised() {
        String word = Candidates.word();
        for (int i = 0; i < 5; i++) {
            Api.registered(Rows.wlkp().with("name", "PT " + word));
        }
        Candidates.open("employerId", Api.registered(Rows.wlkp().with("name", "UD " + word)))
                .body("items.size()", equalTo(3));
    }

    @Test
    void bothEmployersStandSideBySideWithWhatAgrees() {
        JsonPath candidate = Candidates.pair(Candidates.word());
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
    void aQueryFindsByNumbersFirstThenByName() {
        String word = Candidates.word();
        String npwp = Api.npwp();
        String named = Api.registered(
                Rows.wlkp().with("name", "PT " + word + " Sentosa").with("address", "Jl. Kenanga 9"));
        String numbered =
                Api.registered(Rows.wlkp().with("name", "PT Lain Sekali").with("npwp", npwp));
        Candidates.find(Map.of(
                        "name", word + " Sentsoa", "regionCode", "3171", "npwp", npwp, "address", "jalan kenanga no 9"))
                .header("Cache-Control", containsString("no-store"))
                .body("items.employer.employerId", contains(numbered, named))
                .body("items[0].score", equalTo(1.0f))
                .body("items[0].agreements.field", hasItems("NPWP", "NAME", "REGION", "ADDRESS"))
                .body("items[1].agreements.find { it.field == 'ADDRESS' }.strength", equalTo(1.0f))
                .body("items[1].agreements.find { it.field == 'NAME' }.ours", equalTo(word + " Sentsoa"));
        Candidates.find(Map.of("name", "CV " + word + " Sentosa")).body("items.employer.employerId", contains(named));
        Candidates.find(Map.of("name", word + " Sentosa", "regionCode", "3273")).body("items", empty());
        Candidates.find(Map.of("nib", Api.nib())).body("items", empty());
    }

    @Test
    void aQueryStaysWithinTheCallersRegionsAndIsChecked() {
        String word = Candidates.word();
        String npwp = Api.npwp();
        Api.registered(Rows.wlkp().with("name", "PT " + word).with("npwp", npwp));
        Tokens elsewhere = Tokens.of("registry-reader").regions("32");
        Candidates.query(Api.as(elsewhere), Map.of("npwp", npwp, "name", word))
                .statusCode(200)
                .body("items", empty());
        Candidates.query(Api.as(elsewhere), Map.of("name", word, "regionCode", "3171"))
                .statusCode(403);
        Candidates.query(Api.as(Tokens.of("service-unit-officer")), Map.of("name", word))
                .statusCode(403);
        for (Map<String, Object> bad : List.<Map<String, Object>>of(
                Map.of(),
                Map.of("name", "PT"),
                Map.of("regionCode", "3171"),
                Map.of("nib", "12"),
                Map.of("nama", word))) {
            Candidates.query(Api.writer(), bad).statusCode(400).contentType("application/problem+json");
        }
    }
}

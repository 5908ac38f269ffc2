package id.patuh.registry.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;

import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.Tokens;
import id.patuh.registry.Api;
import id.patuh.registry.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** Match candidates: who raises them, and what they show; queries before an employer is registered. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class MatchingIT {
    @Test
    void aSimilarEmployerIsAskedAboutAndTakenAllTheSame() {
        String word = Candidates.word();
        String known = Candidates.reported(Rows.wlkp().with("name", "PT " + word + " Sentosa"));
        String id = Candidates.registered(Rows.tk().with("name", "CV. " + word + " SENTOSA"));
        Candidates.open("employerId", id)
                .body("items.leftId", contains(known))
                .body("items.rightId", contains(id))
                .body("items.state", contains("OPEN"))
                .body("items.reason", contains("SIMILAR_NAME"))
                .body("items.raisedBy", contains("system:registry-service"))
                .body("items.regionCode", contains("3171"))
                .body("items[0].evidence.names", contains("PT " + word + " Sentosa", "CV. " + word + " SENTOSA"))
                .body("items[0].importId", notNullValue())
                .body("items[0].importLine", equalTo(2))
                .body("items[0].recordId", nullValue())
                .body("items[0].number", nullValue());
    }

    @Test
    void nothingIsAskedWhereNothingIsSimilar() {
        String word = Candidates.word();
        Candidates.reported(Rows.wlkp().with("name", "PT " + word + " Sentosa"));
        for (Rows other : List.of(
                Rows.tk().with("name", "PT " + word + " Sentosa").with("regionCode", "3273"),
                Rows.tk().with("name", "PT " + word + " Sentosa 2"),
                Rows.tk().with("name", "PT " + word + " Bahagia"))) {
            Candidates.open("employerId", Candidates.registered(other)).body("items", empty());
        }
    }

    @Test
    void aNameInAnyScriptIsCompared() {
        // Letters of two Java characters each, so that none may be cut in the middle.
        String word = "x" + "\uD801\uDC28".repeat(7) + Candidates.word();
        Candidates.reported(Rows.wlkp().with("name", "PT " + word + " " + word));
        String id = Candidates.registered(Rows.tk().with("name", "CV " + word + " " + word));
        Candidates.open("employerId", id).body("items.reason", contains("SIMILAR_NAME"));
    }

    @Test
    void twoWithBusinessLicencesOfTheirOwnAreTwo() {
        String word = Candidates.word();
        Candidates.reported(Rows.wlkp().with("name", "PT " + word).with("nib", Api.nib()));
        String licensed =
                Candidates.reported(Rows.wlkp().with("name", "PT " + word).with("nib", Api.nib()));
        Candidates.open("employerId", licensed).body("items", empty());
        String other = Candidates.reported(Rows.wlkp().with("name", "PT " + word));
        Candidates.open("employerId", other).body("items.size()", equalTo(2));
    }

    @Test
    void filesRaiseCandidatesHoweverTheNameIsWritten() {
        String word = Candidates.word();
        String id = Candidates.reported(Rows.wlkp().with("name", "PT " + word + " Sentosa Abadi"));
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
            Candidates.reported(Rows.wlkp().with("name", "PT " + word));
        }
        Candidates.open("employerId", Candidates.reported(Rows.wlkp().with("name", "UD " + word)))
                .body("items.size()", equalTo(3));
    }

    @Test
    void bothEmployersStandSideBySideWithWhatAgrees() {
        JsonPath candidate = Candidates.pair(Candidates.word()).candidate();
        JsonPath one = Candidates.read(candidate.getString("id"));
        assertThat(one.getMap("$")).isEqualTo(candidate.getMap("$"));
        assertThat(one.getString("left.name")).startsWith("PT ");
        assertThat(one.getString("left.address")).isEqualTo("Jl. Uji 1");
        assertThat(one.getInt("left.workers")).isEqualTo(12);
        assertThat(one.getList("left.identifiers.type")).isEmpty();
        assertThat(one.getMap("left")).doesNotContainKey("side");
        assertThat(one.getList("right.programmes")).containsExactly("JKK");
        assertThat(one.getString("right.scale")).isNull();
        assertThat(one.getList("agreements.field")).containsExactly("NAME", "REGION", "LEGAL_FORM");
        assertThat(one.getDouble("score")).isBetween(0.9, 1.0);
    }

    @Test
    void aQueryFindsByNumbersFirstThenByName() {
        String word = Candidates.word();
        String npwp = Api.npwp();
        String named = Candidates.reported(
                Rows.wlkp().with("name", "PT " + word + " Sentosa").with("address", "Jl. Kenanga 9"));
        String numbered =
                Candidates.reported(Rows.wlkp().with("name", "PT Lain Sekali").with("npwp", npwp));
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
    void aTaxNumberFindsItsLegalPersonByAnyOfItsBranches() {
        String npwp = Api.npwp();
        String head = Candidates.reported(Rows.wlkp().with("name", "PT Pusat").with("npwp", npwp));
        String branch = npwp.substring(0, 9) + "123001";
        Candidates.find(Map.of("npwp", branch))
                .body("items.employer.employerId", contains(head))
                .body("items[0].score", equalTo(1.0f))
                .body("items[0].agreements[0].field", equalTo("NPWP"))
                .body("items[0].agreements[0].ours", equalTo("0" + branch))
                .body("items[0].agreements[0].theirs", equalTo("0" + npwp));
    }

    @Test
    void aNaturalPersonIsFoundByTheNikWhichIsNeverShown() {
        String nik = Candidates.nik();
        String id = Candidates.reported(
                Rows.wlkp().with("name", "UD " + Candidates.word()).with("npwp", nik));
        String answer = Candidates.find(Map.of("npwp", nik))
                .body("items.employer.employerId", contains(id))
                .body("items[0].agreements[0].field", equalTo("NPWP"))
                .body("items[0].agreements[0].ours", equalTo("31**************"))
                .extract()
                .asString();
        assertThat(answer).doesNotContain(nik);
    }

    @Test
    void anOwnNumberFindsItsEmployerAndIsShown() {
        Rows row = Rows.tk().with("name", "CV " + Candidates.word());
        String id = Candidates.registered(row);
        Candidates.find(Map.of("npp", row.text("npp").toLowerCase(Locale.ROOT)))
                .body("items.employer.employerId", contains(id))
                .body("items[0].score", equalTo(1.0f))
                .body("items[0].employer.identifiers.type", contains("NPP"))
                .body("items[0].agreements.field", contains("NPP"));
    }

    @Test
    void anEmployerIsFoundFromEveryRegionWithOneOfItsRecords() {
        String nib = Api.nib();
        Rows head = Rows.wlkp().with("nib", nib).with("workplaceType", "HEAD");
        String id = Candidates.reported(
                head,
                Rows.wlkp().with("nib", nib).with("workplaceType", "BRANCH").with("regionCode", "3273"));
        Candidates.query(Api.as(Tokens.of("registry-reader").regions("32")), Map.of("nib", nib))
                .statusCode(200)
                .body("items.employer.employerId", contains(id));
        Candidates.query(Api.as(Tokens.of("registry-reader").regions("12")), Map.of("nib", nib))
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void aQueryStaysWithinTheCallersRegionsAndIsChecked() {
        String word = Candidates.word();
        String npwp = Api.npwp();
        Candidates.reported(Rows.wlkp().with("name", "PT " + word).with("npwp", npwp));
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

package id.patuh.registry.matching;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import java.util.Map;

import org.junit.jupiter.api.Test;

import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.registry.Api;
import id.patuh.registry.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;

/** Decisions that two employers are one, or that a number is the employer's: what package merging does then. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class MatchMergeIT {
    @Test
    void aDecisionThatTheyAreOneMergesThemAndUndoingAsksAgain() {
        JsonPath candidate = Candidates.pair(Candidates.word()).candidate();
        String left = candidate.getString("leftId");
        String right = candidate.getString("rightId");
        Map<String, Object> same =
                Map.of("decision", "SAME", "reason", "Akta sama", "survivorId", right, "effectiveOn", "2026-07-01");
        Candidates.decide(candidate, same)
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
        String word = Candidates.word();
        JsonPath candidate = Candidates.pair(word).candidate();
        String left = candidate.getString("leftId");
        String right = candidate.getString("rightId");
        Rows third = Rows.kes().with("name", word + " Sentosa");
        Api.importCsv("BPJS_KES", Rows.csv(third));
        String other = Candidates.id("BU:" + third.text("businessEntityCode"));
        String survivor = Candidates.reported(Rows.wlkp().with("name", "PT Lain " + Candidates.word()));
        Api.writer()
                .contentType(ContentType.JSON)
                .body(Map.of("absorbedId", left, "effectiveOn", "2026-07-01", "reason", "Akta"))
                .post("/v1/employers/" + survivor + "/merges")
                .then()
                .statusCode(201);
        Candidates.open("employerId", left).body("items", empty());
        Candidates.open("employerId", survivor).body("items.size()", equalTo(2));
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
        Candidates.open("employerId", survivor).body("items.size()", equalTo(1));
        Candidates.open("employerId", other).body("items.size()", equalTo(1));
    }

    @Test
    void aConflictIsAnsweredByAMergerAndTheRefusedRowIsTakenThen() {
        String nib = Api.nib();
        String npwp = Api.npwp();
        String licensed = Candidates.reported(
                Rows.wlkp().with("name", "PT " + Candidates.word()).with("nib", nib));
        Candidates.reported(Rows.wlkp().with("name", "PT " + Candidates.word()).with("npwp", npwp));
        Rows conflict = Rows.tk()
                .with("name", "PT " + Candidates.word())
                .with("nib", nib)
                .with("npwp", npwp);
        Api.importCsv("BPJS_TK", Rows.csv(conflict));
        JsonPath candidate = Candidates.read(
                Candidates.open("employerId", licensed).extract().path("items[0].id"));
        Candidates.decide(
                        candidate,
                        Map.of(
                                "decision", "SAME",
                                "reason", "Akta",
                                "survivorId", licensed,
                                "effectiveOn", "2026-01-01"))
                .then()
                .statusCode(200)
                .body("state", equalTo("SAME"));
        Api.importCsv("BPJS_TK", Rows.csv(conflict));
        Api.writer()
                .get("/v1/employers/" + licensed)
                .then()
                .body("coverage.programme", contains("JKK"))
                .body("identifiers.type", hasItems("NIB", "NPWP"));
    }

    @Test
    void aClaimedNumberIsGivenToTheEmployerFromTheStatementThatNamesIt() {
        Rows report = Rows.wlkp().with("name", "PT " + Candidates.word()).with("nib", Api.nib());
        String id = Candidates.reported(report);
        String second = Api.nib();
        Candidates.reported(report.with("nib", second).with("reportedOn", "2026-03-05"));
        JsonPath candidate =
                Candidates.read(Candidates.open("employerId", id).extract().path("items[0].id"));
        Candidates.decide(candidate, Map.of("decision", "SAME", "reason", "Izin baru", "evidence", "OSS-7"))
                .then()
                .statusCode(200)
                .body("state", equalTo("SAME"));
        Api.writer()
                .get("/v1/employers/" + id)
                .then()
                .body("identifiers.find { it.value == '" + second + "' }.from", equalTo("2026-03-05"));
    }
}

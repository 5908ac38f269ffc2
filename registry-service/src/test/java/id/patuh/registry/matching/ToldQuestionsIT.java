package id.patuh.registry.matching;

import static id.patuh.registry.matching.QuestionCalls.DIFFERENT;
import static id.patuh.registry.matching.QuestionCalls.SAME;
import static id.patuh.registry.matching.QuestionCalls.only;
import static id.patuh.registry.matching.QuestionCalls.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.contracts.event.EmployerEvent;
import id.patuh.contracts.event.EventJson;
import id.patuh.contracts.event.Topics;
import id.patuh.contracts.schema.EventSchemas;
import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestKafka;
import id.patuh.registry.Api;
import id.patuh.registry.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** Open questions about who an employer is are told with it, from the transaction that raises them to the one that answers them. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class ToldQuestionsIT {
    @Test
    void aSimilarNameIsToldOfBothUntilAPersonDecides() throws IOException {
        JsonPath candidate = Candidates.pair(Candidates.word()).candidate();
        for (String side : List.of("leftId", "rightId")) {
            String id = candidate.getString(side);
            assertThat(employer(id).getList("openQuestions"))
                    .containsExactly(Map.of(
                            "candidateId", candidate.getString("id"),
                            "reason", "SIMILAR_NAME",
                            "since", candidate.getString("recordedAt")));
            assertThat(published(id, employer(id).getLong("version")).get("openQuestions"))
                    .hasSize(1);
        }
        long before = version(candidate.getString("leftId"));
        assertThat(version(candidate.getString("rightId")))
                .as("new, with the question in its first version")
                .isEqualTo(1);
        Candidates.decide(candidate, DIFFERENT).then().statusCode(200);
        for (String side : List.of("leftId", "rightId")) {
            assertThat(employer(candidate.getString(side)).getList("openQuestions"))
                    .isEmpty();
        }
        assertThat(version(candidate.getString("leftId"))).isEqualTo(before + 1);
        assertThat(published(candidate.getString("leftId"), before + 1).get("openQuestions"))
                .isEmpty();
    }

    @Test
    void aNumberThatIsGivenToTheEmployerIsNoQuestionInTheVersionThatHasIt() {
        Rows report = report().with("nib", Api.nib());
        String id = Candidates.reported(report);
        Rows second = report.with("nib", Api.nib()).with("reportedOn", "2026-03-05");
        Candidates.reported(second);
        assertThat(employer(id).getList("openQuestions.reason")).containsExactly("CLAIMED_NUMBER");
        long before = version(id);
        Candidates.reported(second);
        assertThat(version(id)).as("the same row again").isEqualTo(before);
        Candidates.decide(only(id), SAME).then().statusCode(200);
        assertThat(employer(id).getList("openQuestions")).isEmpty();
        assertThat(employer(id).getList("identifiers")).hasSize(2);
        assertThat(version(id)).isEqualTo(before + 1);
    }

    @Test
    void theNumbersOfARefusedRowAreToldOfBothWhoHaveThem() {
        String nib = Api.nib();
        String npwp = Api.npwp();
        String licensed = Candidates.reported(report().with("nib", nib));
        String taxed = Candidates.reported(report().with("npwp", npwp));
        Api.importCsv(
                "BPJS_TK",
                Rows.csv(Rows.tk()
                        .with("name", "PT " + Candidates.word())
                        .with("nib", nib)
                        .with("npwp", npwp)));
        assertThat(employer(licensed).getList("openQuestions.reason")).containsExactly("IDENTIFIER_CONFLICT");
        assertThat(employer(taxed).getList("openQuestions"))
                .isEqualTo(employer(licensed).getList("openQuestions"));
    }

    @Test
    void aQuestionAboutAnAbsorbedEmployerIsToldOfTheSurvivorUntilTheMergerIsUndone() {
        JsonPath candidate = Candidates.pair(Candidates.word()).candidate();
        String third = candidate.getString("leftId");
        String absorbed = candidate.getString("rightId");
        String survivor = Candidates.reported(report());
        Api.writer()
                .contentType("application/json")
                .body(Map.of("absorbedId", absorbed, "effectiveOn", "2026-06-01", "reason", "Akta 1"))
                .post("/v1/employers/" + survivor + "/merges")
                .then()
                .statusCode(201);
        assertThat(employer(survivor).getList("openQuestions.reason")).containsExactly("SIMILAR_NAME");
        assertThat(employer(third).getList("openQuestions"))
                .isEqualTo(employer(survivor).getList("openQuestions"));
        String path = "/v1/employers/" + survivor + "/merges";
        String merger = Api.writer().get(path).then().extract().path("items[0].mergeId");
        Api.writer()
                .header("If-Match", "\"v1\"")
                .delete(path + "/" + merger + "?reason=Keliru")
                .then()
                .statusCode(204);
        assertThat(employer(absorbed).getList("openQuestions.candidateId")).containsExactly(candidate.getString("id"));
        assertThat(employer(third).getList("openQuestions.candidateId")).contains(candidate.getString("id"));
    }

    private static JsonPath employer(String id) {
        return Api.writer()
                .get("/v1/employers/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static long version(String id) {
        return employer(id).getLong("version");
    }

    /** The event of a version, which fits its schema. */
    private static JsonNode published(String id, long version) throws IOException {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> TestKafka.records(Topics.EMPLOYERS, id).size() >= version);
        String json = new String(
                TestKafka.records(Topics.EMPLOYERS, id).get((int) version - 1).value(), StandardCharsets.UTF_8);
        assertThat(EventSchemas.violations(EmployerEvent.TYPE, json)).isEmpty();
        return EventJson.mapper().readTree(json);
    }
}

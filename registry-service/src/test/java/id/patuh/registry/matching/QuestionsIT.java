package id.patuh.registry.matching;

import static id.patuh.registry.matching.QuestionCalls.DIFFERENT;
import static id.patuh.registry.matching.QuestionCalls.SAME;
import static id.patuh.registry.matching.QuestionCalls.only;
import static id.patuh.registry.matching.QuestionCalls.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.Tokens;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.db.Database;
import id.patuh.registry.Api;
import id.patuh.registry.Rows;
import id.patuh.registry.identity.IdentityNumber;
import id.patuh.registry.intake.QuestionRaiser;
import id.patuh.registry.merging.MergeRequest;
import id.patuh.registry.record.Provenance;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** QuestionRaiser that rows raise about numbers, records and head counts, and their answers. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class QuestionsIT {
    @Inject
    Database database;

    @Inject
    QuestionRaiser questions;

    @Inject
    MergedPairListener mergers;

    @Test
    void numbersOfTwoEmployersRaiseOneQuestionHoweverOftenTheyCome() {
        String nib = Api.nib();
        String npwp = Api.npwp();
        String licensed = Candidates.reported(report().with("nib", nib));
        String taxed = Candidates.reported(report().with("npwp", npwp));
        Rows row = Rows.tk()
                .with("name", "PT " + Candidates.word())
                .with("nib", nib)
                .with("npwp", npwp);
        for (int i = 0; i < 2; i++) {
            assertThat(Api.importCsv("BPJS_TK", Rows.csv(row)).<Integer>path("counts.rejected"))
                    .isEqualTo(1);
        }
        Candidates.open("employerId", taxed)
                .body("items", hasSize(1))
                .body("items[0].reason", equalTo("IDENTIFIER_CONFLICT"))
                .body("items[0].leftId", equalTo(licensed))
                .body("items[0].rightId", equalTo(taxed))
                .body("items[0].evidence.left", equalTo(Map.of("type", "NIB", "value", nib)))
                .body("items[0].evidence.right", equalTo(Map.of("type", "NPWP", "value", "0" + npwp)))
                .body("items[0].recordId", nullValue());
    }

    @Test
    void theOwnNumberOfARefusedRowIsEvidenceWithItsKind() {
        String nib = Api.nib();
        Candidates.reported(report().with("nib", nib));
        Rows row = Rows.tk().with("name", "PT " + Candidates.word());
        String id = Candidates.registered(row);
        Api.importCsv("BPJS_TK", Rows.csv(row.with("nib", nib)));
        Candidates.open("employerId", id)
                .body("items.reason", contains("IDENTIFIER_CONFLICT"))
                .body("items[0].evidence.right", equalTo(Map.of("type", "NPP", "value", row.text("npp"))));
    }

    @Test
    void aSecondNumberIsOneQuestionWhoseRefusalIsRemembered() {
        Rows report = report().with("nib", Api.nib());
        String id = Candidates.reported(report);
        String second = Api.nib();
        Rows other = report().with("nib", report.text("nib")).with("address", "Jl. Lain 2");
        Candidates.reported(other);
        Candidates.reported(
                report.with("nib", second).with("reportedOn", "2026-03-05"),
                other.with("nib", second).with("reportedOn", "2026-03-05"));
        JsonPath candidate = only(id);
        assertThat(candidate.getString("reason")).isEqualTo("CLAIMED_NUMBER");
        assertThat(candidate.getMap("number")).isEqualTo(Map.of("type", "NIB", "value", second));
        assertThat(candidate.getString("recordId")).isNotNull();
        assertThat(candidate.getMap("$")).containsEntry("rightId", null).containsEntry("score", null);
        assertThat(candidate.getList("left.identifiers"))
                .contains(
                        Map.of("type", "NIB", "value", report.text("nib")),
                        Map.of("type", "WLKP", "value", report.text("wlkpNumber")));
        Candidates.decide(candidate, Map.of("decision", "SAME", "reason", "x", "survivorId", id))
                .then()
                .statusCode(400)
                .body("errors.field", contains("/survivorId"));
        Candidates.decide(candidate, DIFFERENT).then().statusCode(200).body("state", equalTo("DIFFERENT"));
        Candidates.reported(
                report.with("nib", second).with("reportedOn", "2026-04-05"),
                other.with("nib", second).with("reportedOn", "2026-04-05"));
        Candidates.open("employerId", id).body("items", empty());
        assertThat(Api.employer("NIB:" + second)).isNull();
    }

    @Test
    void theNumberOfANaturalPersonIsKeptAsATokenAndShownMasked() {
        String nik = Candidates.nik();
        Rows report = report().with("npwp", Api.npwp());
        String id = Candidates.reported(report);
        Candidates.reported(report.with("npwp", nik).with("reportedOn", "2026-03-05"));
        JsonPath candidate = only(id);
        assertThat(candidate.getMap("number")).isEqualTo(Map.of("type", "NPWP", "value", "31**************"));
        assertThat(candidate.getMap("evidence.number")).isEqualTo(candidate.getMap("number"));
        assertThat(database.query(
                        "select m::text from match_candidate m where id = ?::uuid",
                        row -> row.getString(1),
                        candidate.getString("id")))
                .singleElement()
                .asString()
                .doesNotContain(nik);
    }

    @Test
    void questionsAboutOneEmployerKeepWithinTheCallersRegions() {
        Rows report = report().with("nib", Api.nib());
        String id = Candidates.reported(report);
        Candidates.reported(report.with("nib", Api.nib()).with("reportedOn", "2026-03-05"));
        JsonPath candidate = only(id);
        Tokens elsewhere = Tokens.of("registry-writer").regions("32");
        Api.as(elsewhere).get("/v1/match-candidates?employerId=" + id).then().body("items", empty());
        Api.as(elsewhere)
                .get("/v1/match-candidates/" + candidate.getString("id"))
                .then()
                .statusCode(403)
                .body("code", equalTo("REGION_OUT_OF_SCOPE"));
        Api.as(Tokens.of("registry-writer").regions("31"))
                .get("/v1/match-candidates?reason=CLAIMED_NUMBER&employerId=" + id)
                .then()
                .body("items.id", contains(candidate.getString("id")));
    }

    @Test
    void aNumberOfAnotherEmployerIsAskedAboutTheTwoOfThem() {
        Rows own = report();
        String employer = Candidates.reported(own);
        Rows others = report().with("nib", Api.nib());
        String holder = Candidates.reported(others);
        foreign(own, employer, others.text("nib"), holder);
        foreign(own, employer, others.text("nib"), holder);
        JsonPath candidate = only(employer);
        assertThat(candidate.getString("reason")).isEqualTo("FOREIGN_NUMBER");
        assertThat(candidate.getString("leftId")).isEqualTo(employer);
        assertThat(candidate.getString("rightId")).isEqualTo(holder);
        assertThat(candidate.getString("evidence.holderId")).isEqualTo(holder);
        assertThat(candidate.getMap("number")).isEqualTo(Map.of("type", "NIB", "value", others.text("nib")));
        assertThat(candidate.getList("left.identifiers.type")).containsExactly("WLKP");
        assertThat(candidate.getList("right.identifiers.type")).containsExactly("NIB");
        Candidates.decide(candidate, SAME).then().statusCode(400);
        Candidates.decide(candidate, DIFFERENT).then().statusCode(200);
        // The two are not asked about for any other reason either.
        Api.importCsv("WLKP", Rows.csv(own.with("nib", others.text("nib")).with("reportedOn", "2026-05-01")));
        Candidates.open("employerId", employer).body("items", empty());
    }

    @Test
    void questionsFollowTheirEmployersIntoAMergerAndComeBack() {
        Candidates.Pair pair = Candidates.pair(Candidates.word());
        String survivor = pair.candidate().getString("leftId");
        String absorbed = pair.candidate().getString("rightId");
        Rows claims = pair.registered().with("nib", Api.nib()).with("asOf", "2026-07-01");
        Candidates.registered(claims);
        Candidates.registered(claims.with("nib", Api.nib()).with("asOf", "2026-07-02"));
        mergers.merged(
                UUID.fromString(survivor),
                new MergeRequest(UUID.fromString(absorbed), LocalDate.parse("2026-07-03"), "Akta", null),
                new Caller("petugas", "KEMENAKER", Set.of(), Set.of("*")),
                Instant.parse("2026-07-03T00:00:00Z"));
        assertThat(states(survivor)).containsExactlyInAnyOrder("CLAIMED_NUMBER OPEN", "SIMILAR_NAME SAME");
        mergers.unmerged(UUID.fromString(survivor), UUID.fromString(absorbed));
        assertThat(states(absorbed)).containsExactlyInAnyOrder("CLAIMED_NUMBER OPEN", "SIMILAR_NAME OPEN");
        // The record is not the survivor's any more, nor is the question about it.
        Candidates.open("employerId", survivor).body("items.reason", contains("SIMILAR_NAME"));
    }

    private List<String> states(String employer) {
        return database.query(
                "select reason || ' ' || state from match_candidate where ?::uuid in (left_id, right_id)",
                row -> row.getString(1),
                employer);
    }

    private void foreign(Rows own, String employer, String nib, String holder) {
        UUID record = database.first(
                        "select id from record where number = ?",
                        row -> row.getObject("id", UUID.class),
                        own.text("wlkpNumber"))
                .orElseThrow();
        QuestionRaiser.Foreign foreign = new QuestionRaiser.Foreign(
                2, UUID.fromString(employer), record, UUID.fromString(holder), IdentityNumber.nib(nib));
        questions.raise(
                new QuestionRaiser.Raised(
                        List.of(), List.of(), List.of(foreign), List.of(), List.of(), List.of(), false),
                new Provenance(Instant.parse("2026-07-03T00:00:00Z"), "uji", "KEMENAKER", "WLKP", null));
    }
}

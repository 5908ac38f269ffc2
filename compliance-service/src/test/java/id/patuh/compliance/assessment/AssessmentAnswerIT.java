package id.patuh.compliance.assessment;

import static id.patuh.compliance.testing.EmployerMother.employer;
import static id.patuh.contracts.vocabulary.Programme.JKK;
import static id.patuh.contracts.vocabulary.Programme.JKM;
import static id.patuh.contracts.vocabulary.Programme.JKN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.compliance.testing.EmployerMother;
import id.patuh.compliance.testing.RecordMother;
import id.patuh.compliance.testing.Service;
import id.patuh.compliance.wording.Sentence;
import id.patuh.contracts.calendar.WorkingDays;
import id.patuh.contracts.event.CaseEvent;
import id.patuh.contracts.event.QuestionReason;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestClock;
import id.patuh.devstack.testing.Tokens;
import id.patuh.kit.id.Ids;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** What the answer about an employer shows, and to whom. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class AssessmentAnswerIT {
    @Test
    void anEmployerIsAssessedWhenItsStateArrivesAndTheAnswerExplainsItself() {
        EmployerMother employer = employer()
                .scale(BusinessScale.LARGE)
                .sales(400_000_000_000L)
                .workforce(1_000, 5_000_000_000L)
                .in(JKM)
                .in(JKK, 600, 3_000_000_000L);
        Service.publish(employer);

        JsonPath answer = Service.assessed(employer.id(), 1);

        assertThat(answer.getString("class")).isEqualTo("UNREGISTERED");
        assertThat(answer.getString("regionName")).contains("JAKARTA PUSAT");
        assertThat(answer.getList("dimensions.code"))
                .containsExactly("REGISTRATION", "WORKERS", "PROGRAMMES", "WAGES", "PAYMENT");
        assertThat(sum(answer, "dimensions.contribution")).isEqualTo(decimal(answer, "score"));
        assertThat(sum(answer, "priorityParts.contribution")).isEqualTo(decimal(answer, "priority"));
        assertThat(answer.getList("findings.code"))
                .containsExactly("PWBD", "PDS_PROGRAMME", "PDS_PROGRAMME", "PDS_WORKERS");
        assertThat(answer.getString("findings[3].text.en"))
                .isEqualTo(
                        "400 workers are not recorded as enrolled with BPJS Ketenagakerjaan (largest gap in programme JKK).");
        assertThat(answer.getString("findings[3].text.id")).contains("400 pekerja");
        assertThat(answer.getString("findings[3].source")).isEqualTo("PP 86/2013 art. 3(2)(a)");
        assertThat(answer.getList("missingProgrammes")).containsExactly("JHT", "JP", "JKN");
        assertThat(answer.getList("dimensions[1].facts.name"))
                .containsExactly("workers", "enrolledWorkers", "enrolledWorkers");
        assertThat(answer.getString("dimensions[1].facts[0].date")).isEqualTo("2026-02-01");
        assertThat(answer.getString("policyVersion")).isEqualTo("2026.1");
        assertThat(answer.getString("sanctions.state")).isEqualTo("NONE");
        assertThat(answer.getString("caution.id"))
                .isEqualTo("Skor adalah alat bantu prioritas pengawasan, bukan dasar pengenaan sanksi.");
    }

    @Test
    void aFindingNamesTheNumberAndTheMonthItRestsOn() {
        LocalDate today = WorkingDays.dayOf(TestClock.now());
        YearMonth paid = YearMonth.from(today).minusMonths(10);
        EmployerMother employer =
                employer().in(JKM, JKN).inUnder("JJ123", JKK, RecordMother.registered(10, 50_000_000, paid, 3));
        Service.publishAndAwait(employer);

        JsonPath answer = Service.assessed(employer.id(), 1);

        assertThat(answer.getString("findings.find { it.code == 'ARREARS' }.number"))
                .isEqualTo("JJ123");
        assertThat(answer.getString("findings.find { it.code == 'ARREARS' }.text.id"))
                .contains("telah jatuh tempo dan belum tercatat lunas. NPP JJ123 belum tercatat lunas sejak ")
                .endsWith(Sentence.of("{0}", "{0}", paid.plusMonths(1)).id() + ".");
        assertThat(answer.getString("dimensions[4].facts.find { it.programme == 'JKK' }.number"))
                .isEqualTo("JJ123");
        JsonNode event = Service.published(employer.id(), 1).getFirst();
        assertThat(event.get("findings").findValuesAsText("number")).contains("JJ123");
    }

    @Test
    void theAnswerListsTheTwentyRecordsThatWeighMostAndCountsTheOthers() {
        EmployerMother chain = employer().head().workforce(500, 2_500_000_000L).in(JKK);
        for (int i = 1; i <= 24; i++) {
            chain.branch(i <= 12 ? "3578" : "3273", i, i * 5_000_000L, LocalDate.of(2026, 2, i));
        }
        Service.publish(chain);
        Service.assessed(chain.id(), 1);
        String path = "/v1/assessments/" + chain.id();
        Service.eventually(path, answer -> answer.jsonPath().getInt("records.workplaces.more") == 5)
                .then()
                .body("subject.workers", equalTo(800))
                .body("subject.workplaces", equalTo(25))
                .body("subject.oldestReportedOn", equalTo("2026-02-01"))
                .body("records.workplaces.items.size()", equalTo(20))
                .body("records.workplaces.items[0].workplaceType", equalTo("HEAD"))
                .body("records.workplaces.items[1].workers", equalTo(24))
                .body("records.workplaces.items[19].workers", equalTo(6));
        Service.eventually(
                        path,
                        answer -> answer.jsonPath()
                                        .getList("records.registrations.items")
                                        .size()
                                == 1)
                .then()
                .body("records.registrations.items[0].type", equalTo("NPP"))
                .body("records.registrations.items[0].programmes[0].programme", equalTo("JKK"))
                .body("records.registrations.more", equalTo(0));

        Service.as(Tokens.of("bpjs-tk-officer").regions("35"))
                .get(path)
                .then()
                .statusCode(200)
                .body("records.workplaces.items.size()", equalTo(12))
                .body("records.workplaces.items.regionCode.unique()", contains("3578"))
                .body("records.workplaces.more", equalTo(13));
        Service.as(Tokens.of("bpjs-tk-officer").regions("33")).get(path).then().statusCode(403);
    }

    @Test
    void whereNothingIsRegisteredTheSentenceSaysSo() {
        EmployerMother employer = employer().in(JKK, JKM);
        Service.publishAndAwait(employer);

        Service.get("/v1/assessments/" + employer.id())
                .body("dimensions[3].reason", equalTo("NOT_REGISTERED_AT"))
                .body("dimensions[3].value", equalTo(0.5f))
                .body(
                        "dimensions[3].text.id",
                        startsWith("Nilai 0 untuk BPJS Kesehatan karena belum ditemukan pendaftaran. Upah rata-rata"))
                .body("dimensions[4].reason", equalTo("NOT_REGISTERED_AT"))
                .body(
                        "dimensions[4].text.en",
                        equalTo("The value for BPJS Kesehatan is 0 because no registration was found."
                                + " No contribution is past its due date."))
                .body("findings[0].text.id", startsWith("Menurut data per "));
    }

    @Test
    void theHistoryIsPagedFromTheNewestOn() {
        EmployerMother employer = employer();
        Service.publishAndAwait(employer);
        Service.publishAndAwait(employer.next().in(JKK));
        Service.publishAndAwait(employer.next().in(JKM));

        JsonPath first = Service.get("/v1/assessments/" + employer.id() + "/history?limit=2")
                .body("items.version", contains(3, 2))
                .extract()
                .jsonPath();
        Service.get(
                        "/v1/assessments/{id}/history?limit=2&cursor={cursor}",
                        employer.id(),
                        first.getString("nextCursor"))
                .body("items.version", contains(1))
                .body("items[0].class", equalTo("UNREGISTERED"))
                .body("items[0].findings", hasSize(2))
                .body("nextCursor", nullValue());
    }

    @Test
    void sanctionsStandBesideTheClassAndDoNotChangeIt() {
        EmployerMother employer = employer();
        Service.publishAndAwait(employer);
        UUID sanctionCase = Ids.next();
        Service.publish(step(sanctionCase, employer.id(), 1, "UNDER_EXAMINATION", null));
        Service.eventually("/v1/assessments/" + employer.id(), answer -> "CASE_OPEN"
                .equals(answer.jsonPath().getString("sanctions.state")));

        Service.publish(step(sanctionCase, employer.id(), 2, "TMP2T_IMPOSED", null));
        Service.eventually("/v1/assessments/" + employer.id(), answer -> "TMP2T_IMPOSED"
                        .equals(answer.jsonPath().getString("sanctions.state")))
                .then()
                .body("class", equalTo("UNREGISTERED"))
                .body("sanctions.cases[0].caseId", equalTo(sanctionCase.toString()));

        Service.publish(step(sanctionCase, employer.id(), 3, "CLOSED", "REVOKED"));
        Service.eventually("/v1/assessments/" + employer.id(), answer -> "NONE"
                        .equals(answer.jsonPath().getString("sanctions.state")))
                .then()
                .body("sanctions.cases[0].outcome", equalTo("REVOKED"));
    }

    @Test
    void whoIsNotSurelyKnownIsNotSaidToBeUnregisteredWithoutAWord() {
        EmployerMother employer = employer();
        Service.publishAndAwait(employer);
        String path = "/v1/assessments/" + employer.id();
        String pwbd = "findings.find { it.code == 'PWBD' }.text.en";
        Service.get(path).body("openQuestions", empty()).body(pwbd, not(containsString("identity")));
        String tag = Service.get(path).extract().header("ETag");

        Service.publish(employer.next().asked(QuestionReason.IDENTIFIER_CONFLICT));
        Service.eventually(
                        path,
                        answer -> !answer.jsonPath().getList("openQuestions").isEmpty())
                .then()
                .header("ETag", not(equalTo(tag)))
                .body("openQuestions.reason", contains("IDENTIFIER_CONFLICT"))
                .body("openQuestions[0].candidateId", notNullValue())
                .body(
                        pwbd,
                        endsWith(
                                "A question about the identity of this employer awaits a decision in the matching of data."));

        Service.publish(employer.next().asked());
        Service.eventually(
                        path,
                        answer -> answer.jsonPath().getList("openQuestions").isEmpty())
                .then()
                .body(pwbd, not(containsString("identity")));
    }

    @Test
    void aSanctionOfWhoWasMergedStandsBesideTheSurvivor() {
        EmployerMother first = employer();
        EmployerMother second = employer();
        EmployerMother survivor = employer();
        Service.publishAndAwait(first, second, survivor);
        UUID sanctionCase = Ids.next();
        Service.publish(step(sanctionCase, first.id(), 1, "TMP2T_IMPOSED", null));
        Service.publish(first.next().mergedInto(second.id()), second.next().mergedInto(survivor.id()));
        Service.eventually("/v1/assessments/" + survivor.id(), answer -> "TMP2T_IMPOSED"
                        .equals(answer.jsonPath().getString("sanctions.state")))
                .then()
                .body("sanctions.cases.caseId", contains(sanctionCase.toString()));

        Service.publish(second.next().mergedInto(null));
        Service.eventually("/v1/assessments/" + survivor.id(), answer -> "NONE"
                .equals(answer.jsonPath().getString("sanctions.state")));
        Service.eventually("/v1/assessments/" + second.id(), answer -> "TMP2T_IMPOSED"
                .equals(answer.jsonPath().getString("sanctions.state")));
    }

    @Test
    void anUnchangedAssessmentIsNotSentAgain() {
        EmployerMother employer = employer();
        Service.publishAndAwait(employer);
        String tag = Service.get("/v1/assessments/" + employer.id()).extract().header("ETag");

        Service.reader()
                .header("If-None-Match", tag)
                .get("/v1/assessments/" + employer.id())
                .then()
                .statusCode(304);
        Service.publishAndAwait(employer.next().in(JKK));
        Service.reader()
                .header("If-None-Match", tag)
                .get("/v1/assessments/" + employer.id())
                .then()
                .statusCode(200);
    }

    @Test
    void whoMayNotReadIsRefused() {
        EmployerMother employer = employer();
        Service.publishAndAwait(employer);
        String path = "/v1/assessments/" + employer.id();

        io.restassured.RestAssured.get(path).then().statusCode(401).body("code", equalTo("UNAUTHENTICATED"));
        Service.as(Tokens.of("service-unit-officer"))
                .get(path)
                .then()
                .statusCode(403)
                .body("code", equalTo("ROLE_MISSING"));
        Service.as(Tokens.of("bpjs-tk-officer").regions("32", "33"))
                .get(path)
                .then()
                .statusCode(403)
                .body("code", equalTo("REGION_OUT_OF_SCOPE"))
                .contentType(containsString("application/problem+json"));
        Service.as(Tokens.of("bpjs-tk-officer").regions("31")).get(path).then().statusCode(200);
        Service.as(Tokens.of("bpjs-tk-officer").regions("32"))
                .get(path + "/history")
                .then()
                .statusCode(403);
        Service.reader()
                .get("/v1/assessments/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", equalTo("ASSESSMENT_NOT_FOUND"));
        Service.reader().get("/v1/assessments/not-an-id").then().statusCode(400);
    }

    private static CaseEvent step(UUID sanctionCase, UUID employer, long version, String state, String outcome) {
        return new CaseEvent(
                sanctionCase,
                employer,
                version,
                version,
                Agency.BPJS_TK,
                state,
                outcome,
                "STEP",
                new CaseEvent.Actor("officer", "BPJS_TK"),
                Instant.parse("2026-06-01T02:00:00Z").plusSeconds(version),
                List.of("REG_SELF_WORKER"),
                List.of(JKK),
                null,
                "2026.1",
                false);
    }

    private static BigDecimal sum(JsonPath answer, String path) {
        return answer.getList(path).stream()
                .map(value -> new BigDecimal(value.toString()))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(1, RoundingMode.HALF_UP);
    }

    private static BigDecimal decimal(JsonPath answer, String path) {
        return new BigDecimal(answer.getString(path)).setScale(1, RoundingMode.UNNECESSARY);
    }
}

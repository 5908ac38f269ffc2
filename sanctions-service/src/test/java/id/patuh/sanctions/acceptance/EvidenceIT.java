package id.patuh.sanctions.acceptance;

import static id.patuh.sanctions.fixtures.Api.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import id.patuh.contracts.event.Topics;
import id.patuh.contracts.vocabulary.Programme;
import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestClock;
import id.patuh.devstack.testing.TestKafka;
import id.patuh.devstack.testing.Tokens;
import id.patuh.sanctions.fixtures.Api;
import id.patuh.sanctions.fixtures.Bodies;
import id.patuh.sanctions.fixtures.Callers;
import id.patuh.sanctions.fixtures.CaseDriver;
import id.patuh.sanctions.fixtures.Employers;
import id.patuh.sanctions.fixtures.FakeCompliance;
import id.patuh.sanctions.fixtures.Fulfilments;
import id.patuh.sanctions.fixtures.TestEmployer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/**
 * What may be said of contributions, proofs and performance.
 *
 * <p>Source: PP 86/2013 art. 10
 */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class EvidenceIT {
    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void theBasisOfAFineNamesNoProgrammeWithoutFineAndNoMonthToCome() {
        CaseDriver sanctionCase = CaseDriver.open(Employers.assessed(), "JHT\",\"JKP", "DATA_WAGE")
                .examine()
                .warn(1)
                .warn(2);
        assertThat(refused(sanctionCase.act("impose-fine", Bodies.FINE.replace("JHT", "JKP")), 400, "VALIDATION_FAILED")
                        .getList("errors.code"))
                .containsExactly("PROGRAMME_WITHOUT_FINE");
        assertThat(refused(sanctionCase.act("impose-fine", Bodies.FINE.replace("JHT", "JP")), 400, "VALIDATION_FAILED")
                        .getList("errors.code"))
                .containsExactly("PROGRAMME_NOT_IN_CASE");
        assertThat(refused(
                                sanctionCase.act("impose-fine", Bodies.FINE.replace("2025-12", "2026-12")),
                                400,
                                "VALIDATION_FAILED")
                        .getList("errors.field"))
                .containsExactly("/basis/0/throughMonth");
        sanctionCase.must("impose-fine", Bodies.FINE);
    }

    @Test
    void aConditionThatFailedOnceIsNotFulfilledAndAProofIsNotOfTomorrow() {
        CaseDriver sanctionCase = CaseDriver.toFined().request(Bodies.ONE_SERVICE);
        CaseDriver.impose(sanctionCase.requests().getFirst(), "PTSP-31");
        String tomorrow = "{\"proofs\":[{\"kind\":\"OTHER\",\"reference\":\"R-1\",\"date\":\"2099-01-01\"}]}";
        assertThat(refused(sanctionCase.act("claim-fulfilment", tomorrow), 400, "VALIDATION_FAILED")
                        .getList("errors.field"))
                .containsExactly("/proofs/0/date");
        Fulfilments.pay(sanctionCase);
        sanctionCase.must("claim-fulfilment", tomorrow.replace("2099", "2026"));
        String checked = "{\"condition\":\"REGISTERED\",\"fulfilled\":%s,\"evidence\":\"SIPP\"}";
        String both = "{\"conditions\":[" + checked.formatted("false") + "," + checked.formatted("true") + "]}";
        refused(sanctionCase.act(Callers.SECOND_OFFICER, "verify-fulfilment", both), 409, "CONDITION_NOT_FULFILLED");
    }

    @Test
    void anAssessmentOlderThanAGroundDoesNotShowThatItWasCured() {
        CaseDriver sanctionCase = CaseDriver.open();
        String byAssessment = "{\"evidence\":\"ASSESSMENT\"}";
        FakeCompliance.assess(sanctionCase.employer(), List.of(), CaseDriver.START.minus(Duration.ofDays(8)));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        refused(sanctionCase.act("record-performance", byAssessment), 409, "ASSESSMENT_OUTDATED"));
        FakeCompliance.assess(sanctionCase.employer(), List.of(), CaseDriver.START);
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        sanctionCase.act("record-performance", byAssessment).statusCode() == 200);
    }

    @Test
    void anExaminationLiesBetweenTheGroundAndTodayAndTheCoordinationWithinTheCase() {
        CaseDriver sanctionCase = CaseDriver.open();
        assertThat(refused(
                                sanctionCase.act("confirm-examination", CaseDriver.EXAMINED.replace("01-12", "01-04")),
                                400,
                                "VALIDATION_FAILED")
                        .getList("errors.code"))
                .containsExactly("DATE_BEFORE_GROUND");
        sanctionCase.must("confirm-examination", CaseDriver.EXAMINED.replace("01-12", "01-05"));
        sanctionCase.warn(1).warn(2).fine();
        String early = Bodies.ONE_SERVICE.replace("2026-01-12", "2026-01-11");
        assertThat(refused(sanctionCase.act("request-tmp2t", early), 400, "VALIDATION_FAILED")
                        .getList("errors.code"))
                .containsExactly("DATE_BEFORE_CASE");
        assertThat(refused(
                                sanctionCase.act(
                                        "request-tmp2t", Bodies.ONE_SERVICE.replace("2026-01-12", "2099-01-11")),
                                400,
                                "VALIDATION_FAILED")
                        .getList("errors.code"))
                .containsExactly("DATE_FUTURE");
        sanctionCase.request(Bodies.ONE_SERVICE);
    }

    @Test
    void aGroundBelongsToTheAgencyAndToAProgrammeOfTheCase() {
        TestEmployer employer = Employers.assessed();
        String foreign =
                Bodies.open(employer.id(), "JKN", "ACCIDENT_NOT_REPORTED").replace("BPJS_TK", "BPJS_KES");
        String kesehatan = Tokens.of("bpjs-kes-officer").subject("kes-1").token();
        assertThat(refused(Api.post(kesehatan, "/v1/cases", foreign), 400, "VALIDATION_FAILED")
                        .getList("errors.code"))
                .containsExactly("GROUND_OF_OTHER_AGENCY");
        String other = Bodies.open(employer.id(), "JP", "CONTRIB_UNPAID_JHT");
        JsonPath refusal = refused(Api.post(Callers.OFFICER, "/v1/cases", other), 400, "VALIDATION_FAILED");
        assertThat(refusal.getList("errors.code")).containsExactly("GROUND_OF_OTHER_PROGRAMME");
        assertThat(refusal.getList("errors.field")).containsExactly("/grounds/0/code");
    }

    @Test
    void whetherAFineAppliesIsAskedOfTheGrounds() {
        CaseDriver sanctionCase = CaseDriver.open(Employers.assessed(), "JHT\",\"JKP", "JKP_NOT_PAID_WHEN_ARREARS")
                .examine()
                .warn(1)
                .warn(2);
        refused(sanctionCase.act("impose-fine", Bodies.FINE), 409, "FINE_NOT_APPLICABLE");
        sanctionCase.request(Bodies.ONE_SERVICE);
    }

    @Test
    void aPaperThatTheLedgersContradictNeedsItsReasonAndMarksTheCase() {
        CaseDriver sanctionCase = CaseDriver.open().examine();
        missing(sanctionCase, Programme.JHT, Duration.ofHours(1));
        String paper = "{\"evidence\":\"DOCUMENT\",\"document\":\"TT-8\"%s}";
        JsonPath refusal =
                refused(sanctionCase.act("record-performance", paper.formatted("")), 409, "FULFILMENT_CONTRADICTED");
        assertThat(refusal.getList("findings")).containsExactly("PDS_PROGRAMME");
        assertThat(refusal.getList("ledger.grounds.result")).containsExactly("UNCURED");
        String later = ",\"performedOn\":\"2099-01-01\"";
        refused(sanctionCase.act("record-performance", paper.formatted(later)), 400, "VALIDATION_FAILED");
        JsonPath closed = sanctionCase.must(
                "record-performance", paper.formatted(",\"contradiction\":{\"reason\":\"data belum masuk\"}"));
        assertThat(closed.getBoolean("contradicted")).isTrue();
        assertThat(closed.getString("history[-1].detail.contradiction")).isEqualTo("data belum masuk");
        assertThat(Api.given(Callers.OFFICER)
                        .queryParam("employerId", sanctionCase.employer().id())
                        .get("/v1/cases")
                        .jsonPath()
                        .getBoolean("items[0].contradicted"))
                .isTrue();
        String key = sanctionCase.employer().id().toString();
        await().atMost(Duration.ofSeconds(30)).until(() -> TestKafka.records(Topics.CASES, key).stream()
                .anyMatch(step -> new String(step.value(), StandardCharsets.UTF_8).contains("\"contradicted\":true")));
    }

    @Test
    void anAssessmentOfTheDayOfPerformanceOrBeforeContradictsNothing() {
        CaseDriver sanctionCase = CaseDriver.open().examine();
        missing(sanctionCase, Programme.JHT, Duration.ofHours(1));
        JsonPath closed = sanctionCase.must(
                "record-performance",
                "{\"evidence\":\"DOCUMENT\",\"document\":\"TT-8\",\"performedOn\":\"2026-01-12\"}");
        assertThat(closed.getBoolean("contradicted")).isFalse();
    }

    @Test
    void anAssessmentAloneDoesNotShowWhatNoDataCanTell() {
        CaseDriver sanctionCase = CaseDriver.open(Employers.assessed(), "JHT", "DATA_CHANGE");
        missing(sanctionCase, Programme.JKN, Duration.ofHours(1));
        refused(sanctionCase.act("record-performance", "{\"evidence\":\"ASSESSMENT\"}"), 409, "PROOF_MISSING");
        sanctionCase.must("record-performance", "{\"evidence\":\"ASSESSMENT\",\"document\":\"TT-8\"}");
    }

    @Test
    void aVerificationIsComparedWithAnAssessmentAfterTheClaim() {
        CaseDriver sanctionCase = CaseDriver.toFined().request(Bodies.ONE_SERVICE);
        CaseDriver.impose(sanctionCase.requests().getFirst(), "PTSP-31");
        Fulfilments.pay(sanctionCase);
        sanctionCase.must(
                "claim-fulfilment",
                "{\"proofs\":[{\"kind\":\"OTHER\",\"reference\":\"R-1\",\"date\":\"2026-03-01\"}]}");
        String checked = "{\"conditions\":[{\"condition\":\"REGISTERED\",\"fulfilled\":true,\"evidence\":\"SIPP\"}]%s}";
        refused(sanctionCase.act("verify-fulfilment", checked.formatted("")), 403, "FOUR_EYES");
        TestClock.advance(Duration.ofDays(2));
        missing(sanctionCase, Programme.JHT, Duration.ZERO);
        refused(
                sanctionCase.act(Callers.SECOND_OFFICER, "verify-fulfilment", checked.formatted("")),
                409,
                "FULFILMENT_CONTRADICTED");
        JsonPath verified = sanctionCase.must(
                Callers.SECOND_OFFICER,
                "verify-fulfilment",
                checked.formatted(",\"contradiction\":{\"reason\":\"bukti pendaftaran diperiksa\"}"));
        assertThat(verified.getBoolean("contradicted")).isTrue();
        assertThat(verified.getString("state")).isEqualTo("FULFILMENT_VERIFIED");
    }

    @Test
    void theClaimIsHandedInAtTheAgencyOrAtAUnitThatWithholdsTheService() {
        CaseDriver sanctionCase = CaseDriver.toFined().request(Bodies.ONE_SERVICE);
        CaseDriver.impose(sanctionCase.requests().getFirst(), "PTSP-31");
        String claim = "{\"proofs\":[{\"kind\":\"OTHER\",\"reference\":\"R-1\",\"date\":\"2026-03-01\"}]}";
        refused(sanctionCase.act(Callers.officerOf("LKPP"), "claim-fulfilment", claim), 403, "AGENCY_MISMATCH");
        refused(sanctionCase.act(Callers.UNIT_HEAD, "claim-fulfilment", claim), 403, "ROLE_MISSING");
        String posing = Tokens.of("service-unit-officer")
                .agency("BPJS_TK")
                .subject("posing")
                .token();
        refused(sanctionCase.act(posing, "claim-fulfilment", claim), 403, "AGENCY_MISMATCH");
        assertThat(sanctionCase
                        .must(Callers.UNIT_OFFICER, "claim-fulfilment", claim)
                        .getString("state"))
                .isEqualTo("FULFILMENT_CLAIMED");
    }

    private static void missing(CaseDriver sanctionCase, Programme programme, Duration ago) {
        FakeCompliance.assess(
                sanctionCase.employer(), List.of(programme), TestClock.now().minus(ago));
        // Asked for a service that is not withheld, so that the answer speaks of participation.
        await().atMost(Duration.ofSeconds(30)).until(() -> sanctionCase
                .check(Map.of("service", "TENDER_PERMIT"))
                .jsonPath()
                .getList("missingProgrammes")
                .contains(programme.name()));
    }
}

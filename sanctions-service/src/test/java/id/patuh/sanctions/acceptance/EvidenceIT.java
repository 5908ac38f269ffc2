package id.patuh.sanctions.acceptance;

import static id.patuh.sanctions.fixtures.Api.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestClock;
import id.patuh.sanctions.fixtures.Bodies;
import id.patuh.sanctions.fixtures.CaseDriver;
import id.patuh.sanctions.fixtures.Employers;
import id.patuh.sanctions.fixtures.FakeCompliance;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

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
        String tomorrow = "{\"proofs\":[{\"kind\":\"OTHER\",\"reference\":\"R-1\",\"date\":\"2999-01-01\"}]}";
        assertThat(refused(sanctionCase.act("claim-fulfilment", tomorrow), 400, "VALIDATION_FAILED")
                        .getList("errors.field"))
                .containsExactly("/proofs/0/date");
        RequestsIT.pay(sanctionCase);
        sanctionCase.must("claim-fulfilment", tomorrow.replace("2999", "2026"));
        String checked = "{\"condition\":\"REGISTERED\",\"fulfilled\":%s,\"evidence\":\"SIPP\"}";
        String both = "{\"conditions\":[" + checked.formatted("false") + "," + checked.formatted("true") + "]}";
        refused(sanctionCase.act("verify-fulfilment", both), 409, "CONDITION_NOT_FULFILLED");
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
}

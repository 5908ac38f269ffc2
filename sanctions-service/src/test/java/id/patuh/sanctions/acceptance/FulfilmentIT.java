package id.patuh.sanctions.acceptance;

import static id.patuh.sanctions.fixtures.Api.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import id.patuh.contracts.vocabulary.Programme;
import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestClock;
import id.patuh.sanctions.fixtures.Bodies;
import id.patuh.sanctions.fixtures.Callers;
import id.patuh.sanctions.fixtures.CaseDriver;
import id.patuh.sanctions.fixtures.Employers;
import id.patuh.sanctions.fixtures.FakeCompliance;
import id.patuh.sanctions.fixtures.Fulfilments;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/**
 * Fulfilment after the decision, and payment and performance before it.
 *
 * <p>Source: PP 86/2013 art. 9; PP 86/2013 art. 10
 */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class FulfilmentIT {
    private static final String REASONS = "{\"reasons\":\"alasan\"}";

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void fulfilmentNeedsTheFineInTheLedgerAndEveryCondition() {
        CaseDriver sanctionCase = CaseDriver.toFined().request(Bodies.ONE_SERVICE);
        String id = sanctionCase.requests().getFirst();
        CaseDriver.impose(id, "PTSP-31");
        refused(CaseDriver.onRequest(Callers.headOf("PTSP-31"), id, "revoke", "{}"), 409, "FULFILMENT_NOT_VERIFIED");
        refused(
                sanctionCase.act("record-performance", "{\"evidence\":\"DOCUMENT\",\"document\":\"x\"}"),
                409,
                "ILLEGAL_ACTION");
        sanctionCase.must("claim-fulfilment", Fulfilments.CLAIM);
        refused(
                sanctionCase.act(Callers.SECOND_OFFICER, "verify-fulfilment", Fulfilments.REGISTERED),
                409,
                "FINE_NOT_PAID");
        Fulfilments.pay(sanctionCase);
        String other = Fulfilments.REGISTERED.replace("REGISTERED", "DATA_COMPLETE");
        refused(sanctionCase.act(Callers.SECOND_OFFICER, "verify-fulfilment", other), 409, "CONDITION_NOT_CHECKED");
        refused(
                sanctionCase.act(
                        Callers.SECOND_OFFICER, "verify-fulfilment", Fulfilments.REGISTERED.replace("true", "false")),
                409,
                "CONDITION_NOT_FULFILLED");
        assertThat(sanctionCase
                        .must(Callers.SECOND_OFFICER, "refuse-fulfilment", REASONS)
                        .getString("state"))
                .isEqualTo("TMP2T_IMPOSED");
        sanctionCase.must("claim-fulfilment", Fulfilments.CLAIM);
        assertThat(sanctionCase
                        .must(Callers.SECOND_OFFICER, "verify-fulfilment", Fulfilments.REGISTERED)
                        .getString("state"))
                .isEqualTo("FULFILMENT_VERIFIED");
    }

    @Test
    void fullPaymentBeforeTheDecisionStopsTmp2tAndAPartialOneDoesNot() {
        CaseDriver sanctionCase = CaseDriver.toFined();
        sanctionCase.must("record-payment", Fulfilments.payment(10_000));
        sanctionCase.request(Bodies.TWO_SERVICES);
        String id = sanctionCase.requestOf("PTSP-31");
        CaseDriver.notice(id, "PTSP-31");
        Fulfilments.pay(sanctionCase);
        refused(sanctionCase.act("record-payment", Fulfilments.payment(1)), 409, "FINE_FULLY_PAID");
        refused(
                CaseDriver.onRequest(
                        Callers.officerOf("LKPP"), sanctionCase.requestOf("LKPP"), "notice-intent", REASONS),
                409,
                "FINE_FULLY_PAID");
        refused(CaseDriver.onRequest(Callers.UNIT_HEAD, id, "impose", REASONS), 409, "FINE_FULLY_PAID");
        assertThat(CaseDriver.mustOnRequest(Callers.UNIT_HEAD, id, "reject", REASONS)
                        .getString("state"))
                .isEqualTo("REJECTED");
        assertThat(sanctionCase.check().getString("status")).isEqualTo("CLEAR");
    }

    @Test
    void fullPaymentInTheWindowStopsTheRequest() {
        CaseDriver sanctionCase = CaseDriver.open().examine().warn(1).warn(2);
        sanctionCase.must("impose-fine", Bodies.FINE);
        sanctionCase.deliver("FINE");
        Fulfilments.pay(sanctionCase);
        assertThat(sanctionCase.view().getString("deadlines.find { it.kind == 'FINE_WINDOW' }.state"))
                .isEqualTo("SETTLED");
        refused(sanctionCase.act("request-tmp2t", Bodies.ONE_SERVICE), 409, null);
        assertThat(sanctionCase.view().getList("allowedActions.find { it.action == 'request-tmp2t' }.reasons.code"))
                .contains("FINE_FULLY_PAID");
    }

    @Test
    void performanceBeforeTheDecisionClosesTheCaseAndStopsItsRequests() {
        CaseDriver sanctionCase = CaseDriver.toFined().request(Bodies.TWO_SERVICES);
        refused(sanctionCase.act("record-performance", "{\"evidence\":\"DOCUMENT\"}"), 409, "PROOF_MISSING");
        JsonPath closed = sanctionCase.must("record-performance", "{\"evidence\":\"DOCUMENT\",\"document\":\"TT-8\"}");
        assertThat(closed.getString("state")).isEqualTo("CLOSED");
        assertThat(closed.getString("outcome")).isEqualTo("PERFORMED");
        assertThat(closed.getList("requests.state")).containsOnly("STOPPED");
        assertThat(closed.getList("deadlines.findAll { it.state == 'RUNNING' }"))
                .isEmpty();
    }

    @Test
    void performanceIsShownByAnAssessmentWithoutFindingsOfTheAgency() {
        CaseDriver sanctionCase = CaseDriver.open(Employers.unassessed(), "JHT", "REG_SELF_WORKER");
        String byAssessment = "{\"evidence\":\"ASSESSMENT\"}";
        refused(sanctionCase.act("record-performance", byAssessment), 409, "ASSESSMENT_MISSING");
        FakeCompliance.assess(sanctionCase.employer(), List.of(Programme.JHT), CaseDriver.START.minusSeconds(60));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> refused(sanctionCase.act("record-performance", byAssessment), 409, "GROUNDS_NOT_CURED"));
        FakeCompliance.assess(sanctionCase.employer(), List.of(Programme.JKN), CaseDriver.START.minusSeconds(30));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> sanctionCase.check().getList("missingProgrammes").contains("JKN"));
        assertThat(sanctionCase.must("record-performance", byAssessment).getString("outcome"))
                .isEqualTo("PERFORMED");
    }
}

package id.patuh.sanctions.road;

import static id.patuh.sanctions.road.RefusalsTest.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import id.patuh.contracts.vocabulary.Programme;
import id.patuh.contracts.calendar.WorkingDays;
import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** Requests to service units: reviews, two units, payment and performance before the decision. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class RequestsTest {
    private static final String REASONS = "{\"reasons\":\"alasan\"}";
    private static final String CLAIM =
            "{\"proofs\":[{\"kind\":\"OTHER\",\"reference\":\"R-1\",\"date\":\"2026-03-01\"}]}";
    private static final String REGISTERED =
            "{\"conditions\":[{\"condition\":\"REGISTERED\",\"fulfilled\":true,\"evidence\":\"SIPP\"}]}";

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void aResubmittedDossierStartsTheTimeToDecideAnew() {
        Road road = Road.toFined().request(Road.ONE_SERVICE);
        String id = road.requests().getFirst();
        Instant first = decision(id);
        TestClock.advance(Duration.ofDays(1));
        assertThat(Road.mustOnRequest(Road.UNIT_OFFICER, id, "return-incomplete", REASONS)
                        .getString("state"))
                .isEqualTo("RETURNED");
        assertThat(Road.request(id, Road.UNIT_OFFICER).getList("deadlines.findAll { it.state == 'RUNNING' }"))
                .isEmpty();
        refused(Road.onRequest(Road.UNIT_OFFICER, id, "notice-intent", REASONS), 409, "ILLEGAL_ACTION");
        TestClock.advance(Duration.ofDays(20));
        refused(Road.onRequest(Road.UNIT_OFFICER, id, "resubmit", "{\"completed\":\"x\"}"), 403, "ROLE_MISSING");
        assertThat(Road.mustOnRequest(Road.OFFICER, id, "resubmit", "{\"completed\":\"x\"}")
                        .getString("state"))
                .isEqualTo("OPEN");
        LocalDate today = WorkingDays.dayOf(TestClock.now());
        assertThat(decision(id))
                .isAfter(first)
                .isEqualTo(WorkingDays.endOf(WorkingDays.bundled().plus(today, 5)));
    }

    @Test
    void aCaseThatEveryUnitRefusedReturnsToTheFineAndMayBeRequestedAnew() {
        Road road = Road.toFined().request(Road.TWO_SERVICES);
        Road.mustOnRequest(Road.headOf("LKPP"), road.requestOf("LKPP"), "reject", REASONS);
        assertThat(road.state()).isEqualTo("TMP2T_REQUESTED");
        Road.mustOnRequest(Road.UNIT_HEAD, road.requestOf("PTSP-31"), "reject", REASONS);
        JsonPath returned = road.view();
        assertThat(returned.getString("state")).isEqualTo("FINED");
        assertThat(returned.getString("history[-1].action")).isEqualTo("reject");
        assertThat(returned.getString("history[-1].fromState")).isEqualTo("TMP2T_REQUESTED");
        assertThat(returned.getList("deadlines.findAll { it.requestId != null && it.state == 'RUNNING' }"))
                .isEmpty();
        road.request(Road.ONE_SERVICE);
        JsonPath anew = road.view();
        assertThat(anew.getString("state")).isEqualTo("TMP2T_REQUESTED");
        assertThat(anew.getList("requests.state", String.class))
                .containsExactlyInAnyOrder("REJECTED", "REJECTED", "OPEN");
        Road.impose(anew.getString("requests.find { it.state == 'OPEN' }.id"), "PTSP-31");
        assertThat(road.state()).isEqualTo("TMP2T_IMPOSED");
    }

    @Test
    void aCaseWithoutFineThatEveryUnitRefusedReturnsToItsSecondWarningAndMayBeClosed() {
        Road road = Road.open(World.newFirm(), "JKP", "JKP_NOT_PAID_WHEN_ARREARS")
                .examine()
                .warn(1)
                .warn(2)
                .request(Road.ONE_SERVICE);
        Road.mustOnRequest(Road.UNIT_HEAD, road.requests().getFirst(), "reject", REASONS);
        assertThat(road.state()).isEqualTo("WARNING_2");
        assertThat(road.must("record-performance", "{\"evidence\":\"DOCUMENT\",\"document\":\"TT-8\"}")
                        .getString("outcome"))
                .isEqualTo("PERFORMED");
    }

    @Test
    void theTimeToDecideRunsOnFromTheEndOfTheNoticePeriod() {
        Road road = Road.toFined().request(Road.ONE_SERVICE);
        String id = road.requests().getFirst();
        Road.mustOnRequest(Road.UNIT_OFFICER, id, "notice-intent", REASONS);
        LocalDate notice = WorkingDays.bundled().plus(WorkingDays.dayOf(TestClock.now()), 10);
        assertThat(decision(id))
                .isEqualTo(WorkingDays.endOf(WorkingDays.bundled().plus(notice, 5)));
    }

    @Test
    void twoUnitsDecideAndOneRevokesFirst() {
        Road road = Road.toFined().request(Road.TWO_SERVICES);
        String licence = road.requestOf("PTSP-31");
        String tender = road.requestOf("LKPP");
        Road.impose(licence, "PTSP-31");
        assertThat(road.state()).isEqualTo("TMP2T_IMPOSED");
        assertThat(status(road, "TENDER_PERMIT")).isEqualTo("CLEAR");
        Road.impose(tender, "LKPP");
        assertThat(status(road, "BUSINESS_LICENCE")).isEqualTo("BLOCKED");
        assertThat(status(road, "TENDER_PERMIT")).isEqualTo("BLOCKED");
        assertThat(road.check().getList("blocks")).hasSize(2);
        fulfil(road);
        Road.mustOnRequest(Road.headOf("PTSP-31"), licence, "revoke", "{}");
        assertThat(road.state()).isEqualTo("FULFILMENT_VERIFIED");
        assertThat(status(road, "BUSINESS_LICENCE")).isEqualTo("CLEAR");
        assertThat(status(road, "TENDER_PERMIT")).isEqualTo("BLOCKED");
        Road.mustOnRequest(Road.headOf("LKPP"), tender, "revoke", "{}");
        assertThat(road.view().getString("outcome")).isEqualTo("REVOKED");
        assertThat(road.check().getString("status")).isEqualTo("CLEAR");
    }

    @Test
    void fulfilmentNeedsTheFineInTheLedgerAndEveryCondition() {
        Road road = Road.toFined().request(Road.ONE_SERVICE);
        String id = road.requests().getFirst();
        Road.impose(id, "PTSP-31");
        refused(Road.onRequest(Road.headOf("PTSP-31"), id, "revoke", "{}"), 409, "FULFILMENT_NOT_VERIFIED");
        refused(
                road.act("record-performance", "{\"evidence\":\"DOCUMENT\",\"document\":\"x\"}"),
                409,
                "ILLEGAL_ACTION");
        road.must("claim-fulfilment", CLAIM);
        refused(road.act("verify-fulfilment", REGISTERED), 409, "FINE_NOT_PAID");
        pay(road);
        String other = REGISTERED.replace("REGISTERED", "DATA_COMPLETE");
        refused(road.act("verify-fulfilment", other), 409, "CONDITION_NOT_CHECKED");
        refused(road.act("verify-fulfilment", REGISTERED.replace("true", "false")), 409, "CONDITION_NOT_FULFILLED");
        assertThat(road.must("refuse-fulfilment", REASONS).getString("state")).isEqualTo("TMP2T_IMPOSED");
        road.must("claim-fulfilment", CLAIM);
        assertThat(road.must("verify-fulfilment", REGISTERED).getString("state"))
                .isEqualTo("FULFILMENT_VERIFIED");
    }

    @Test
    void fullPaymentBeforeTheDecisionStopsTmp2tAndAPartialOneDoesNot() {
        Road road = Road.toFined();
        road.must("record-payment", payment(10_000));
        road.request(Road.ONE_SERVICE);
        String id = road.requests().getFirst();
        Road.mustOnRequest(Road.UNIT_OFFICER, id, "notice-intent", REASONS);
        pay(road);
        refused(road.act("record-payment", payment(1)), 409, "FINE_FULLY_PAID");
        TestClock.set(Instant.parse(
                Road.request(id, Road.UNIT_OFFICER).getString("deadlines.find { it.kind == 'NOTICE_PERIOD' }.endsAt")));
        refused(Road.onRequest(Road.UNIT_HEAD, id, "impose", REASONS), 409, "FINE_FULLY_PAID");
        assertThat(Road.mustOnRequest(Road.UNIT_HEAD, id, "reject", REASONS).getString("state"))
                .isEqualTo("REJECTED");
        assertThat(road.check().getString("status")).isEqualTo("CLEAR");
    }

    @Test
    void fullPaymentInTheWindowStopsTheRequest() {
        Road road = Road.open().examine().warn(1).warn(2);
        road.must("impose-fine", Road.FINE);
        road.deliver("FINE");
        pay(road);
        assertThat(road.view().getString("deadlines.find { it.kind == 'FINE_WINDOW' }.state"))
                .isEqualTo("SETTLED");
        refused(road.act("request-tmp2t", Road.ONE_SERVICE), 409, null);
        assertThat(road.view().getList("allowedActions.find { it.action == 'request-tmp2t' }.reasons.code"))
                .contains("FINE_FULLY_PAID");
    }

    @Test
    void performanceBeforeTheDecisionClosesTheCaseAndStopsItsRequests() {
        Road road = Road.toFined().request(Road.TWO_SERVICES);
        refused(road.act("record-performance", "{\"evidence\":\"DOCUMENT\"}"), 409, "PROOF_MISSING");
        JsonPath closed = road.must("record-performance", "{\"evidence\":\"DOCUMENT\",\"document\":\"TT-8\"}");
        assertThat(closed.getString("state")).isEqualTo("CLOSED");
        assertThat(closed.getString("outcome")).isEqualTo("PERFORMED");
        assertThat(closed.getList("requests.state")).containsOnly("STOPPED");
        assertThat(closed.getList("deadlines.findAll { it.state == 'RUNNING' }"))
                .isEmpty();
    }

    @Test
    void performanceIsShownByAnAssessmentWithoutFindingsOfTheAgency() {
        Road road = Road.open(World.newUnassessedFirm(), "JHT", "REG_SELF_WORKER");
        String byAssessment = "{\"evidence\":\"ASSESSMENT\"}";
        refused(road.act("record-performance", byAssessment), 409, "ASSESSMENT_MISSING");
        World.assess(road.firm(), List.of(Programme.JHT), Road.START.minusSeconds(60));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> refused(road.act("record-performance", byAssessment), 409, "GROUNDS_NOT_CURED"));
        World.assess(road.firm(), List.of(Programme.JKN), Road.START.minusSeconds(30));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> road.check().getList("missingProgrammes").contains("JKN"));
        assertThat(road.must("record-performance", byAssessment).getString("outcome"))
                .isEqualTo("PERFORMED");
    }

    @Test
    void aCaseAboutJobLossInsuranceAloneSkipsTheFine() {
        Road road = Road.open(World.newFirm(), "JKP", "JKP_NOT_PAID_WHEN_ARREARS")
                .examine()
                .warn(1)
                .warn(2);
        refused(road.act("impose-fine", Road.FINE.replace("JHT", "JKP")), 409, "FINE_NOT_APPLICABLE");
        road.request(Road.ONE_SERVICE);
        assertThat(road.state()).isEqualTo("TMP2T_REQUESTED");
        refused(road.act("record-payment", payment(1)), 409, "FINE_NOT_APPLICABLE");
    }

    @Test
    void documentNumbersAreCountedWithoutGapsByIssuerKindAndYear() {
        Road first = Road.open().examine();
        first.must("issue-warning", "{}");
        Road second = Road.open().examine();
        refused(second.act("impose-fine", Road.FINE), 409, "ILLEGAL_ACTION");
        second.must("issue-warning", "{}");
        assertThat(number(second.document("WARNING_1"))).isEqualTo(number(first.document("WARNING_1")) + 1);
        assertThat(first.document("WARNING_1")).startsWith("BPJS_TK-TEG1-2026-");
    }

    @Test
    void aUnitMayGiveItsOwnDecisionNumberButNoNumberTwice() {
        Road road = Road.toFined().request(Road.TWO_SERVICES);
        String own = "KEP." + road.firm().nib();
        decide(road.requestOf("PTSP-31"), "PTSP-31", own, 200);
        decide(road.requestOf("LKPP"), "LKPP", own, 409);
    }

    @Test
    void aUnitSeesTheRequestsMadeToIt() {
        Road road = Road.toFined().request(Road.ONE_SERVICE);
        JsonPath page = Road.given(Road.UNIT_OFFICER)
                .queryParam("state", "OPEN")
                .queryParam("limit", 500)
                .get("/v1/service-requests")
                .jsonPath();
        assertThat(page.getList("items.caseId")).contains(road.id().toString());
        assertThat(page.getList("items.unit")).containsOnly("PTSP-31");
        JsonPath cases = Road.given(Road.UNIT_OFFICER)
                .queryParam("employerId", road.firm().id())
                .get("/v1/cases")
                .jsonPath();
        assertThat(cases.getList("items.id")).containsExactly(road.id().toString());
        assertThat(Road.given(Road.officerOf("LKPP"))
                        .queryParam("employerId", road.firm().id())
                        .get("/v1/cases")
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
    }

    private static void decide(String id, String unit, String number, int status) {
        Road.mustOnRequest(Road.officerOf(unit), id, "notice-intent", REASONS);
        TestClock.set(Instant.parse(Road.request(id, Road.officerOf(unit))
                .getString("deadlines.find { it.kind == 'NOTICE_PERIOD' }.endsAt")));
        String body = "{\"reasons\":\"x\",\"decisionNumber\":\"" + number + "\"}";
        assertThat(Road.onRequest(Road.headOf(unit), id, "impose", body).statusCode())
                .isEqualTo(status);
    }

    static void fulfil(Road road) {
        pay(road);
        road.must("claim-fulfilment", CLAIM);
        road.must("verify-fulfilment", REGISTERED);
    }

    static void pay(Road road) {
        road.must("record-payment", payment(road.view().getLong("fine.openIdr")));
    }

    private static String payment(long amount) {
        return "{\"amountIdr\":%d,\"paidOn\":\"%s\",\"reference\":\"N\"}"
                .formatted(amount, WorkingDays.dayOf(TestClock.now()));
    }

    private static Instant decision(String id) {
        return Instant.parse(Road.request(id, Road.UNIT_OFFICER)
                .getString("deadlines.findAll { it.kind == 'DECISION' }.last().endsAt"));
    }

    private static String status(Road road, String service) {
        return road.check(Map.of("service", service)).jsonPath().getString("status");
    }

    private static long number(String document) {
        return Long.parseLong(document.substring(document.lastIndexOf('-') + 1));
    }
}

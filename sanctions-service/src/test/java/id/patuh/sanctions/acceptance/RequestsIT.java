package id.patuh.sanctions.acceptance;

import static id.patuh.sanctions.fixtures.Api.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import id.patuh.contracts.calendar.WorkingDays;
import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestClock;
import id.patuh.sanctions.deadline.DeadlineSweep;
import id.patuh.sanctions.fixtures.Api;
import id.patuh.sanctions.fixtures.Bodies;
import id.patuh.sanctions.fixtures.Callers;
import id.patuh.sanctions.fixtures.CaseDriver;
import id.patuh.sanctions.fixtures.Employers;
import id.patuh.sanctions.fixtures.Fulfilments;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/**
 * Requests to service units: reviews, the notice and its reply, two units.
 *
 * <p>Source: PP 86/2013 art. 8; PP 86/2013 art. 9; UU 30/2014 art. 46; UU 30/2014 art. 47; UU 30/2014 art. 53
 */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
@QuarkusTestResource(PatuhTestResource.class)
class RequestsIT {
    @Inject
    DeadlineSweep sweep;

    private static final String REASONS = "{\"reasons\":\"alasan\"}";

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void aResubmittedDossierStartsTheTimeToDecideAnew() {
        CaseDriver sanctionCase = CaseDriver.toFined().request(Bodies.ONE_SERVICE);
        String id = sanctionCase.requests().getFirst();
        Instant first = decision(id);
        TestClock.advance(Duration.ofDays(1));
        assertThat(CaseDriver.mustOnRequest(Callers.UNIT_OFFICER, id, "return-incomplete", REASONS)
                        .getString("state"))
                .isEqualTo("RETURNED");
        assertThat(CaseDriver.request(id, Callers.UNIT_OFFICER).getList("deadlines.findAll { it.state == 'RUNNING' }"))
                .isEmpty();
        refused(CaseDriver.onRequest(Callers.UNIT_OFFICER, id, "notice-intent", REASONS), 409, "ILLEGAL_ACTION");
        TestClock.advance(Duration.ofDays(20));
        refused(
                CaseDriver.onRequest(Callers.UNIT_OFFICER, id, "resubmit", "{\"completed\":\"x\"}"),
                403,
                "ROLE_MISSING");
        assertThat(CaseDriver.mustOnRequest(Callers.OFFICER, id, "resubmit", "{\"completed\":\"x\"}")
                        .getString("state"))
                .isEqualTo("OPEN");
        LocalDate today = WorkingDays.dayOf(TestClock.now());
        assertThat(decision(id))
                .isAfter(first)
                .isEqualTo(WorkingDays.endOf(WorkingDays.bundled().plus(today, 5)));
    }

    @Test
    void aCaseThatEveryUnitRefusedReturnsToTheFineAndMayBeRequestedAnew() {
        CaseDriver sanctionCase = CaseDriver.toFined().request(Bodies.TWO_SERVICES);
        CaseDriver.mustOnRequest(Callers.headOf("LKPP"), sanctionCase.requestOf("LKPP"), "reject", REASONS);
        assertThat(sanctionCase.state()).isEqualTo("TMP2T_REQUESTED");
        CaseDriver.mustOnRequest(Callers.UNIT_HEAD, sanctionCase.requestOf("PTSP-31"), "reject", REASONS);
        JsonPath returned = sanctionCase.view();
        assertThat(returned.getString("state")).isEqualTo("FINED");
        assertThat(returned.getString("history[-1].action")).isEqualTo("reject");
        assertThat(returned.getString("history[-1].fromState")).isEqualTo("TMP2T_REQUESTED");
        assertThat(returned.getList("deadlines.findAll { it.requestId != null && it.state == 'RUNNING' }"))
                .isEmpty();
        sanctionCase.request(Bodies.ONE_SERVICE);
        JsonPath anew = sanctionCase.view();
        assertThat(anew.getString("state")).isEqualTo("TMP2T_REQUESTED");
        assertThat(anew.getList("requests.state", String.class))
                .containsExactlyInAnyOrder("REJECTED", "REJECTED", "OPEN");
        CaseDriver.impose(anew.getString("requests.find { it.state == 'OPEN' }.id"), "PTSP-31");
        assertThat(sanctionCase.state()).isEqualTo("TMP2T_IMPOSED");
    }

    @Test
    void aCaseWithoutFineThatEveryUnitRefusedReturnsToItsSecondWarningAndMayBeClosed() {
        CaseDriver sanctionCase = CaseDriver.open(Employers.assessed(), "JKP", "JKP_NOT_PAID_WHEN_ARREARS")
                .examine()
                .warn(1)
                .warn(2)
                .request(Bodies.ONE_SERVICE);
        CaseDriver.mustOnRequest(Callers.UNIT_HEAD, sanctionCase.requests().getFirst(), "reject", REASONS);
        assertThat(sanctionCase.state()).isEqualTo("WARNING_2");
        assertThat(sanctionCase
                        .must("record-performance", "{\"evidence\":\"DOCUMENT\",\"document\":\"TT-8\"}")
                        .getString("outcome"))
                .isEqualTo("PERFORMED");
    }

    @Test
    void theNoticePeriodRunsFromItsDeliveryAndTheTimeToDecideAnewFromItsEnd() {
        CaseDriver sanctionCase = CaseDriver.toFined().request(Bodies.ONE_SERVICE);
        String id = sanctionCase.requests().getFirst();
        JsonPath noticed = CaseDriver.mustOnRequest(Callers.UNIT_OFFICER, id, "notice-intent", REASONS);
        assertThat(noticed.getList("deadlines.findAll { it.state == 'RUNNING' }.kind"))
                .containsExactly("NOTICE_DELIVERY");
        assertThat(noticed.getString("deadlines.find { it.kind == 'DECISION' }.state"))
                .isEqualTo("SETTLED");
        TestClock.advance(Duration.ofDays(3));
        String notice = noticed.getString("documents.find { it.kind == 'INTENT_NOTICE' }.number");
        JsonPath delivered = CaseDriver.mustOnRequest(
                Callers.UNIT_OFFICER, id, "record-delivery", Bodies.delivery(notice, TestClock.now()));
        LocalDate last = WorkingDays.bundled().plus(WorkingDays.dayOf(TestClock.now()), 10);
        assertThat(delivered.getString("deadlines.find { it.kind == 'NOTICE_PERIOD' }.lastDay"))
                .isEqualTo(last.toString());
        assertThat(delivered.getString("deadlines.find { it.kind == 'NOTICE_DELIVERY' }.state"))
                .isEqualTo("SETTLED");
        assertThat(decision(id))
                .isEqualTo(WorkingDays.endOf(WorkingDays.bundled().plus(last, 5)));
    }

    @Test
    void aNoticeThatWasNotDeliveredLetsNobodyDecideAndIsMissed() {
        CaseDriver sanctionCase = CaseDriver.toFined().request(Bodies.ONE_SERVICE);
        String id = sanctionCase.requests().getFirst();
        CaseDriver.mustOnRequest(Callers.UNIT_OFFICER, id, "notice-intent", REASONS);
        TestClock.advance(Duration.ofDays(60));
        refused(CaseDriver.onRequest(Callers.UNIT_HEAD, id, "impose", REASONS), 409, "DOCUMENT_NOT_DELIVERED");
        sweep.sweep();
        await().atMost(Duration.ofSeconds(60)).until(() -> sanctionCase
                .view()
                .getList("history.findAll { it.action == 'DEADLINE_MISSED' }.detail.clock")
                .contains("NOTICE_DELIVERY"));
    }

    @Test
    void theReplyToTheNoticeHasToBeWeighed() {
        CaseDriver sanctionCase = CaseDriver.toFined().request(Bodies.ONE_SERVICE);
        String id = sanctionCase.requests().getFirst();
        String reply = "{\"document\":\"Surat 7/2026\",\"text\":\"sudah mendaftar\"}";
        refused(CaseDriver.onRequest(Callers.UNIT_OFFICER, id, "record-reply", reply), 409, "ILLEGAL_ACTION");
        CaseDriver.notice(id, "PTSP-31");
        CaseDriver.mustOnRequest(Callers.UNIT_OFFICER, id, "record-reply", reply);
        refused(CaseDriver.onRequest(Callers.UNIT_HEAD, id, "impose", REASONS), 409, "REPLY_NOT_WEIGHED");
        String weighed = "{\"reasons\":\"alasan\",\"replyWeighed\":\"bukti tidak sah\"}";
        JsonPath imposed = CaseDriver.mustOnRequest(Callers.UNIT_HEAD, id, "impose", weighed);
        assertThat(imposed.getString("documents.find { it.kind == 'DECISION' }.content.replyWeighed"))
                .isEqualTo("bukti tidak sah");
        assertThat(sanctionCase.view().getString("history.find { it.action == 'record-reply' }.detail.text"))
                .isEqualTo("sudah mendaftar");
    }

    @Test
    void twoUnitsDecideAndOneRevokesFirst() {
        CaseDriver sanctionCase = CaseDriver.toFined().request(Bodies.TWO_SERVICES);
        String licence = sanctionCase.requestOf("PTSP-31");
        String tender = sanctionCase.requestOf("LKPP");
        CaseDriver.impose(licence, "PTSP-31");
        assertThat(sanctionCase.state()).isEqualTo("TMP2T_IMPOSED");
        assertThat(status(sanctionCase, "TENDER_PERMIT")).isEqualTo("CLEAR");
        CaseDriver.impose(tender, "LKPP");
        assertThat(status(sanctionCase, "BUSINESS_LICENCE")).isEqualTo("BLOCKED");
        assertThat(status(sanctionCase, "TENDER_PERMIT")).isEqualTo("BLOCKED");
        assertThat(sanctionCase.check().getList("blocks")).hasSize(2);
        Fulfilments.fulfil(sanctionCase);
        CaseDriver.mustOnRequest(Callers.headOf("PTSP-31"), licence, "revoke", "{}");
        assertThat(sanctionCase.state()).isEqualTo("FULFILMENT_VERIFIED");
        assertThat(status(sanctionCase, "BUSINESS_LICENCE")).isEqualTo("CLEAR");
        assertThat(status(sanctionCase, "TENDER_PERMIT")).isEqualTo("BLOCKED");
        CaseDriver.mustOnRequest(Callers.headOf("LKPP"), tender, "revoke", "{}");
        assertThat(sanctionCase.view().getString("outcome")).isEqualTo("REVOKED");
        assertThat(sanctionCase.check().getString("status")).isEqualTo("CLEAR");
    }

    @Test
    void aCaseAboutJobLossInsuranceAloneSkipsTheFine() {
        CaseDriver sanctionCase = CaseDriver.open(Employers.assessed(), "JKP", "JKP_NOT_PAID_WHEN_ARREARS")
                .examine()
                .warn(1)
                .warn(2);
        refused(sanctionCase.act("impose-fine", Bodies.FINE.replace("JHT", "JKP")), 409, "FINE_NOT_APPLICABLE");
        sanctionCase.request(Bodies.ONE_SERVICE);
        assertThat(sanctionCase.state()).isEqualTo("TMP2T_REQUESTED");
        refused(sanctionCase.act("record-payment", Fulfilments.payment(1)), 409, "FINE_NOT_APPLICABLE");
    }

    @Test
    void documentNumbersAreCountedWithoutGapsByIssuerKindAndYear() {
        CaseDriver first = CaseDriver.open().examine();
        first.must("issue-warning", "{}");
        CaseDriver second = CaseDriver.open().examine();
        refused(second.act("impose-fine", Bodies.FINE), 409, "ILLEGAL_ACTION");
        second.must("issue-warning", "{}");
        assertThat(number(second.document("WARNING_1"))).isEqualTo(number(first.document("WARNING_1")) + 1);
        assertThat(first.document("WARNING_1")).startsWith("BPJS_TK-TEG1-2026-");
    }

    @Test
    void aUnitSeesTheRequestsMadeToIt() {
        CaseDriver sanctionCase = CaseDriver.toFined().request(Bodies.ONE_SERVICE);
        JsonPath page = Api.given(Callers.UNIT_OFFICER)
                .queryParam("state", "OPEN")
                .queryParam("limit", 500)
                .get("/v1/service-requests")
                .jsonPath();
        assertThat(page.getList("items.caseId")).contains(sanctionCase.id().toString());
        assertThat(page.getList("items.unit")).containsOnly("PTSP-31");
        JsonPath cases = Api.given(Callers.UNIT_OFFICER)
                .queryParam("employerId", sanctionCase.employer().id())
                .get("/v1/cases")
                .jsonPath();
        assertThat(cases.getList("items.id")).containsExactly(sanctionCase.id().toString());
        assertThat(Api.given(Callers.officerOf("LKPP"))
                        .queryParam("employerId", sanctionCase.employer().id())
                        .get("/v1/cases")
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
    }

    private static Instant decision(String id) {
        return Instant.parse(CaseDriver.request(id, Callers.UNIT_OFFICER)
                .getString("deadlines.findAll { it.kind == 'DECISION' }.last().endsAt"));
    }

    private static String status(CaseDriver sanctionCase, String service) {
        return sanctionCase.check(Map.of("service", service)).jsonPath().getString("status");
    }

    private static long number(String document) {
        return Long.parseLong(document.substring(document.lastIndexOf('-') + 1));
    }
}

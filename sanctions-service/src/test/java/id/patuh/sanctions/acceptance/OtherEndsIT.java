package id.patuh.sanctions.acceptance;

import static id.patuh.sanctions.fixtures.Api.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import id.patuh.contracts.calendar.WorkingDays;
import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestClock;
import id.patuh.devstack.testing.Tokens;
import id.patuh.sanctions.fixtures.Bodies;
import id.patuh.sanctions.fixtures.Callers;
import id.patuh.sanctions.fixtures.CaseDriver;
import id.patuh.sanctions.fixtures.Fulfilments;
import id.patuh.sanctions.fixtures.Remedies;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/**
 * Withdrawal for a defect, annulment, extension and referral; {@link CourtOrdersIT} has what courts order.
 *
 * <p>Source: UU 30/2014 art. 64; UU 30/2014 art. 66; UU 24/2011 art. 55; UU 30/2014 art. 53
 */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class OtherEndsIT {
    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void aDefectiveDecisionIsWithdrawnFromNowOn() {
        CaseDriver sanctionCase = Remedies.imposed();
        Instant blocked = TestClock.now();
        TestClock.advance(Duration.ofDays(1));
        String request = sanctionCase.requests().getFirst();
        String body = Remedies.withdraw(Remedies.today().minusDays(1));
        refused(
                CaseDriver.onRequest(
                        Remedies.OTHER_HEAD,
                        request,
                        "withdraw-defect",
                        Remedies.withdraw(Remedies.today().plusDays(1))),
                409,
                "DATE_IN_FUTURE");
        CaseDriver.mustOnRequest(Remedies.OTHER_HEAD, request, "withdraw-defect", body);
        JsonPath view = sanctionCase.view();
        assertThat(view.getString("state")).isEqualTo("CLOSED");
        assertThat(view.getString("outcome")).isEqualTo("WITHDRAWN");
        assertThat(view.getBoolean("history[-1].detail.late")).isFalse();
        assertThat(view.getString("deadlines.find { it.kind == 'WITHDRAWAL' }.state"))
                .isEqualTo("SETTLED");
        TestClock.advance(Duration.ofSeconds(1));
        assertThat(sanctionCase.check().getString("status")).isEqualTo("CLEAR");
        assertThat(Remedies.status(sanctionCase, blocked)).isEqualTo("BLOCKED");
        CaseDriver.mustOnRequest(
                Callers.UNIT_OFFICER, request, "record-delivery", sanctionCase.delivery("WITHDRAWAL", TestClock.now()));
        assertThat(sanctionCase.view().getString("deadlines.find { it.kind == 'REVOCATION_DELIVERY' }.state"))
                .isEqualTo("SETTLED");
        refused(CaseDriver.onRequest(Remedies.OTHER_HEAD, request, "withdraw-defect", body), 409, "ILLEGAL_ACTION");
    }

    @Test
    void aWithdrawalAfterItsFiveDaysIsStillDoneAndTheHistorySaysThatItWasLate() {
        CaseDriver sanctionCase = Remedies.imposed();
        LocalDate found = Remedies.today();
        TestClock.advance(Duration.ofDays(20));
        CaseDriver.mustOnRequest(
                Remedies.OTHER_HEAD, sanctionCase.requests().getFirst(), "withdraw-defect", Remedies.withdraw(found));
        assertThat(sanctionCase.view().getBoolean("history[-1].detail.late")).isTrue();
    }

    @Test
    void aDefectIsNotFoundBeforeTheDecision() {
        CaseDriver sanctionCase = Remedies.imposed();
        String request = sanctionCase.requests().getFirst();
        LocalDate decided = Remedies.today();
        String before = Remedies.withdraw(decided.minusDays(1));
        refused(
                CaseDriver.onRequest(Remedies.OTHER_HEAD, request, "withdraw-defect", before),
                409,
                "DATE_BEFORE_DECISION");
        assertThat(sanctionCase.check().getString("status")).isEqualTo("BLOCKED");
        CaseDriver.mustOnRequest(Remedies.OTHER_HEAD, request, "withdraw-defect", Remedies.withdraw(decided));
    }

    @Test
    void whoAskedForTheDecisionDoesNotEndIt() {
        CaseDriver sanctionCase = Remedies.imposed();
        String request = sanctionCase.requests().getFirst();
        String requester = Tokens.of("bpjs-tk-officer", "service-unit-head")
                .agency("PTSP-31")
                .subject("officer-1")
                .token();
        for (var action : Map.of(
                        "withdraw-defect",
                        Remedies.withdraw(Remedies.today()),
                        "annul",
                        annul("ISSUING_OFFICIAL"),
                        "suspend",
                        "{\"ground\":\"STATE_LOSS\",\"reference\":\"x\",\"from\":\"" + TestClock.now() + "\"}",
                        "resume",
                        "{\"from\":\"" + TestClock.now() + "\"}")
                .entrySet()) {
            refused(CaseDriver.onRequest(requester, request, action.getKey(), action.getValue()), 403, "FOUR_EYES");
        }
    }

    @Test
    void aRevokedDecisionIsAnnulledAndEachTimeKeepsItsAnswer() {
        CaseDriver sanctionCase = Remedies.imposed();
        String request = sanctionCase.requests().getFirst();
        Instant blocked = TestClock.now();
        Fulfilments.fulfil(sanctionCase);
        CaseDriver.mustOnRequest(Callers.headOf("PTSP-31"), request, "revoke", "{}");
        Instant revoked = TestClock.now();
        TestClock.advance(Duration.ofDays(1));
        Instant between = TestClock.now();
        TestClock.advance(Duration.ofDays(1));
        refused(
                CaseDriver.onRequest(Remedies.SUPERIOR, request, "annul", annul("ISSUING_OFFICIAL")),
                403,
                "AGENCY_MISMATCH");
        refused(CaseDriver.onRequest(Remedies.OTHER_HEAD, request, "annul", annul("SUPERIOR")), 403, "AGENCY_MISMATCH");
        CaseDriver.mustOnRequest(Remedies.SUPERIOR, request, "annul", annul("SUPERIOR"));
        TestClock.advance(Duration.ofSeconds(1));
        assertThat(CaseDriver.request(request, Callers.UNIT_OFFICER).getString("state"))
                .isEqualTo("ANNULLED");
        assertThat(sanctionCase.view().getString("outcome"))
                .as("the only decision counts as never taken")
                .isEqualTo("ANNULLED");
        assertThat(Remedies.status(sanctionCase, blocked)).isEqualTo("CLEAR");
        assertThat(Remedies.status(sanctionCase, blocked, between)).isEqualTo("BLOCKED");
        assertThat(Remedies.status(sanctionCase, revoked.plusSeconds(1), between))
                .as("it was revoked then")
                .isEqualTo("CLEAR");
        CaseDriver.mustOnRequest(
                Callers.UNIT_OFFICER, request, "record-delivery", sanctionCase.delivery("ANNULMENT", TestClock.now()));
    }

    @Test
    void aServiceTakenAwayWhileAnotherUnitDecidesLeadsBackToTheRequest() {
        CaseDriver sanctionCase = CaseDriver.toFined().request(Bodies.TWO_SERVICES);
        String request = sanctionCase.requestOf("PTSP-31");
        CaseDriver.impose(request, "PTSP-31");
        CaseDriver.mustOnRequest(Remedies.OTHER_HEAD, request, "annul", annul("ISSUING_OFFICIAL"));
        assertThat(sanctionCase.state()).isEqualTo("TMP2T_REQUESTED");
        CaseDriver.impose(sanctionCase.requestOf("LKPP"), "LKPP");
        assertThat(sanctionCase.state()).isEqualTo("TMP2T_IMPOSED");
    }

    @Test
    void theClockOfAnAuthorityIsLengthenedOnceByThatAuthority() {
        CaseDriver sanctionCase = Remedies.imposed();
        sanctionCase.must(
                "claim-fulfilment",
                "{\"proofs\":[{\"kind\":\"OTHER\",\"reference\":\"R-1\",\"date\":\"2026-03-01\"}]}");
        LocalDate before =
                WorkingDays.dayOf(sanctionCase.ends("FULFILMENT_VERIFICATION").minusSeconds(1));
        refused(sanctionCase.act("extend", extend("FULFILMENT_VERIFICATION", 6, null)), 409, "EXTENSION_NOT_ALLOWED");
        refused(sanctionCase.act("extend", extend("OBJECTION_WINDOW", 1, null)), 409, "EXTENSION_NOT_ALLOWED");
        refused(
                sanctionCase.act(Callers.UNIT_HEAD, "extend", extend("FULFILMENT_VERIFICATION", 3, null)),
                403,
                "AGENCY_MISMATCH");
        refused(
                sanctionCase.act(
                        "extend",
                        extend("DECISION_DELIVERY", 3, sanctionCase.requests().getFirst())),
                403,
                "AGENCY_MISMATCH");
        refused(
                sanctionCase.act(
                        Callers.UNIT_HEAD,
                        "extend",
                        extend("DECISION_DELIVERY", 3, sanctionCase.requests().getFirst())),
                409,
                "CLOCK_NOT_RUNNING");
        JsonPath extended = sanctionCase.must("extend", extend("FULFILMENT_VERIFICATION", 3, null));
        assertThat(sanctionCase.ends("FULFILMENT_VERIFICATION"))
                .isEqualTo(WorkingDays.endOf(WorkingDays.bundled().plus(before, 3)));
        assertThat(extended.getString("history[-1].detail.lastDayBefore")).isEqualTo(before.toString());
        assertThat(extended.getString("history[-1].detail.reason")).isEqualTo("banyak data");
        refused(sanctionCase.act("extend", extend("FULFILMENT_VERIFICATION", 1, null)), 409, "CLOCK_EXTENDED_BEFORE");
    }

    @Test
    void aReferralIsNotedAndChangesNothing() {
        CaseDriver sanctionCase = CaseDriver.open();
        JsonPath noted = sanctionCase.must("refer-criminal", "{\"reasons\":\"iuran dipungut dan tidak disetor\"}");
        assertThat(noted.getString("state")).isEqualTo("UNDER_EXAMINATION");
        assertThat(noted.getString("history[-1].action")).isEqualTo("refer-criminal");
        assertThat(noted.getString("history[-1].detail.reasons")).isEqualTo("iuran dipungut dan tidak disetor");
    }

    private static String annul(String by) {
        return "{\"reasons\":\"keliru\",\"by\":\"%s\"}".formatted(by);
    }

    private static String extend(String clock, int days, String request) {
        String of = request == null ? "" : "\"requestId\":\"" + request + "\",";
        return "{\"clock\":\"%s\",%s\"days\":%d,\"reason\":\"banyak data\"}".formatted(clock, of, days);
    }
}

package id.patuh.sanctions.acceptance;

import static id.patuh.sanctions.fixtures.Remedies.must;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestClock;
import id.patuh.sanctions.deadline.DeadlineSweep;
import id.patuh.sanctions.fixtures.Bodies;
import id.patuh.sanctions.fixtures.Callers;
import id.patuh.sanctions.fixtures.CaseDriver;
import id.patuh.sanctions.fixtures.Fulfilments;
import id.patuh.sanctions.fixtures.Remedies;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

/**
 * What anybody is told of a decision or fine follows what became of it, by whatever way.
 *
 * <p>Source: UU 30/2014 art. 60; UU 30/2014 art. 64; UU 30/2014 art. 65; UU 30/2014 art. 66
 */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class DocumentStatesIT {
    private static final String ANNUL = "{\"reasons\":\"keliru\",\"by\":\"ISSUING_OFFICIAL\"}";

    @Inject
    DeadlineSweep sweep;

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void aDecisionIsInForceFromItsReceiptWhileItIsNotSuspended() {
        CaseDriver sanctionCase = CaseDriver.toFined().request(Bodies.ONE_SERVICE);
        String request = sanctionCase.requests().getFirst();
        String number = CaseDriver.decide(request, "PTSP-31");
        requireShown(sanctionCase, "DECISION", "NOT_IN_FORCE", "belum berlaku", "not in force yet");
        CaseDriver.mustOnRequest(
                Callers.UNIT_OFFICER, request, "record-delivery", Bodies.delivery(number, TestClock.now()));
        requireShown(sanctionCase, "DECISION", "VALID", "asli dan berlaku", "in force");
        onRequest(
                sanctionCase,
                "suspend",
                "{\"ground\":\"GREATER_HARM\",\"reference\":\"x\",\"from\":\"" + TestClock.now() + "\"}");
        requireShown(sanctionCase, "DECISION", "SUSPENDED", "sedang ditunda", "suspended for the time being");
        TestClock.advance(Duration.ofDays(1));
        onRequest(sanctionCase, "resume", "{\"from\":\"" + TestClock.now() + "\"}");
        TestClock.advance(Duration.ofSeconds(1));
        assertThat(state(sanctionCase, "DECISION")).isEqualTo("VALID");
        onRequest(sanctionCase, "record-court-order", order("SUSPEND"));
        assertThat(state(sanctionCase, "DECISION")).isEqualTo("SUSPENDED");
    }

    @Test
    void aWithdrawnDecisionSaysSoAndThatItWasAnnulledOnceItIs() {
        CaseDriver sanctionCase = Remedies.imposed();
        onRequest(
                sanctionCase,
                "withdraw-defect",
                "{\"defect\":\"PROCEDURE\",\"foundOn\":\"%s\",\"reasons\":\"salah alamat\"}"
                        .formatted(Remedies.today()));
        requireShown(sanctionCase, "DECISION", "WITHDRAWN", "sudah ditarik kembali", "since withdrawn");
        onRequest(sanctionCase, "annul", ANNUL);
        requireShown(sanctionCase, "DECISION", "ANNULLED", "sudah dibatalkan", "since annulled");
    }

    @ParameterizedTest
    @CsvSource({"ANNUL, ANNULLED", "LIFT, WITHDRAWN"})
    void aDecisionThatACourtEndedSaysSo(String effect, String state) {
        CaseDriver sanctionCase = Remedies.imposed();
        onRequest(sanctionCase, "record-court-order", order(effect));
        assertThat(state(sanctionCase, "DECISION")).isEqualTo(state);
    }

    @Test
    void aDecisionThatAnObjectionLiftedAndOneThatAnAppealAnnulledSaySo() {
        CaseDriver lifted = Remedies.imposed();
        decide(lifted, Remedies.object(lifted, Remedies.LIFT), "UPHELD");
        assertThat(state(lifted, "DECISION")).isEqualTo("WITHDRAWN");
        CaseDriver annulled = Remedies.imposed();
        String objection = Remedies.object(annulled, Remedies.ANNUL);
        decide(annulled, objection, "REFUSED");
        assertThat(state(annulled, "DECISION")).isEqualTo("VALID");
        Remedies.answered(annulled);
        String appeal = Remedies.appeal(annulled, objection, Remedies.ANNUL);
        must(annulled, Remedies.SUPERIOR, "decide-admissibility", Remedies.admissible(appeal));
        must(annulled, Remedies.SUPERIOR, "decide-appeal", Remedies.decision(appeal, "UPHELD"));
        assertThat(state(annulled, "DECISION")).isEqualTo("ANNULLED");
        assertThat(state(annulled, "APPEAL_DECISION")).isEqualTo("VALID");
    }

    @Test
    void aDecisionThatSilenceEndedSaysSo() {
        CaseDriver annulled = Remedies.imposed();
        String objection = Remedies.object(annulled, Remedies.ANNUL);
        TestClock.set(annulled.ends("OBJECTION_DECISION").plusSeconds(1));
        sweep.sweep();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Remedies.stage(annulled, objection).equals("DEEMED_GRANTED"));
        assertThat(state(annulled, "DECISION")).isEqualTo("ANNULLED");
        CaseDriver revoked = Remedies.imposed();
        Fulfilments.fulfil(revoked);
        assertThat(state(revoked, "DECISION")).isEqualTo("VALID");
        TestClock.set(revoked.ends("REVOCATION").plusSeconds(1));
        sweep.sweep();
        await().atMost(Duration.ofSeconds(60)).until(() -> revoked.state().equals("CLOSED"));
        assertThat(state(revoked, "DECISION")).isEqualTo("REVOKED");
    }

    @Test
    void aFineIsInForceFromItsReceiptUntilItIsReducedOrStruckDown() {
        CaseDriver sanctionCase = CaseDriver.open().examine().warn(1).warn(2);
        sanctionCase.must("impose-fine", Bodies.FINE);
        assertThat(state(sanctionCase, "FINE")).isEqualTo("NOT_IN_FORCE");
        sanctionCase.deliver("FINE");
        assertThat(state(sanctionCase, "FINE")).isEqualTo("VALID");
        String objection = Remedies.objectToFine(sanctionCase, Remedies.ANNUL);
        must(sanctionCase, Remedies.OTHER_OFFICER, "decide-admissibility", Remedies.admissible(objection));
        must(
                sanctionCase,
                Remedies.OTHER_OFFICER,
                "decide-objection",
                Remedies.decision(objection, "PARTLY", Remedies.reduce(90_000)));
        requireShown(sanctionCase, "FINE", "REDUCED", "sudah dikurangi", "fine since reduced");
        CaseDriver struck = CaseDriver.toFined();
        String second = Remedies.objectToFine(struck, Remedies.ANNUL);
        must(struck, Remedies.OTHER_OFFICER, "decide-admissibility", Remedies.admissible(second));
        must(struck, Remedies.OTHER_OFFICER, "decide-objection", Remedies.decision(second, "UPHELD"));
        assertThat(state(struck, "FINE")).isEqualTo("ANNULLED");
        struck.must("record-delivery", struck.delivery("OBJECTION_DECISION", TestClock.now()));
        struck.must("impose-fine", Bodies.FINE);
        List<String> fines = struck.view().getList("documents.findAll { it.kind == 'FINE' }.handle");
        assertThat(fines).map(DocumentStatesIT::stateOf).containsExactly("ANNULLED", "NOT_IN_FORCE");
    }

    @Test
    void aFineOfAnUnfoundedCaseIsWithdrawn() {
        CaseDriver sanctionCase = CaseDriver.toFined();
        sanctionCase.must("close-unfounded", "{\"result\":\"tidak terbukti\",\"examinedOn\":\"2026-01-12\"}");
        assertThat(state(sanctionCase, "FINE")).isEqualTo("WITHDRAWN");
    }

    private static void decide(CaseDriver sanctionCase, String objection, String outcome) {
        must(sanctionCase, Remedies.OTHER_HEAD, "decide-admissibility", Remedies.admissible(objection));
        must(sanctionCase, Remedies.OTHER_HEAD, "decide-objection", Remedies.decision(objection, outcome));
    }

    private static void onRequest(CaseDriver sanctionCase, String action, String body) {
        CaseDriver.mustOnRequest(Remedies.OTHER_HEAD, sanctionCase.requests().getFirst(), action, body);
    }

    private static String order(String effect) {
        return "{\"court\":\"PTUN Jakarta\",\"number\":\"31/G/2026\",\"date\":\"%1$s\",\"finalOn\":\"%1$s\",\"effect\":\"%2$s\"}"
                .formatted(Remedies.today(), effect);
    }

    private static void requireShown(CaseDriver sanctionCase, String kind, String state, String... onPage) {
        assertThat(state(sanctionCase, kind)).isEqualTo(state);
        assertThat(RestAssured.given()
                        .accept("text/html")
                        .get("/verify/" + handle(sanctionCase, kind))
                        .asString())
                .contains(onPage);
    }

    private static String state(CaseDriver sanctionCase, String kind) {
        return stateOf(handle(sanctionCase, kind));
    }

    private static String handle(CaseDriver sanctionCase, String kind) {
        return sanctionCase.view().getString("documents.find { it.kind == '" + kind + "' }.handle");
    }

    private static String stateOf(String handle) {
        return RestAssured.given()
                .get("/v1/documents/" + handle + "/verification")
                .jsonPath()
                .getString("state");
    }
}

package id.patuh.sanctions.acceptance;

import static id.patuh.sanctions.fixtures.Api.refused;
import static id.patuh.sanctions.fixtures.Remedies.must;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestClock;
import id.patuh.sanctions.fixtures.Api;
import id.patuh.sanctions.fixtures.Bodies;
import id.patuh.sanctions.fixtures.Callers;
import id.patuh.sanctions.fixtures.CaseDriver;
import id.patuh.sanctions.fixtures.Remedies;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/**
 * Objections to the fine: struck down, reduced, and what becomes of case, requests and money.
 *
 * <p>Source: UU 30/2014 art. 77; PP 86/2013 art. 7
 */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class FineRemediesIT {
    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void aFineStruckDownLeadsBackToTheSecondWarningAndMayBeImposedAnew() {
        CaseDriver sanctionCase = CaseDriver.toFined();
        sanctionCase.must("record-payment", Bodies.payment(50_000, Remedies.today()));
        String objection = Remedies.objectToFine(sanctionCase, Remedies.ANNUL);
        refused(sanctionCase.act("decide-admissibility", Remedies.admissible(objection)), 403, "SAME_DECIDER");
        must(sanctionCase, Remedies.OTHER_OFFICER, "decide-admissibility", Remedies.admissible(objection));
        refused(sanctionCase.act("decide-objection", Remedies.decision(objection, "UPHELD")), 403, "SAME_DECIDER");
        JsonPath decided =
                must(sanctionCase, Remedies.OTHER_OFFICER, "decide-objection", Remedies.decision(objection, "UPHELD"));
        assertThat(decided.getString("state")).isEqualTo("WARNING_2");
        assertThat(decided.getString("history[-1].fromState")).isEqualTo("FINED");
        assertThat(decided.getLong("history[-1].detail.refundIdr")).isEqualTo(50_000);
        assertThat(decided.getString("fine")).isNull();
        refused(sanctionCase.act("record-payment", Bodies.payment(1, Remedies.today())), 409, "ILLEGAL_ACTION");
        sanctionCase.must("record-delivery", sanctionCase.delivery("OBJECTION_DECISION", TestClock.now()));
        refused(sanctionCase.act("request-tmp2t", Bodies.ONE_SERVICE), 409, "FINE_STEP_REQUIRED");
        JsonPath anew = sanctionCase.must("impose-fine", Bodies.FINE);
        assertThat(anew.getString("state")).isEqualTo("FINED");
        assertThat(anew.getLong("fine.paidIdr"))
                .as("what was paid on the first fine is given back")
                .isZero();
        assertThat(anew.getList("fine.payments")).isEmpty();
    }

    @Test
    void aPaymentTakenBackIsNotGivenBackAndAFineStruckDownHasNoStatement() {
        CaseDriver sanctionCase = CaseDriver.toFined();
        String wrong = Bodies.payment(50_000, Remedies.today());
        sanctionCase.must("record-payment", wrong);
        sanctionCase.must("record-payment", Bodies.payment(20_000, Remedies.today()));
        sanctionCase.must(
                Callers.SECOND_OFFICER,
                "reverse-payment",
                "{\"reference\":\"%s\",\"reason\":\"milik pemberi kerja lain\"}"
                        .formatted(JsonPath.from(wrong).getString("reference")));
        String objection = Remedies.objectToFine(sanctionCase, Remedies.ANNUL);
        must(sanctionCase, Remedies.OTHER_OFFICER, "decide-admissibility", Remedies.admissible(objection));
        JsonPath decided =
                must(sanctionCase, Remedies.OTHER_OFFICER, "decide-objection", Remedies.decision(objection, "UPHELD"));
        assertThat(decided.getLong("history[-1].detail.refundIdr")).isEqualTo(20_000);
        refused(Api.given(Callers.OFFICER).get(sanctionCase.path() + "/statement"), 404, "FINE_UNKNOWN");
    }

    @Test
    void aFineStruckDownTakesTheUndecidedRequestsWithIt() {
        CaseDriver sanctionCase = CaseDriver.toFined().request(Bodies.ONE_SERVICE);
        String objection = Remedies.objectToFine(sanctionCase, Remedies.ANNUL);
        must(sanctionCase, Remedies.OTHER_OFFICER, "decide-admissibility", Remedies.admissible(objection));
        JsonPath decided =
                must(sanctionCase, Remedies.OTHER_OFFICER, "decide-objection", Remedies.decision(objection, "UPHELD"));
        assertThat(decided.getString("state")).isEqualTo("WARNING_2");
        assertThat(decided.getString("requests[0].state")).isEqualTo("STOPPED");
    }

    @Test
    void aReducedFineIsNeverMoreAndWhatWasPaidSettlesIt() {
        CaseDriver sanctionCase = CaseDriver.toFined();
        sanctionCase.must("record-payment", Bodies.payment(100_000, Remedies.today()));
        long due = sanctionCase.view().getLong("fine.dueIdr");
        refused(
                sanctionCase.act(
                        "file-objection",
                        Remedies.objection(sanctionCase.document("FINE"), Remedies.today(), Remedies.reduce(due))),
                409,
                "RELIEF_DOES_NOT_FIT");
        refused(
                sanctionCase.act(
                        "file-objection",
                        Remedies.objection(sanctionCase.document("FINE"), Remedies.today(), Remedies.LIFT)),
                409,
                "RELIEF_DOES_NOT_FIT");
        String objection = Remedies.objectToFine(sanctionCase, Remedies.reduce(80_000));
        must(sanctionCase, Remedies.OTHER_OFFICER, "decide-admissibility", Remedies.admissible(objection));
        refused(
                sanctionCase.act(
                        Remedies.OTHER_OFFICER,
                        "decide-objection",
                        Remedies.decision(objection, "PARTLY", Remedies.reduce(70_000))),
                409,
                "RELIEF_DOES_NOT_FIT");
        JsonPath decided = must(
                sanctionCase,
                Remedies.OTHER_OFFICER,
                "decide-objection",
                Remedies.decision(objection, "PARTLY", Remedies.reduce(90_000)));
        assertThat(decided.getString("state")).isEqualTo("FINED");
        assertThat(decided.getLong("fine.ceilingIdr")).isEqualTo(90_000);
        assertThat(decided.getLong("fine.dueIdr")).isEqualTo(90_000);
        assertThat(decided.getLong("fine.openIdr")).isZero();
        assertThat(decided.getLong("history[-1].detail.refundIdr")).isEqualTo(10_000);
        refused(sanctionCase.act("request-tmp2t", Bodies.ONE_SERVICE), 409, "DOCUMENT_NOT_DELIVERED");
        sanctionCase.must("record-delivery", sanctionCase.delivery("OBJECTION_DECISION", TestClock.now()));
        refused(sanctionCase.act("request-tmp2t", Bodies.ONE_SERVICE), 409, "FINE_FULLY_PAID");
        TestClock.advance(Duration.ofDays(200));
        assertThat(sanctionCase.view().getLong("fine.dueIdr")).isEqualTo(90_000);
    }

    @Test
    void theEmployerIsAnsweredThoughTheCaseIsClosedMeanwhile() {
        CaseDriver sanctionCase = CaseDriver.toFined();
        String objection = Remedies.objectToFine(sanctionCase, Remedies.ANNUL);
        sanctionCase.must("record-performance", "{\"evidence\":\"DOCUMENT\",\"document\":\"TT-8\"}");
        must(sanctionCase, Remedies.OTHER_OFFICER, "decide-admissibility", Remedies.admissible(objection));
        JsonPath decided =
                must(sanctionCase, Remedies.OTHER_OFFICER, "decide-objection", Remedies.decision(objection, "UPHELD"));
        assertThat(decided.getString("state")).isEqualTo("CLOSED");
        assertThat(decided.getString("outcome")).isEqualTo("PERFORMED");
        assertThat(decided.getString("fine")).isNull();
        sanctionCase.must("record-delivery", sanctionCase.delivery("OBJECTION_DECISION", TestClock.now()));
    }
}

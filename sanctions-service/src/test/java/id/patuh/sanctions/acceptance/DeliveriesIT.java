package id.patuh.sanctions.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestClock;
import id.patuh.sanctions.fixtures.Bodies;
import id.patuh.sanctions.fixtures.Callers;
import id.patuh.sanctions.fixtures.CaseDriver;
import id.patuh.sanctions.fixtures.Fulfilments;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/**
 * Deliveries of what a unit writes, and of what arrives late.
 *
 * <p>Source: UU 30/2014 art. 60
 */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class DeliveriesIT {
    private static final String REASONS = "{\"reasons\":\"alasan\"}";

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void aRefusalIsReadInTheCaseAndNotDelivered() {
        CaseDriver sanctionCase = CaseDriver.toFined().request(Bodies.ONE_SERVICE);
        String id = sanctionCase.requests().getFirst();
        JsonPath rejected = CaseDriver.mustOnRequest(Callers.UNIT_HEAD, id, "reject", REASONS);
        String delivery = Bodies.delivery(letter(rejected, "REJECTION"), TestClock.now());
        assertThat(CaseDriver.onRequest(Callers.UNIT_OFFICER, id, "record-delivery", delivery)
                        .jsonPath()
                        .getString("code"))
                .isEqualTo("ILLEGAL_ACTION");
        assertThat(sanctionCase.document("REJECTION")).isEqualTo(letter(rejected, "REJECTION"));
    }

    @Test
    void aDecisionThatArrivesAfterTheVerificationNeverComesIntoForceAndIsNoDeliveryOfTheRevocation() {
        CaseDriver sanctionCase = CaseDriver.toFined().request(Bodies.ONE_SERVICE);
        String id = sanctionCase.requests().getFirst();
        String decision = CaseDriver.decide(id, "PTSP-31");
        Fulfilments.fulfil(sanctionCase);
        assertThat(CaseDriver.request(id, Callers.UNIT_OFFICER)
                        .getString("deadlines.find { it.kind == 'DECISION_DELIVERY' }.state"))
                .isEqualTo("SETTLED");
        TestClock.advance(Duration.ofHours(1));
        Instant received = TestClock.now();
        TestClock.advance(Duration.ofHours(1));
        JsonPath revoked = CaseDriver.mustOnRequest(Callers.UNIT_HEAD, id, "revoke", "{}");
        assertThat(revocationDelivery(CaseDriver.mustOnRequest(
                        Callers.UNIT_OFFICER, id, "record-delivery", Bodies.delivery(decision, received))))
                .isEqualTo("RUNNING");
        assertThat(sanctionCase
                        .check(Map.of("at", received.plusSeconds(60).toString()))
                        .jsonPath()
                        .getString("status"))
                .isEqualTo("CLEAR");
        String revocation = Bodies.delivery(letter(revoked, "REVOCATION"), TestClock.now());
        assertThat(revocationDelivery(
                        CaseDriver.mustOnRequest(Callers.UNIT_OFFICER, id, "record-delivery", revocation)))
                .isEqualTo("SETTLED");
    }

    @Test
    void aDecisionThatHadArrivedBeforeTheVerificationWasInForceThoughItIsRecordedLater() {
        CaseDriver sanctionCase = CaseDriver.toFined().request(Bodies.ONE_SERVICE);
        String id = sanctionCase.requests().getFirst();
        String decision = CaseDriver.decide(id, "PTSP-31");
        Instant received = TestClock.now();
        TestClock.advance(Duration.ofHours(1));
        Fulfilments.fulfil(sanctionCase);
        assertThat(sanctionCase.check().getString("status")).isEqualTo("CLEAR");
        CaseDriver.mustOnRequest(Callers.UNIT_OFFICER, id, "record-delivery", Bodies.delivery(decision, received));
        assertThat(sanctionCase.check().getString("status")).isEqualTo("BLOCKED");
    }

    @Test
    void aWarningThatArrivesAfterTheCaseIsClosedStartsNoPeriod() {
        CaseDriver sanctionCase = CaseDriver.open().examine();
        sanctionCase.must("issue-warning", "{}");
        sanctionCase.must("record-performance", "{\"evidence\":\"DOCUMENT\",\"document\":\"TT-8\"}");
        sanctionCase.deliver("WARNING_1");
        assertThat(sanctionCase.view().getList("deadlines.kind")).doesNotContain("WARNING_1_PERIOD");
    }

    private static String letter(JsonPath request, String kind) {
        return request.getString("documents.find { it.kind == '" + kind + "' }.number");
    }

    private static String revocationDelivery(JsonPath request) {
        return request.getString("deadlines.find { it.kind == 'REVOCATION_DELIVERY' }.state");
    }
}

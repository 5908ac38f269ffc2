package id.patuh.sanctions.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestClock;
import id.patuh.sanctions.fixtures.Bodies;
import id.patuh.sanctions.fixtures.Callers;
import id.patuh.sanctions.fixtures.CaseDriver;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/**
 * Deliveries of what a unit writes.
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
    void theDeliveryOfANoticeIsRecordedWhileItsPeriodRuns() {
        CaseDriver sanctionCase = CaseDriver.toFined().request(Bodies.ONE_SERVICE);
        String id = sanctionCase.requests().getFirst();
        JsonPath noticed = CaseDriver.mustOnRequest(Callers.UNIT_OFFICER, id, "notice-intent", REASONS);
        TestClock.advance(Duration.ofHours(1));
        JsonPath delivered = CaseDriver.mustOnRequest(
                Callers.UNIT_OFFICER,
                id,
                "record-delivery",
                Bodies.delivery(letter(noticed, "INTENT_NOTICE"), TestClock.now()));
        assertThat(delivered.getString("state")).isEqualTo("INTENT_NOTICED");
        assertThat(delivered.getList("deadlines.endsAt")).isEqualTo(noticed.getList("deadlines.endsAt"));
    }

    @Test
    void aNoticeDeliveredLateIsNoDeliveryOfTheRevocation() {
        CaseDriver sanctionCase = CaseDriver.toFined().request(Bodies.ONE_SERVICE);
        String id = sanctionCase.requests().getFirst();
        CaseDriver.impose(id, "PTSP-31");
        RequestsIT.fulfil(sanctionCase);
        JsonPath revoked = CaseDriver.mustOnRequest(Callers.UNIT_HEAD, id, "revoke", "{}");
        String notice = Bodies.delivery(letter(revoked, "INTENT_NOTICE"), TestClock.now());
        assertThat(revocationDelivery(CaseDriver.mustOnRequest(Callers.UNIT_OFFICER, id, "record-delivery", notice)))
                .isEqualTo("RUNNING");
        String revocation = Bodies.delivery(letter(revoked, "REVOCATION"), TestClock.now());
        assertThat(revocationDelivery(
                        CaseDriver.mustOnRequest(Callers.UNIT_OFFICER, id, "record-delivery", revocation)))
                .isEqualTo("SETTLED");
    }

    private static String letter(JsonPath request, String kind) {
        return request.getString("documents.find { it.kind == '" + kind + "' }.number");
    }

    private static String revocationDelivery(JsonPath request) {
        return request.getString("deadlines.find { it.kind == 'REVOCATION_DELIVERY' }.state");
    }
}

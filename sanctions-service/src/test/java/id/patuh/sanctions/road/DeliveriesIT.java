package id.patuh.sanctions.road;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestClock;
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
        Road road = Road.toFined().request(Road.ONE_SERVICE);
        String id = road.requests().getFirst();
        JsonPath rejected = Road.mustOnRequest(Road.UNIT_HEAD, id, "reject", REASONS);
        String delivery = Road.deliveryBody(letter(rejected, "REJECTION"), TestClock.now());
        assertThat(Road.onRequest(Road.UNIT_OFFICER, id, "record-delivery", delivery)
                        .jsonPath()
                        .getString("code"))
                .isEqualTo("ILLEGAL_ACTION");
        assertThat(road.document("REJECTION")).isEqualTo(letter(rejected, "REJECTION"));
    }

    @Test
    void theDeliveryOfANoticeIsRecordedWhileItsPeriodRuns() {
        Road road = Road.toFined().request(Road.ONE_SERVICE);
        String id = road.requests().getFirst();
        JsonPath noticed = Road.mustOnRequest(Road.UNIT_OFFICER, id, "notice-intent", REASONS);
        TestClock.advance(Duration.ofHours(1));
        JsonPath delivered = Road.mustOnRequest(
                Road.UNIT_OFFICER,
                id,
                "record-delivery",
                Road.deliveryBody(letter(noticed, "INTENT_NOTICE"), TestClock.now()));
        assertThat(delivered.getString("state")).isEqualTo("INTENT_NOTICED");
        assertThat(delivered.getList("deadlines.endsAt")).isEqualTo(noticed.getList("deadlines.endsAt"));
    }

    @Test
    void aNoticeDeliveredLateIsNoDeliveryOfTheRevocation() {
        Road road = Road.toFined().request(Road.ONE_SERVICE);
        String id = road.requests().getFirst();
        Road.impose(id, "PTSP-31");
        RequestsIT.fulfil(road);
        JsonPath revoked = Road.mustOnRequest(Road.UNIT_HEAD, id, "revoke", "{}");
        String notice = Road.deliveryBody(letter(revoked, "INTENT_NOTICE"), TestClock.now());
        assertThat(revocationDelivery(Road.mustOnRequest(Road.UNIT_OFFICER, id, "record-delivery", notice)))
                .isEqualTo("RUNNING");
        String revocation = Road.deliveryBody(letter(revoked, "REVOCATION"), TestClock.now());
        assertThat(revocationDelivery(Road.mustOnRequest(Road.UNIT_OFFICER, id, "record-delivery", revocation)))
                .isEqualTo("SETTLED");
    }

    private static String letter(JsonPath request, String kind) {
        return request.getString("documents.find { it.kind == '" + kind + "' }.number");
    }

    private static String revocationDelivery(JsonPath request) {
        return request.getString("deadlines.find { it.kind == 'REVOCATION_DELIVERY' }.state");
    }
}

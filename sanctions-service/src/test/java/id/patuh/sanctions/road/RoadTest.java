package id.patuh.sanctions.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.contracts.event.CaseEvent;
import id.patuh.contracts.event.EventJson;
import id.patuh.contracts.event.ServiceBlocksEvent;
import id.patuh.contracts.event.Topics;
import id.patuh.contracts.schema.EventSchemas;
import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestClock;
import id.patuh.devstack.testing.TestKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** One employer led from the opening of its case to the revocation, over HTTP, with the clock moved. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class RoadTest {
    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void theWholeRoadFromOpenToRevokedIsTravelledByHttp() throws Exception {
        Road road = Road.open();
        assertThat(road.state()).isEqualTo("UNDER_EXAMINATION");
        assertThat(road.check().getString("status")).isEqualTo("CLEAR");

        road.examine();
        road.must("issue-warning", "{\"demand\":\"daftarkan\"}").getString("state");
        road.deliver("WARNING_1");
        // Ten working days after Monday 12 January; Friday 16 January is a holiday.
        assertThat(road.ends("WARNING_1_PERIOD")).isEqualTo(Instant.parse("2026-01-27T17:00:00Z"));
        TestClock.set(road.ends("WARNING_1_PERIOD"));
        road.warn(2);
        // Wednesday 28 January plus ten working days.
        assertThat(TestClock.now()).isAfterOrEqualTo(Instant.parse("2026-02-11T17:00:00Z"));

        JsonPath fined = road.must("impose-fine", Road.FINE);
        assertThat(fined.getLong("fine.basisIdr")).isEqualTo(150_000_000);
        assertThat(fined.getLong("fine.dueIdr")).isEqualTo(150_000);
        road.deliver("FINE");
        road.must("record-payment", "{\"amountIdr\":50000,\"paidOn\":\"2026-02-12\",\"reference\":\"NTPN 1\"}");
        assertThat(road.view().getLong("fine.openIdr")).isEqualTo(100_000);
        TestClock.set(road.ends("FINE_WINDOW"));

        road.request(Road.ONE_SERVICE);
        String request = road.requests().getFirst();
        Road.mustOnRequest(Road.UNIT_OFFICER, request, "notice-intent", "{\"reasons\":\"tidak patuh\"}");
        TestClock.set(Instant.parse(Road.request(request, Road.UNIT_OFFICER)
                .getString("deadlines.find { it.kind == 'NOTICE_PERIOD' }.endsAt")));
        JsonPath imposed = Road.mustOnRequest(Road.UNIT_HEAD, request, "impose", "{\"reasons\":\"tidak patuh\"}");
        String decision = imposed.getString("documents.find { it.kind == 'DECISION' }.number");
        assertThat(decision).startsWith("PTSP-31-KEP-2026-");
        assertThat(road.state()).isEqualTo("TMP2T_IMPOSED");
        assertThat(road.check().getString("status")).as("not delivered yet").isEqualTo("CLEAR");

        Instant received = TestClock.now().plus(Duration.ofHours(5));
        TestClock.set(received.plus(Duration.ofHours(20)));
        Road.mustOnRequest(Road.UNIT_OFFICER, request, "record-delivery", Road.deliveryBody(decision, received));
        JsonPath blocked = road.check();
        assertThat(blocked.getString("status")).isEqualTo("BLOCKED");
        assertThat(blocked.getString("decisionNumber")).isEqualTo(decision);
        assertThat(blocked.getString("unit")).isEqualTo("PTSP-31");
        assertThat(Instant.parse(blocked.getString("since"))).isCloseTo(received, within());

        pay(road);
        road.must(
                "claim-fulfilment",
                "{\"proofs\":[{\"kind\":\"PROOF_OF_REGISTRATION\",\"reference\":\"R-1\",\"date\":\"2026-03-01\"}]}");
        road.must(
                "verify-fulfilment",
                "{\"conditions\":[{\"condition\":\"REGISTERED\",\"fulfilled\":true,\"evidence\":\"SIPP\"}]}");
        assertThat(road.state()).isEqualTo("FULFILMENT_VERIFIED");
        assertThat(road.check().getString("status")).isEqualTo("BLOCKED");
        TestClock.advance(Duration.ofHours(1));
        Road.mustOnRequest(Road.UNIT_HEAD, request, "revoke", "{}");
        assertThat(road.check().getString("status")).isEqualTo("CLEAR");
        assertThat(road.view().getString("outcome")).isEqualTo("REVOKED");
        String revocation =
                Road.request(request, Road.UNIT_OFFICER).getString("documents.find { it.kind == 'REVOCATION' }.number");
        Road.mustOnRequest(
                Road.UNIT_OFFICER, request, "record-delivery", Road.deliveryBody(revocation, TestClock.now()));

        pastDates(road, received);
        eventsAreComplete(road);
    }

    private static void pay(Road road) {
        long open = road.view().getLong("fine.openIdr");
        JsonPath paid = road.must(
                "record-payment",
                "{\"amountIdr\":%d,\"paidOn\":\"%s\",\"reference\":\"NTPN 2\"}"
                        .formatted(open, id.patuh.contracts.calendar.WorkingDays.dayOf(TestClock.now())));
        assertThat(paid.getLong("fine.openIdr")).isZero();
        assertThat(paid.getString("fine.settledOn")).isNotNull();
    }

    private static void pastDates(Road road, Instant received) {
        assertThat(status(road, received.minusSeconds(1))).isEqualTo("CLEAR");
        assertThat(status(road, received.plusSeconds(1))).isEqualTo("BLOCKED");
        assertThat(status(road, received.plus(Duration.ofHours(20)))).isEqualTo("BLOCKED");
        assertThat(status(road, TestClock.now().minusMillis(10))).isEqualTo("CLEAR");
        JsonPath otherService = road.check(Map.of(
                        "service",
                        "TENDER_PERMIT",
                        "at",
                        received.plusSeconds(1).toString()))
                .jsonPath();
        assertThat(otherService.getString("status")).isEqualTo("CLEAR");
    }

    private static String status(Road road, Instant at) {
        return road.check(Map.of("at", at.toString())).jsonPath().getString("status");
    }

    private static void eventsAreComplete(Road road) throws Exception {
        String key = road.firm().id().toString();
        // The sweep may still be adding what its clocks have to say, so the version is read each time.
        await().atMost(Duration.ofSeconds(30))
                .until(() -> TestKafka.records(Topics.CASES, key).size()
                        == road.view().getLong("version"));
        List<ConsumerRecord<String, byte[]>> steps = TestKafka.records(Topics.CASES, key);
        for (int i = 0; i < steps.size(); i++) {
            JsonNode data = valid(CaseEvent.TYPE, steps.get(i));
            assertThat(data.get("version").asLong()).isEqualTo(i + 1L);
        }
        JsonNode last = EventJson.mapper().readTree(steps.getLast().value());
        assertThat(last.get("state").asText()).isEqualTo("CLOSED");
        assertThat(last.get("outcome").asText()).isEqualTo("REVOKED");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> TestKafka.records(Topics.SERVICE_BLOCKS, key).size() == 3);
        for (var record : TestKafka.records(Topics.SERVICE_BLOCKS, key)) {
            valid(ServiceBlocksEvent.TYPE, record);
        }
        JsonPath feed = Road.given(Road.UNIT_OFFICER)
                .queryParam("limit", 500)
                .get("/v1/service-blocks/changes")
                .jsonPath();
        assertThat(feed.getList("items.findAll { it.subject == '" + key + "' }"))
                .hasSize(3);
    }

    private static JsonNode valid(String type, ConsumerRecord<String, byte[]> record) throws Exception {
        String text = new String(record.value(), StandardCharsets.UTF_8);
        assertThat(TestKafka.header(record, "ce_type")).isEqualTo(type);
        assertThat(EventSchemas.violations(type, text)).isEmpty();
        return EventJson.mapper().readTree(text);
    }

    private static org.assertj.core.data.TemporalUnitOffset within() {
        return new org.assertj.core.data.TemporalUnitWithinOffset(1, java.time.temporal.ChronoUnit.MILLIS);
    }
}

package id.patuh.sanctions.acceptance;

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
import id.patuh.sanctions.fixtures.Api;
import id.patuh.sanctions.fixtures.Bodies;
import id.patuh.sanctions.fixtures.Callers;
import id.patuh.sanctions.fixtures.CaseDriver;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** One employer led from the opening of its case to the revocation, over HTTP, with the clock moved. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class WholeCaseIT {
    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void aCaseIsLedFromOpeningToRevocation() throws Exception {
        CaseDriver sanctionCase = CaseDriver.open();
        assertThat(sanctionCase.state()).isEqualTo("UNDER_EXAMINATION");
        assertThat(sanctionCase.check().getString("status")).isEqualTo("CLEAR");

        sanctionCase.examine();
        sanctionCase.must("issue-warning", "{\"demand\":\"daftarkan\"}").getString("state");
        sanctionCase.deliver("WARNING_1");
        // Ten working days after Monday 12 January; Friday 16 January is a holiday.
        assertThat(sanctionCase.ends("WARNING_1_PERIOD")).isEqualTo(Instant.parse("2026-01-27T17:00:00Z"));
        TestClock.set(sanctionCase.ends("WARNING_1_PERIOD"));
        sanctionCase.warn(2);
        // Wednesday 28 January plus ten working days.
        assertThat(TestClock.now()).isAfterOrEqualTo(Instant.parse("2026-02-11T17:00:00Z"));

        JsonPath fined = sanctionCase.must("impose-fine", Bodies.FINE);
        assertThat(fined.getLong("fine.basisIdr")).isEqualTo(150_000_000);
        assertThat(fined.getLong("fine.dueIdr")).isEqualTo(150_000);
        sanctionCase.deliver("FINE");
        sanctionCase.must("record-payment", Bodies.payment(50_000, "2026-02-12"));
        assertThat(sanctionCase.view().getLong("fine.openIdr")).isEqualTo(100_000);
        TestClock.set(sanctionCase.ends("FINE_WINDOW"));

        sanctionCase.request(Bodies.ONE_SERVICE);
        String request = sanctionCase.requests().getFirst();
        CaseDriver.notice(request, "PTSP-31");
        JsonPath imposed =
                CaseDriver.mustOnRequest(Callers.UNIT_HEAD, request, "impose", "{\"reasons\":\"tidak patuh\"}");
        String decision = imposed.getString("documents.find { it.kind == 'DECISION' }.number");
        assertThat(decision).startsWith("PTSP-31-KEP-2026-");
        assertThat(sanctionCase.state()).isEqualTo("TMP2T_IMPOSED");
        assertThat(sanctionCase.check().getString("status"))
                .as("not delivered yet")
                .isEqualTo("CLEAR");

        Instant received = TestClock.now().plus(Duration.ofHours(5));
        TestClock.set(received.plus(Duration.ofHours(20)));
        CaseDriver.mustOnRequest(Callers.UNIT_OFFICER, request, "record-delivery", Bodies.delivery(decision, received));
        JsonPath blocked = sanctionCase.check();
        assertThat(blocked.getString("status")).isEqualTo("BLOCKED");
        assertThat(blocked.getString("decisionNumber")).isEqualTo(decision);
        assertThat(blocked.getString("unit")).isEqualTo("PTSP-31");
        assertThat(Instant.parse(blocked.getString("since"))).isCloseTo(received, within());

        pay(sanctionCase);
        sanctionCase.must(
                "claim-fulfilment",
                "{\"proofs\":[{\"kind\":\"PROOF_OF_REGISTRATION\",\"reference\":\"R-1\",\"date\":\"2026-03-01\"}]}");
        sanctionCase.must(
                Callers.SECOND_OFFICER,
                "verify-fulfilment",
                "{\"conditions\":[{\"condition\":\"REGISTERED\",\"fulfilled\":true,\"evidence\":\"SIPP\"}]}");
        assertThat(sanctionCase.state()).isEqualTo("FULFILMENT_VERIFIED");
        assertThat(sanctionCase.check().getString("status")).isEqualTo("BLOCKED");
        TestClock.advance(Duration.ofHours(1));
        CaseDriver.mustOnRequest(Callers.UNIT_HEAD, request, "revoke", "{}");
        assertThat(sanctionCase.check().getString("status")).isEqualTo("CLEAR");
        assertThat(sanctionCase.view().getString("outcome")).isEqualTo("REVOKED");
        String revocation = CaseDriver.request(request, Callers.UNIT_OFFICER)
                .getString("documents.find { it.kind == 'REVOCATION' }.number");
        CaseDriver.mustOnRequest(
                Callers.UNIT_OFFICER, request, "record-delivery", Bodies.delivery(revocation, TestClock.now()));

        pastDates(sanctionCase, received);
        eventsAreComplete(sanctionCase);
    }

    private static void pay(CaseDriver sanctionCase) {
        long open = sanctionCase.view().getLong("fine.openIdr");
        JsonPath paid = sanctionCase.must(
                "record-payment", Bodies.payment(open, id.patuh.contracts.calendar.WorkingDays.dayOf(TestClock.now())));
        assertThat(paid.getLong("fine.openIdr")).isZero();
        assertThat(paid.getString("fine.settledOn")).isNotNull();
    }

    private static void pastDates(CaseDriver sanctionCase, Instant received) {
        assertThat(status(sanctionCase, received.minusSeconds(1))).isEqualTo("CLEAR");
        assertThat(status(sanctionCase, received.plusSeconds(1))).isEqualTo("BLOCKED");
        assertThat(status(sanctionCase, received.plus(Duration.ofHours(20)))).isEqualTo("BLOCKED");
        assertThat(status(sanctionCase, TestClock.now().minusMillis(10))).isEqualTo("CLEAR");
        JsonPath otherService = sanctionCase
                .check(Map.of(
                        "service",
                        "TENDER_PERMIT",
                        "at",
                        received.plusSeconds(1).toString()))
                .jsonPath();
        assertThat(otherService.getString("status")).isEqualTo("CLEAR");
    }

    private static String status(CaseDriver sanctionCase, Instant at) {
        return sanctionCase.check(Map.of("at", at.toString())).jsonPath().getString("status");
    }

    private static void eventsAreComplete(CaseDriver sanctionCase) throws Exception {
        String key = sanctionCase.employer().id().toString();
        // The sweep may still be adding what its clocks have to say, so the version is read each time.
        await().atMost(Duration.ofSeconds(30))
                .until(() -> TestKafka.records(Topics.CASES, key).size()
                        == sanctionCase.view().getLong("version"));
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
        JsonPath feed = Api.given(Callers.UNIT_OFFICER)
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

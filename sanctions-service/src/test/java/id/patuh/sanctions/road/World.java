package id.patuh.sanctions.road;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

import org.awaitility.Awaitility;

import com.fasterxml.jackson.core.JsonProcessingException;

import id.patuh.contracts.event.AssessmentEvent;
import id.patuh.contracts.event.EventJson;
import id.patuh.contracts.event.Topics;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.contracts.vocabulary.ComplianceClass;
import id.patuh.contracts.vocabulary.FindingCode;
import id.patuh.contracts.vocabulary.Npwp;
import id.patuh.contracts.vocabulary.Programme;
import id.patuh.devstack.testing.TestKafka;
import id.patuh.devstack.testing.Tokens;
import io.restassured.RestAssured;

/** What the other services tell this one: employers and assessments, as events on the real broker. */
public final class World {
    private static final Map<UUID, Long> ASSESSED = new ConcurrentHashMap<>();

    private World() {}

    /** An employer made for one test. */
    public record Firm(UUID id, String nib, String npwp15, String region) {
        public String npwp16() {
            return "0" + npwp15;
        }
    }

    public static Firm newFirm() {
        return newFirm("3171");
    }

    /** Publishes a new employer that was assessed as a participant, and waits until this service knows both. */
    public static Firm newFirm(String region) {
        Firm firm = unpublished(region);
        Registry.publish(firm);
        assess(firm, List.of(), Registry.FIRST_KNOWN);
        await(firm, "CLEAR");
        return firm;
    }

    /** Publishes a new employer that was not assessed and waits until this service knows it. */
    public static Firm newUnassessedFirm() {
        Firm firm = unpublished("3171");
        Registry.publish(firm);
        await(firm, "INCONCLUSIVE");
        return firm;
    }

    /** An employer of which this service knows nothing. */
    public static Firm unpublished(String region) {
        return new Firm(UUID.randomUUID(), digits(13), npwp(), region);
    }

    private static void await(Firm firm, String status) {
        String admin = Tokens.of("admin").token();
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> RestAssured.given()
                        .auth()
                        .oauth2(admin)
                        .queryParam("identifier", "NIB:" + firm.nib())
                        .get("/v1/service-blocks/check")
                        .jsonPath()
                        .getString("status")
                        .equals(status));
    }

    /** Publishes an assessment with the given missing programmes of BPJS_TK; it arrives soon after. */
    public static void assess(Firm firm, List<Programme> missing, Instant at) {
        long version = ASSESSED.merge(firm.id(), 1L, Long::sum);
        List<AssessmentEvent.Finding> findings = missing.stream()
                .map(programme -> new AssessmentEvent.Finding(
                        FindingCode.PDS_PROGRAMME, programme.agency(), programme, 120L, null, null, null))
                .toList();
        AssessmentEvent event = new AssessmentEvent(
                firm.id(),
                version,
                version,
                1,
                LocalDate.ofInstant(at, java.time.ZoneOffset.UTC),
                "2026.1",
                missing.isEmpty() ? ComplianceClass.COMPLIANT : ComplianceClass.PARTIAL,
                new BigDecimal("71.5"),
                new BigDecimal("40.0"),
                1_000_000,
                firm.region(),
                BusinessScale.LARGE,
                120,
                findings,
                missing,
                at.truncatedTo(ChronoUnit.MICROS));
        send(Topics.ASSESSMENTS, AssessmentEvent.TYPE, firm.id(), version, event);
    }

    static void send(String topic, String type, UUID key, long version, Object data) {
        TestKafka.createTopic(topic, 4);
        TestKafka.send(
                topic,
                key.toString(),
                json(data).getBytes(StandardCharsets.UTF_8),
                Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", UUID.randomUUID().toString(),
                        "ce_type", type,
                        "ce_source", "/test",
                        "ce_subject", key.toString(),
                        "ce_time", Registry.FIRST_KNOWN.toString(),
                        "ce_sequence", Long.toString(version),
                        "ce_aggregateid", key.toString(),
                        "content-type", "application/json"));
    }

    private static String json(Object data) {
        try {
            return EventJson.mapper().writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String digits(int length) {
        StringBuilder digits = new StringBuilder(length).append(1 + random(9));
        while (digits.length() < length) {
            digits.append(random(10));
        }
        return digits.toString();
    }

    static String npwp() {
        String head = digits(8);
        for (int check = 0; check < 10; check++) {
            String candidate = head + check + "031000";
            if (valid(candidate)) {
                return candidate;
            }
        }
        throw new IllegalStateException("No check digit fits " + head);
    }

    private static boolean valid(String candidate) {
        try {
            assertThat(Npwp.parse(candidate).value()).isEqualTo("0" + candidate);
            return true;
        } catch (id.patuh.contracts.vocabulary.InvalidValueException invalid) {
            return false;
        }
    }

    private static int random(int bound) {
        return ThreadLocalRandom.current().nextInt(bound);
    }

    /** Agency of the tests' officers. */
    static final Agency AGENCY = Agency.BPJS_TK;
}

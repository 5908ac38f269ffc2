package id.patuh.sanctions.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import com.fasterxml.jackson.core.JsonProcessingException;

import id.patuh.contracts.event.AssessmentEvent;
import id.patuh.contracts.event.EmployerEvent;
import id.patuh.contracts.event.EventJson;
import id.patuh.contracts.event.Topics;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.contracts.vocabulary.ComplianceClass;
import id.patuh.contracts.vocabulary.FindingCode;
import id.patuh.contracts.vocabulary.IdentifierType;
import id.patuh.contracts.vocabulary.Npwp;
import id.patuh.contracts.vocabulary.Programme;
import id.patuh.devstack.testing.TestKafka;
import id.patuh.devstack.testing.Tokens;
import io.restassured.RestAssured;

/** What the other services tell this one: employers and assessments, as events on the real broker. */
public final class World {
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

    /** Publishes a new employer and waits until this service knows it. */
    public static Firm newFirm(String region) {
        Firm firm = new Firm(UUID.randomUUID(), digits(13), npwp(), region);
        publish(firm, 1, EmployerEvent.Status.ACTIVE, null, true);
        awaitKnown(firm);
        return firm;
    }

    /** The same employer with numbers it did not have before; not published. */
    public static Firm renumbered(Firm firm) {
        return new Firm(firm.id(), digits(13), npwp(), firm.region());
    }

    public static void awaitKnown(Firm firm) {
        String admin = Tokens.of("admin").token();
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> !RestAssured.given()
                        .auth()
                        .oauth2(admin)
                        .queryParam("identifier", "NIB:" + firm.nib())
                        .get("/v1/service-blocks/check")
                        .jsonPath()
                        .getString("status")
                        .equals("UNKNOWN"));
    }

    public static void publish(Firm firm, long version, EmployerEvent.Status status, UUID successor, boolean numbers) {
        List<EmployerEvent.Identifier> identifiers = new ArrayList<>();
        if (numbers) {
            identifiers.add(new EmployerEvent.Identifier(IdentifierType.NIB, firm.nib()));
            identifiers.add(new EmployerEvent.Identifier(IdentifierType.NPWP, firm.npwp16()));
        }
        identifiers.add(new EmployerEvent.Identifier(
                IdentifierType.NPP, "AA" + firm.nib().substring(0, 6)));
        EmployerEvent event = new EmployerEvent(
                firm.id(),
                version,
                version,
                status,
                successor,
                identifiers,
                "PT Uji " + firm.nib(),
                "PT",
                2025,
                "25111",
                BusinessScale.LARGE,
                firm.region(),
                null,
                null,
                null,
                null,
                null,
                false,
                new EmployerEvent.Workforce(120, 600_000_000L, LocalDate.of(2026, 1, 5)),
                List.of(),
                List.of(),
                null,
                past());
        send(Topics.EMPLOYERS, EmployerEvent.TYPE, firm.id(), version, event);
    }

    /** Publishes an assessment with the given missing programmes of BPJS_TK; it arrives soon after. */
    public static void assess(Firm firm, long version, List<Programme> missing, Instant at) {
        List<AssessmentEvent.Finding> findings = missing.stream()
                .map(programme -> new AssessmentEvent.Finding(
                        FindingCode.PDS_PROGRAMME, programme.agency(), programme, 120, null))
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

    private static void send(String topic, String type, UUID key, long version, Object data) {
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
                        "ce_time", past().toString(),
                        "ce_sequence", Long.toString(version),
                        "ce_aggregateid", key.toString(),
                        "content-type", "application/json"));
    }

    /** Before every moment the tests use, so that look-ups for past dates find the employer. */
    private static Instant past() {
        return Instant.parse("2025-12-01T00:00:00Z");
    }

    private static String json(Object data) {
        try {
            return EventJson.mapper().writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String digits(int length) {
        StringBuilder digits = new StringBuilder(length).append(1 + random(9));
        while (digits.length() < length) {
            digits.append(random(10));
        }
        return digits.toString();
    }

    private static String npwp() {
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

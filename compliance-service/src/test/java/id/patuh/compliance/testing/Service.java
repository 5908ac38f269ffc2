package id.patuh.compliance.testing;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.kafka.clients.producer.ProducerRecord;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.contracts.employer.EmployerComputation;
import id.patuh.contracts.event.CaseEvent;
import id.patuh.contracts.event.EmployerEvent;
import id.patuh.contracts.event.EventJson;
import id.patuh.contracts.event.RecordEvent;
import id.patuh.contracts.event.Topics;
import id.patuh.contracts.schema.EventSchemas;
import id.patuh.devstack.testing.TestKafka;
import id.patuh.devstack.testing.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** The service under test as the other systems meet it: events in and out, HTTP. */
public final class Service {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private Service() {}

    /** Sends the state of employers and of their records as the registry does, after holding both against the published schemas. */
    public static void publish(EmployerMother... employers) {
        publishRecords(Arrays.stream(employers)
                .flatMap(employer -> employer.recordEvents().stream())
                .toList());
        publish(Arrays.stream(employers).map(EmployerMother::event).toList());
    }

    /** Sends events of records in one go. */
    public static void publishRecords(List<RecordEvent> events) {
        TestKafka.createTopic(Topics.RECORDS, Topics.PARTITIONS);
        TestKafka.send(events.stream()
                .map(event -> record(
                        Topics.RECORDS,
                        RecordEvent.TYPE,
                        UUID.randomUUID(),
                        event.recordId(),
                        event.recordId(),
                        event.version(),
                        event))
                .toList());
    }

    /** Sends events of employers in one go. */
    public static void publish(List<EmployerEvent> events) {
        TestKafka.createTopic(Topics.EMPLOYERS, Topics.PARTITIONS);
        TestKafka.send(events.stream()
                .map(event -> record(
                        Topics.EMPLOYERS,
                        EmployerEvent.TYPE,
                        UUID.randomUUID(),
                        event.employerId(),
                        event.employerId(),
                        event.version(),
                        event))
                .toList());
    }

    /** Sends one step of a case as the sanctions service does. */
    public static void publish(CaseEvent step) {
        TestKafka.createTopic(Topics.CASES, Topics.PARTITIONS);
        TestKafka.send(List.of(record(
                Topics.CASES,
                CaseEvent.TYPE,
                UUID.randomUUID(),
                step.employerId(),
                step.caseId(),
                step.version(),
                step)));
    }

    /** A record of an event in CloudEvents binary mode. */
    public static ProducerRecord<String, byte[]> record(
            String topic, String type, UUID id, UUID key, UUID aggregate, long version, Object data) {
        String json = json(data);
        if (!EventSchemas.violations(type, json).isEmpty()) {
            throw new IllegalArgumentException("Not a valid event: " + EventSchemas.violations(type, json));
        }
        var record = new ProducerRecord<>(topic, key.toString(), json.getBytes(StandardCharsets.UTF_8));
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", id.toString());
        headers.put("ce_source", "https://patuh.id/test");
        headers.put("ce_type", type);
        headers.put("ce_time", Instant.parse("2026-06-01T02:00:00Z").toString());
        headers.put("ce_sequence", Long.toString(version));
        headers.put("ce_aggregateid", aggregate.toString());
        headers.put("content-type", "application/json");
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    /** A request of a reader for the whole country. */
    public static RequestSpecification reader() {
        return as(Tokens.of("registry-reader"));
    }

    /** A request of somebody without a token. */
    public static RequestSpecification anybody() {
        return given().header("Accept-Language", "en");
    }

    /** A request with a token. */
    public static RequestSpecification as(Tokens token) {
        return given().auth().oauth2(token.token()).header("Accept-Language", "en");
    }

    /** Waits until the assessment of an employer rests on a version of its facts. */
    public static JsonPath assessed(UUID employer, long version) {
        return await("assessment of " + employer + " version " + version)
                .atMost(LIMIT)
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> reader().get("/v1/assessments/" + employer),
                        answer ->
                                answer.statusCode() == 200 && answer.jsonPath().getLong("employerVersion") >= version)
                .jsonPath();
    }

    /** Sends employers and waits until all of them are assessed and their records are known. */
    public static void publishAndAwait(EmployerMother... employers) {
        publish(employers);
        for (EmployerMother employer : employers) {
            assessed(employer.id(), employer.event().version());
            recordsKnown(employer);
        }
    }

    /** Waits until the records of an employer are listed as they are. */
    public static void recordsKnown(EmployerMother employer) {
        Set<String> expected = employer.members().stream()
                .flatMap(member -> EmployerComputation.on(List.of(member), LocalDate.MAX).stream()
                        .map(values -> member.number() + " " + values.regionCode() + " "
                                + values.workplaces().open() + values.coverage().size()))
                .collect(Collectors.toSet());
        await("records of " + employer.id())
                .atMost(LIMIT)
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> listed(
                                reader().get("/v1/assessments/" + employer.id()).jsonPath()),
                        expected::equals);
    }

    private static Set<String> listed(JsonPath answer) {
        Stream<String> workplaces = answer.<Map<String, Object>>getList("records.workplaces.items").stream()
                .map(item -> item.get("number") + " " + item.get("regionCode") + " "
                        + (Boolean.TRUE.equals(item.get("open")) ? "1" : "0") + "0");
        Stream<String> registrations = answer.<Map<String, Object>>getList("records.registrations.items").stream()
                .map(item -> item.get("number") + " " + item.get("regionCode") + " 0"
                        + ((List<?>) item.get("programmes")).size());
        return Stream.concat(workplaces, registrations).collect(Collectors.toSet());
    }

    /** Waits for an answer that passes. */
    public static Response eventually(String path, java.util.function.Predicate<Response> passes) {
        return await(path).atMost(LIMIT).pollInterval(Duration.ofMillis(100)).until(() -> reader().get(path), passes);
    }

    /** A GET of a reader that must succeed. */
    public static ValidatableResponse get(String path, Object... parameters) {
        return reader().get(path, parameters).then().statusCode(200);
    }

    /** What the service has published about an employer, once there are at least so many events, each valid by its schema. */
    public static List<JsonNode> published(UUID employer, int atLeast) {
        return published(Topics.ASSESSMENTS, employer, atLeast);
    }

    /** What the service has published about an employer on a topic, once there are at least so many events, each valid by its schema. */
    public static List<JsonNode> published(String topic, UUID employer, int atLeast) {
        return await("events of " + employer)
                .atMost(LIMIT)
                .until(() -> events(topic, employer), events -> events.size() >= atLeast);
    }

    private static List<JsonNode> events(String topic, UUID employer) {
        return TestKafka.records(topic, employer.toString()).stream()
                .map(record -> {
                    String json = new String(record.value(), StandardCharsets.UTF_8);
                    String type = TestKafka.header(record, "ce_type");
                    if (!EventSchemas.violations(type, json).isEmpty()) {
                        throw new IllegalStateException(
                                "Published against the schema: " + EventSchemas.violations(type, json));
                    }
                    return tree(json);
                })
                .toList();
    }

    private static String json(Object data) {
        try {
            return EventJson.mapper().writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static JsonNode tree(String json) {
        try {
            return EventJson.mapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}

package id.patuh.kit.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.patuh.devstack.testing.PatuhTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The kit completes the API document. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class OpenApiIT {

    @Test
    void theKitAddsWhatItDoesForEveryOperation() throws JsonProcessingException {
        JsonNode document = document();
        JsonNode create = document.at("/paths/~1v1~1widgets/post");
        assertThat(create.at("/x-roles/0").asText()).isEqualTo("registry-writer");
        assertThat(create.path("parameters").findValuesAsText("name")).contains("Idempotency-Key");
        assertThat(create.path("responses").properties())
                .extracting(entry -> entry.getKey())
                .contains(
                        "201", "400", "401", "403", "406", "409", "413", "414", "415", "422", "429", "431", "500",
                        "503");
        assertThat(create.at("/responses/409/content/application~1problem+json/examples")
                        .properties())
                .extracting(entry -> entry.getKey())
                .containsExactlyInAnyOrder("IDEMPOTENCY_IN_FLIGHT", "VERSION_CONFLICT");
        JsonNode read = document.at("/paths/~1v1~1widgets~1{id}/get");
        assertThat(read.at("/x-roles")).extracting(JsonNode::asText).containsExactly("registry-reader", "integrator");
        assertThat(read.path("description").asText()).endsWith("Roles: `registry-reader`, `integrator`.");
        JsonNode replace = document.at("/paths/~1v1~1widgets~1{id}/put");
        assertThat(replace.path("parameters").findValuesAsText("name")).contains("If-Match");
        assertThat(replace.path("responses").has("412")).isTrue();
        assertThat(replace.path("responses").has("428")).isTrue();
    }

    @Test
    void examplesComeFromFiles() throws JsonProcessingException {
        JsonNode replace = document().at("/paths/~1v1~1widgets~1{id}/put");
        JsonNode bodies = replace.at("/requestBody/content/application~1json/examples");
        assertThat(bodies.at("/wheel/value/name").asText()).isEqualTo("Roda");
        assertThat(bodies.at("/spoke/value/priceIdr").asLong()).isEqualTo(5000);
        JsonNode view = document().at("/components/examples/WidgetView/value");
        assertThat(view.path("version").asLong()).isEqualTo(1);
        assertThat(replace.at("/responses/200/content/application~1json/examples/WidgetView/$ref")
                        .asText())
                .isEqualTo("#/components/examples/WidgetView");
        JsonNode id = replace.path("parameters").get(0);
        assertThat(id.path("example").asText()).isEqualTo("0197c1a0-0000-7000-8000-000000000007");
    }

    @Test
    void anOperationForEveryCallerNamesNoRole() throws JsonProcessingException {
        JsonNode job = document().at("/paths/~1v1~1jobs~1{id}/get");
        assertThat(job.at("/security/0/bearer").isArray()).isTrue();
        assertThat(job.at("/x-roles")).isEmpty();
        assertThat(job.path("description").asText()).endsWith("Any role.");
    }

    @Test
    void everyMemberOfAnAnswerIsRequiredAndARequestSaysItself() throws JsonProcessingException {
        JsonNode schemas = document().at("/components/schemas");
        assertThat(schemas.at("/WidgetView/required"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrderElementsOf(
                        () -> schemas.at("/WidgetView/properties").fieldNames());
        assertThat(schemas.at("/JobView/required").isEmpty()).isFalse();
        assertThat(schemas.at("/WidgetCommand/required").size())
                .isLessThan(schemas.at("/WidgetCommand/properties").size());
    }

    @Test
    void headersOfAnswersAreDescribedOnce() throws JsonProcessingException {
        JsonNode document = document();
        JsonNode created = document.at("/paths/~1v1~1widgets/post/responses/201/headers");
        assertThat(created.properties())
                .extracting(entry -> entry.getKey())
                .contains("X-Request-Id", "Location", "Idempotency-Replayed", "RateLimit", "RateLimit-Policy");
        assertThat(created.properties()).allSatisfy(header -> {
            String reference = header.getValue().path("$ref").asText();
            assertThat(reference).startsWith("#/components/headers/");
            assertThat(document.at(reference.substring(1)).path("description").asText())
                    .isNotBlank();
        });
        assertThat(document.at("/components/responses/RATE_LIMITED/headers").properties())
                .extracting(entry -> entry.getKey())
                .contains("Retry-After", "RateLimit");
    }

    @Test
    void whatHasAVersionSaysItsTag() throws JsonProcessingException {
        JsonNode document = document();
        JsonNode read = document.at("/paths/~1v1~1jobs~1{id}/get");
        assertThat(read.at("/responses/200/headers").has("ETag")).isTrue();
        assertThat(read.at("/responses/304/headers").has("ETag")).isTrue();
        assertThat(names(document, read)).contains("If-None-Match");
        JsonNode list = document.at("/paths/~1problems/get");
        assertThat(list.at("/responses/200/headers").has("ETag")).isFalse();
        assertThat(names(document, list)).doesNotContain("If-None-Match");
    }

    @Test
    void headersOfRequestsAreDescribedWhereTheyAreRead() throws JsonProcessingException {
        JsonNode document = document();
        assertThat(names(document, document.at("/paths/~1v1~1widgets/post")))
                .contains("Idempotency-Key", "X-Purpose", "Accept-Language", "X-Request-Id", "traceparent")
                .doesNotContain("If-Match", "If-None-Match");
        assertThat(names(document, document.at("/paths/~1v1~1widgets~1{id}/put")))
                .contains("If-Match");
        assertThat(names(document, document.at("/paths/~1problems/get")))
                .as("read by nobody who is named")
                .doesNotContain("X-Purpose");
    }

    @Test
    void refusalsSayWhichHeadersTheyCarry() throws JsonProcessingException {
        JsonNode refusals = document().at("/components/responses");
        assertThat(refusals.at("/RATE_LIMITED/headers").has("Retry-After")).isTrue();
        assertThat(refusals.at("/UNAVAILABLE/headers").has("Retry-After")).isTrue();
        assertThat(refusals.at("/IF_MATCH_REQUIRED/headers").has("RateLimit")).isTrue();
        assertThat(refusals.at("/URI_TOO_LONG/headers").has("RateLimit"))
                .as("refused before anything is counted")
                .isFalse();
    }

    /** Names of an operation's parameters. */
    private static List<String> names(JsonNode document, JsonNode operation) {
        return StreamSupport.stream(operation.path("parameters").spliterator(), false)
                .map(parameter -> parameter.has("$ref")
                        ? document.at(parameter.path("$ref").asText().substring(1))
                        : parameter)
                .map(parameter -> parameter.path("name").asText())
                .toList();
    }

    @Test
    void theFirstPageSaysWhatHoldsForEveryService() throws JsonProcessingException {
        JsonNode document = document();
        assertThat(document.at("/info/description").asText())
                .startsWith("A resource to try the kit on.\n\n## Tokens\n\nSend")
                .contains("## Tokens", "## Errors", "## Pages", "## Two axes of time");
        assertThat(document.at("/servers"))
                .anyMatch(server -> server.at("/variables/host/default").isTextual());
    }

    @Test
    void typesOfThePlatformAreWrittenWhereTheyAreUsed() throws JsonProcessingException {
        JsonNode schemas = document().at("/components/schemas");
        assertThat(schemas.properties())
                .extracting(entry -> entry.getKey())
                .contains("WidgetCommand")
                .doesNotContain("Instant", "Json", "LocalDate", "UUID", "YearMonth");
        assertThat(schemas.at("/WidgetCommand/properties/madeOn/format").asText())
                .isEqualTo("date");
        JsonNode id = document().at("/paths/~1v1~1widgets~1{id}/get/parameters/0/schema");
        assertThat(id.path("format").asText()).isEqualTo("uuid");
        assertThat(document().findParents("$ref")).isNotEmpty().noneMatch(schema -> schema.has("type"));
    }

    private static JsonNode document() throws JsonProcessingException {
        return new ObjectMapper()
                .readTree(given().accept("application/json")
                        .get("/q/openapi?format=json")
                        .asString());
    }
}

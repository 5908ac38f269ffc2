package id.patuh.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.patuh.devstack.testing.PatuhTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

/** The published document is complete: each operation says what it does and shows it. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class OpenApiTest {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    @Test
    void everyOperationHasIdSummaryDescriptionAndExamples() throws IOException {
        JsonNode document = new ObjectMapper()
                .readTree(RestAssured.given()
                        .accept("application/json")
                        .get("/q/openapi?format=json")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString());
        List<String> gaps = new ArrayList<>();
        document.get("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(method ->
                        METHODS.contains(method.getKey()) && path.getKey().startsWith("/v1"))
                .forEach(method -> check(method.getKey() + " " + path.getKey(), method.getValue(), gaps)));
        assertThat(gaps).isEmpty();
        assertThat(document.get("paths").has("/v1/imports/{id}/errors")).isTrue();
    }

    private static void check(String name, JsonNode operation, List<String> gaps) {
        for (String member : List.of("operationId", "summary", "description")) {
            if (operation.path(member).asText().isBlank()) {
                gaps.add(name + " has no " + member);
            }
        }
        // The kit documents its own operations.
        if (name.contains("/v1/jobs")) {
            return;
        }
        operation.path("parameters").forEach(parameter -> {
            if (parameter.path("description").asText().isBlank()) {
                gaps.add(name + " does not describe " + parameter.path("name").asText());
            }
        });
        operation.path("requestBody").path("content").forEach(content -> examples(name + " request", content, gaps));
        operation.path("responses").properties().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .forEach(response -> response.getValue()
                        .path("content")
                        .forEach(content -> examples(name + " " + response.getKey(), content, gaps)));
    }

    private static void examples(String name, JsonNode content, List<String> gaps) {
        if (content.path("examples").isEmpty() && content.path("example").isMissingNode()) {
            gaps.add(name + " has no example");
        }
    }
}

package id.patuh.kit.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

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
class OpenApiTest {

    @Test
    void theKitAddsWhatItDoesForEveryOperation() throws JsonProcessingException {
        JsonNode document = document();
        JsonNode create = document.at("/paths/~1v1~1widgets/post");
        assertThat(create.at("/security/0/bearer/0").asText()).isEqualTo("registry-writer");
        assertThat(create.path("parameters").findValuesAsText("name")).contains("Idempotency-Key");
        assertThat(create.path("responses").properties())
                .extracting(entry -> entry.getKey())
                .contains("201", "400", "401", "403", "406", "409", "413", "415", "422", "429", "500", "503");
        assertThat(create.at("/responses/409/content/application~1problem+json/examples")
                        .properties())
                .extracting(entry -> entry.getKey())
                .containsExactlyInAnyOrder("IDEMPOTENCY_IN_FLIGHT", "VERSION_CONFLICT");
        JsonNode replace = document.at("/paths/~1v1~1widgets~1{id}/put");
        assertThat(replace.path("parameters").findValuesAsText("name")).contains("If-Match");
        assertThat(replace.path("responses").has("412")).isTrue();
        assertThat(replace.path("responses").has("428")).isTrue();
    }

    private static JsonNode document() throws JsonProcessingException {
        return new ObjectMapper()
                .readTree(given().accept("application/json")
                        .get("/q/openapi?format=json")
                        .asString());
    }
}

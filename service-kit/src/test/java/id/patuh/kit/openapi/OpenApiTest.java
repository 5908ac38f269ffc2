package id.patuh.kit.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;

import id.patuh.devstack.testing.PatuhTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The kit completes the API document, and the check finds what is missing in one. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class OpenApiTest {

    @Test
    void servedDocumentIsComplete() throws JsonProcessingException {
        JsonNode document = document();
        assertThat(OpenApiCompleteness.defects(document)).isEmpty();
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

    @Test
    void everyExampleIsValid() throws JsonProcessingException {
        JsonSchemaFactory factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
        List<OpenApiCompleteness.Example> examples = OpenApiCompleteness.examples(document());
        assertThat(examples).hasSizeGreaterThan(30);
        for (OpenApiCompleteness.Example example : examples) {
            assertThat(factory.getSchema(example.schema()).validate(example.value()))
                    .as(example.place())
                    .isEmpty();
        }
    }

    @Test
    void missingPartsAreFound() throws JsonProcessingException {
        ObjectNode document = (ObjectNode) document();
        ObjectNode read = (ObjectNode) document.at("/paths/~1v1~1widgets~1{id}/get");
        read.remove("summary");
        ((ObjectNode) read.path("responses")).remove("503");
        ((ObjectNode) read.at("/responses/200/content/application~1json")).remove("examples");
        assertThat(OpenApiCompleteness.defects(document))
                .containsExactlyInAnyOrder(
                        "get /v1/widgets/{id} has no summary",
                        "get /v1/widgets/{id} has no answer 503",
                        "get /v1/widgets/{id} answer 200 application/json has no example");
    }

    private static JsonNode document() throws JsonProcessingException {
        return new ObjectMapper()
                .readTree(given().accept("application/json")
                        .get("/q/openapi?format=json")
                        .asString());
    }
}

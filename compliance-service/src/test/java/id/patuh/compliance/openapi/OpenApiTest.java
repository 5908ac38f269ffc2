package id.patuh.compliance.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;

import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.kit.openapi.OpenApiCompleteness;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class OpenApiTest {
    @Test
    void theDocumentLeavesNoQuestionOpen() throws JsonProcessingException {
        assertThat(OpenApiCompleteness.defects(document())).isEmpty();
    }

    @Test
    void everyExampleIsValidByItsSchema() throws JsonProcessingException {
        JsonSchemaFactory factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
        for (OpenApiCompleteness.Example example : OpenApiCompleteness.examples(document())) {
            assertThat(factory.getSchema(example.schema()).validate(example.value()))
                    .as(example.place())
                    .isEmpty();
        }
    }

    private static JsonNode document() throws JsonProcessingException {
        return new ObjectMapper()
                .readTree(given().accept("application/json")
                        .get("/q/openapi?format=json")
                        .asString());
    }
}

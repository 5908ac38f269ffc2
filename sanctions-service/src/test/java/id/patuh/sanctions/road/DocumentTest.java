package id.patuh.sanctions.road;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;

import id.patuh.contracts.event.EventJson;
import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.kit.openapi.OpenApiCompleteness;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

/** The API document leaves no question open, and its examples fit its schemas. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class DocumentTest {
    @Test
    void theDocumentIsComplete() throws Exception {
        assertThat(OpenApiCompleteness.defects(document())).isEmpty();
    }

    @Test
    void everyExampleFitsItsSchema() throws Exception {
        JsonSchemaFactory factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
        List<String> misfits = OpenApiCompleteness.examples(document()).stream()
                .flatMap(example -> factory.getSchema(example.schema()).validate(example.value()).stream()
                        .map(violation -> example.place() + ": " + violation))
                .toList();
        assertThat(misfits).isEmpty();
    }

    private static JsonNode document() throws Exception {
        return EventJson.mapper()
                .readTree(RestAssured.given()
                        .accept("application/json")
                        .get("/q/openapi?format=json")
                        .asByteArray());
    }
}

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

    @Test
    void whatIsSaidOnceForAllActionsStandsAtEachOfThem() throws Exception {
        int actions = 0;
        for (var path : document().path("paths").properties()) {
            if (!path.getKey().contains("/actions/")) {
                continue;
            }
            actions++;
            String unknown = path.getKey().startsWith("/v1/cases/") ? "CASE_UNKNOWN" : "REQUEST_UNKNOWN";
            JsonNode action = path.getValue().path("post");
            assertThat(action.path("parameters").findValuesAsText("name"))
                    .as(path.getKey())
                    .contains("id", "Idempotency-Key", "If-Match");
            assertThat(problems(action, "404").has(unknown)).as(path.getKey()).isTrue();
            assertThat(problems(action, "409").has("ILLEGAL_ACTION"))
                    .as(path.getKey())
                    .isTrue();
            assertThat(action.at("/responses/200/content/application~1json").has("schema"))
                    .as(path.getKey())
                    .isTrue();
        }
        assertThat(actions).isEqualTo(18);
    }

    private static JsonNode problems(JsonNode operation, String status) {
        return operation.at("/responses/" + status + "/content/application~1problem+json/examples");
    }

    private static JsonNode document() throws Exception {
        return EventJson.mapper()
                .readTree(RestAssured.given()
                        .accept("application/json")
                        .get("/q/openapi?format=json")
                        .asByteArray());
    }
}

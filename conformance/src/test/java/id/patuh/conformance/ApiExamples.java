package id.patuh.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;

/**
 * The examples of an API document, each with its schema. They are held to the closed form of the schemas: a member that a schema does not
 * name is a mistake in one of the two.
 */
final class ApiExamples {
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private final ApiDocument document;
    private final JsonNode components;
    private final List<Example> found = new ArrayList<>();

    private ApiExamples(ApiDocument document) {
        this.document = document;
        this.components = closed(document.json().path("components"));
    }

    /**
     * An example with its schema.
     *
     * @param place where it stands
     * @param schema JSON Schema that is complete in itself
     * @param value the example
     */
    record Example(String place, JsonNode schema, JsonNode value) {

        /** What is wrong with it, one line each. */
        List<String> violations() {
            JsonSchema compiled = SCHEMAS.getSchema(schema, STRICT);
            return compiled.validate(value).stream()
                    .map(violation -> place + " " + violation.getMessage())
                    .sorted()
                    .toList();
        }
    }

    /** All examples of parameters and of JSON bodies. */
    static List<Example> of(ApiDocument document) {
        ApiExamples examples = new ApiExamples(document);
        Operation.of(document.json()).forEach(examples::collect);
        return List.copyOf(examples.found);
    }

    private void collect(Operation operation) {
        for (JsonNode parameter : operation.document().path("parameters")) {
            add(operation + " " + parameter.path("name").asText(), document.resolved(parameter));
        }
        collect(operation + " request", operation.document().path("requestBody"));
        for (Map.Entry<String, JsonNode> answer :
                operation.document().path("responses").properties()) {
            collect(operation + " " + answer.getKey(), answer.getValue());
        }
    }

    private void collect(String place, JsonNode body) {
        for (Map.Entry<String, JsonNode> media :
                document.resolved(body).path("content").properties()) {
            add(place + " " + media.getKey(), media.getValue());
        }
    }

    private void add(String place, JsonNode shown) {
        JsonNode schema = selfContained(shown.path("schema"));
        if (shown.has("example")) {
            found.add(new Example(place, schema, shown.path("example")));
        }
        for (Map.Entry<String, JsonNode> example : shown.path("examples").properties()) {
            JsonNode value = document.resolved(example.getValue()).path("value");
            found.add(new Example(place + " " + example.getKey(), schema, value));
        }
    }

    private JsonNode selfContained(JsonNode schema) {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        whole.putArray("allOf").add(closed(schema));
        whole.set("components", components);
        return whole;
    }

    private static JsonNode closed(JsonNode schemas) {
        JsonNode copy = schemas.deepCopy();
        close(copy);
        return copy;
    }

    private static void close(JsonNode node) {
        if (node.has("properties") && !node.has("additionalProperties")) {
            ((ObjectNode) node).put("additionalProperties", false);
        }
        node.forEach(ApiExamples::close);
    }
}

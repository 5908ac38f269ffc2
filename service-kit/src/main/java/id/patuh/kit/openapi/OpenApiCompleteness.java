package id.patuh.kit.openapi;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Checks that an API document leaves no question open: every operation has an id, summary, description, tag, security, all error
 * answers, and an example of every body and parameter. Each service calls it in one test on its served document.
 */
public final class OpenApiCompleteness {

    private static final Set<String> VERBS = Set.of("get", "put", "post", "delete", "patch");
    private static final List<String> ALWAYS = List.of("406", "429", "500", "503");
    private static final List<String> SECURED = List.of("401", "403");

    private final JsonNode document;
    private final List<String> defects = new ArrayList<>();
    private final List<Example> examples = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    private OpenApiCompleteness(JsonNode document) {
        this.document = document;
    }

    /**
     * An example of the document with its schema, to be validated by a test.
     *
     * @param place where it stands
     * @param schema JSON Schema that is complete in itself
     * @param value the example
     */
    public record Example(String place, JsonNode schema, JsonNode value) {}

    /** What is missing in a document, one line each; empty when it is complete. */
    public static List<String> defects(JsonNode document) {
        OpenApiCompleteness check = new OpenApiCompleteness(document);
        check.run();
        return List.copyOf(check.defects);
    }

    /** All examples of JSON bodies with their schemas. */
    public static List<Example> examples(JsonNode document) {
        OpenApiCompleteness check = new OpenApiCompleteness(document);
        check.run();
        return List.copyOf(check.examples);
    }

    private void run() {
        require(document.path("openapi").asText().startsWith("3.1"), "openapi", "is not 3.1");
        require(hasText(document.path("info"), "title"), "info", "has no title");
        require(hasText(document.path("info"), "description"), "info", "has no description");
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> entry : path.getValue().properties()) {
                if (VERBS.contains(entry.getKey())) {
                    operation(entry.getKey() + " " + path.getKey(), entry.getValue());
                }
            }
        }
    }

    private void operation(String place, JsonNode operation) {
        require(hasText(operation, "operationId"), place, "has no operationId");
        require(ids.add(operation.path("operationId").asText()), place, "has an operationId that is used twice");
        require(hasText(operation, "summary"), place, "has no summary");
        require(hasText(operation, "description"), place, "has no description");
        require(!operation.path("tags").isEmpty(), place, "has no tag");
        require(operation.has("security"), place, "says nothing on security");
        operation.path("parameters").forEach(parameter -> parameter(place, resolved(parameter)));
        JsonNode body = operation.path("requestBody");
        if (!body.isMissingNode()) {
            content(place + " request", resolved(body).path("content"));
        }
        answers(place, operation);
    }

    private void parameter(String place, JsonNode parameter) {
        String name = place + " parameter " + parameter.path("name").asText();
        require(hasText(parameter, "description"), name, "has no description");
        JsonNode schema = resolved(parameter.path("schema"));
        boolean shown = parameter.has("example")
                || parameter.has("examples")
                || schema.has("example")
                || schema.has("examples")
                || schema.has("enum")
                || schema.has("default")
                || schema.path("type").asText().equals("boolean")
                // An opaque value that is only ever copied.
                || parameter.path("name").asText().equals("cursor");
        require(shown, name, "has no example");
    }

    private void answers(String place, JsonNode operation) {
        JsonNode responses = operation.path("responses");
        boolean success = false;
        for (Map.Entry<String, JsonNode> answer : responses.properties()) {
            String name = place + " answer " + answer.getKey();
            JsonNode response = resolved(answer.getValue());
            require(hasText(response, "description"), name, "has no description");
            content(name, response.path("content"));
            success |= answer.getKey().startsWith("2");
            if (answer.getKey().compareTo("400") >= 0) {
                boolean problem = response.path("content").has(ProblemModels.MEDIA_TYPE);
                require(problem, name, "is not " + ProblemModels.MEDIA_TYPE);
            }
        }
        require(success, place, "has no answer of success");
        ALWAYS.forEach(status -> require(responses.has(status), place, "has no answer " + status));
        if (!operation.path("security").isEmpty()) {
            SECURED.forEach(status -> require(responses.has(status), place, "has no answer " + status));
        }
    }

    private void content(String place, JsonNode content) {
        for (Map.Entry<String, JsonNode> media : content.properties()) {
            String name = place + " " + media.getKey();
            JsonNode type = media.getValue();
            require(type.has("example") || !type.path("examples").isEmpty(), name, "has no example");
            if (media.getKey().endsWith("json")) {
                require(type.has("schema"), name, "has no schema");
                collect(name, type);
            }
        }
    }

    private void collect(String place, JsonNode media) {
        JsonNode schema = selfContained(media.path("schema"));
        if (media.has("example")) {
            examples.add(new Example(place, schema, media.path("example")));
        }
        for (Map.Entry<String, JsonNode> example : media.path("examples").properties()) {
            JsonNode value = resolved(example.getValue()).path("value");
            examples.add(new Example(place + " " + example.getKey(), schema, value));
        }
    }

    private JsonNode selfContained(JsonNode schema) {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        whole.putArray("allOf").add(schema);
        whole.set("components", document.path("components"));
        return whole;
    }

    private JsonNode resolved(JsonNode node) {
        String ref = node.path("$ref").asText("");
        return ref.startsWith("#/") ? document.at(ref.substring(1)) : node;
    }

    private static boolean hasText(JsonNode node, String name) {
        return !node.path(name).asText("").isBlank();
    }

    private void require(boolean holds, String place, String defect) {
        if (!holds) {
            defects.add(place + " " + defect);
        }
    }
}

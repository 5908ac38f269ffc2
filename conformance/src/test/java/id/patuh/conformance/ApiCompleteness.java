package id.patuh.conformance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What an API document leaves open. It should leave nothing: every operation has an id, summary, description, tag, security, an answer of
 * success and all problem answers, and an example of every body and parameter.
 */
final class ApiCompleteness {
    private static final String PROBLEM = "application/problem+json";
    private static final List<String> ALWAYS = List.of("400", "406", "429", "500", "503");
    private static final List<String> SECURED = List.of("401", "403");
    private static final Set<String> WITHOUT_BODY = Set.of("204", "304", "308");

    private final ApiDocument document;
    private final List<String> defects = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    private ApiCompleteness(ApiDocument document) {
        this.document = document;
    }

    /** What is missing in a document, one line each; empty when it is complete. */
    static List<String> defects(ApiDocument document) {
        ApiCompleteness check = new ApiCompleteness(document);
        check.run();
        return List.copyOf(check.defects);
    }

    private void run() {
        JsonNode json = document.json();
        require(json.path("openapi").asText().startsWith("3.1"), "openapi", "is not 3.1");
        require(hasText(json.path("info"), "title"), "info", "has no title");
        require(hasText(json.path("info"), "description"), "info", "has no description");
        Operation.of(json).forEach(operation -> check(operation.toString(), operation.document()));
    }

    private void check(String place, JsonNode operation) {
        require(hasText(operation, "operationId"), place, "has no operationId");
        require(ids.add(operation.path("operationId").asText()), place, "has an operationId that is used twice");
        require(hasText(operation, "summary"), place, "has no summary");
        require(hasText(operation, "description"), place, "has no description");
        require(!operation.path("tags").isEmpty(), place, "has no tag");
        require(operation.has("security"), place, "says nothing on security");
        operation.path("parameters").forEach(parameter -> parameter(place, document.resolved(parameter)));
        if (operation.has("requestBody")) {
            content(place + " request", document.resolved(operation.path("requestBody")));
        }
        answers(place, operation);
    }

    private void parameter(String place, JsonNode parameter) {
        String name = place + " parameter " + parameter.path("name").asText();
        JsonNode schema = document.resolved(parameter.path("schema"));
        require(hasText(parameter, "description"), name, "has no description");
        require(schema.has("type"), name, "has no type");
        boolean shown = parameter.has("example")
                || parameter.has("examples")
                || schema.has("examples")
                || schema.has("enum")
                || schema.has("default")
                || schema.path("type").asText().equals("boolean")
                // An opaque value that is only ever copied.
                || parameter.path("name").asText().equals("cursor");
        require(shown, name, "has no example");
    }

    private void answers(String place, JsonNode operation) {
        JsonNode answers = operation.path("responses");
        boolean success = false;
        for (Map.Entry<String, JsonNode> entry : answers.properties()) {
            String status = entry.getKey();
            String name = place + " answer " + status;
            JsonNode answer = document.resolved(entry.getValue());
            require(hasText(answer, "description"), name, "has no description");
            success |= status.startsWith("2");
            if (!WITHOUT_BODY.contains(status)) {
                content(name, answer);
            }
            if (status.startsWith("4") || status.startsWith("5")) {
                require(answer.path("content").has(PROBLEM), name, "is not " + PROBLEM);
            }
        }
        require(success, place, "has no answer of success");
        ALWAYS.forEach(status -> require(answers.has(status), place, "has no answer " + status));
        if (!operation.path("security").isEmpty()) {
            SECURED.forEach(status -> require(answers.has(status), place, "has no answer " + status));
        }
    }

    private void content(String place, JsonNode body) {
        require(!body.path("content").isEmpty(), place, "has no content");
        for (Map.Entry<String, JsonNode> media : body.path("content").properties()) {
            String name = place + " " + media.getKey();
            JsonNode type = media.getValue();
            require(type.has("schema"), name, "has no schema");
            require(type.has("example") || !type.path("examples").isEmpty(), name, "has no example");
        }
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

package id.patuh.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The members of a request body that hold a value or a list, found in its schema, however deep. */
final class BodyMembers {
    private static final int DEEPEST = 6;

    private final ApiDocument document;
    private final List<Member> found = new ArrayList<>();

    private BodyMembers(ApiDocument document) {
        this.document = document;
    }

    /**
     * A member.
     *
     * @param path names of objects' members from the outside in; an empty name is the first element of a list
     */
    record Member(List<String> path, BadValues.Form form, JsonNode schema) {

        /** JSON Pointer of it. */
        String pointer() {
            StringBuilder pointer = new StringBuilder();
            path.forEach(step -> pointer.append('/').append(step.isEmpty() ? "0" : step));
            return pointer.toString();
        }

        /** A body like another one, but for the value of this member. */
        JsonNode in(JsonNode body, JsonNode value) {
            return with(body, 0, value);
        }

        private JsonNode with(JsonNode node, int step, JsonNode value) {
            if (step == path.size()) {
                return value;
            }
            String name = path.get(step);
            if (name.isEmpty()) {
                ArrayNode list =
                        node != null && node.isArray() ? node.deepCopy() : JsonNodeFactory.instance.arrayNode();
                JsonNode first = with(list.isEmpty() ? null : list.get(0), step + 1, value);
                if (list.isEmpty()) {
                    list.add(first);
                } else {
                    list.set(0, first);
                }
                return list;
            }
            ObjectNode object =
                    node != null && node.isObject() ? node.deepCopy() : JsonNodeFactory.instance.objectNode();
            object.set(name, with(object.get(name), step + 1, value));
            return object;
        }
    }

    /** The members of an operation's JSON body; none where it takes no JSON. */
    static List<Member> of(ApiDocument document, Operation operation) {
        BodyMembers members = new BodyMembers(document);
        members.walk(schema(document, operation), List.of(), 0);
        return members.found.stream().distinct().toList();
    }

    /** The schema of an operation's body; a missing node where it takes no JSON. */
    static JsonNode schema(ApiDocument document, Operation operation) {
        return document.resolved(content(document, operation).path("schema"));
    }

    /** The first example of an operation's body. */
    static Optional<JsonNode> example(ApiDocument document, Operation operation) {
        return examples(document, operation).stream().findFirst();
    }

    /** All examples of an operation's body. */
    static List<JsonNode> examples(ApiDocument document, Operation operation) {
        JsonNode content = content(document, operation);
        List<JsonNode> examples = new ArrayList<>();
        if (content.has("example")) {
            examples.add(content.path("example"));
        }
        content.path("examples")
                .forEach(example -> examples.add(document.resolved(example).path("value")));
        return examples;
    }

    private static JsonNode content(ApiDocument document, Operation operation) {
        JsonNode content =
                document.resolved(operation.document().path("requestBody")).path("content");
        return content.has("application/json")
                ? content.path("application/json")
                : content.path("application/merge-patch+json");
    }

    private void walk(JsonNode unresolved, List<String> path, int depth) {
        JsonNode schema = document.resolved(unresolved);
        if (depth > DEEPEST) {
            return;
        }
        for (String parts : List.of("allOf", "anyOf", "oneOf")) {
            schema.path(parts).forEach(part -> walk(part, path, depth + 1));
        }
        BadValues.Form form = path.isEmpty() ? null : BadValues.form(schema);
        if (form != null) {
            found.add(new Member(path, form, schema));
        }
        schema.path("properties")
                .properties()
                .forEach(member -> walk(member.getValue(), with(path, member.getKey()), depth + 1));
        if (schema.has("items")) {
            walk(schema.path("items"), with(path, ""), depth + 1);
        }
    }

    private static List<String> with(List<String> path, String step) {
        List<String> longer = new ArrayList<>(path);
        longer.add(step);
        return List.copyOf(longer);
    }
}

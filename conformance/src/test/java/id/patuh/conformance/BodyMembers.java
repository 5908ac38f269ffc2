package id.patuh.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.ValueNode;

/** The members of a request body that hold one value each, found in its schema, however deep. */
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
    record Member(List<String> path, BadValues.Form form) {

        /** JSON Pointer of it. */
        String pointer() {
            StringBuilder pointer = new StringBuilder();
            path.forEach(step -> pointer.append('/').append(step.isEmpty() ? "0" : step));
            return pointer.toString();
        }

        /** A body like another one, but for the value of this member. */
        JsonNode in(JsonNode body, ValueNode value) {
            return with(body, 0, value);
        }

        private JsonNode with(JsonNode node, int step, ValueNode value) {
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
        members.walk(content(document, operation).path("schema"), List.of(), 0);
        return members.found.stream().distinct().toList();
    }

    /** The first example of an operation's body. */
    static Optional<JsonNode> example(ApiDocument document, Operation operation) {
        JsonNode content = content(document, operation);
        if (content.has("example")) {
            return Optional.of(content.path("example"));
        }
        for (JsonNode example : content.path("examples")) {
            return Optional.of(document.resolved(example).path("value"));
        }
        return Optional.empty();
    }

    private static JsonNode content(ApiDocument document, Operation operation) {
        return document.resolved(operation.document().path("requestBody"))
                .path("content")
                .path("application/json");
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
            found.add(new Member(path, form));
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

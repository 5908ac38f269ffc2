package id.patuh.conformance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The limits that the schema of a member names, and values one beyond each. */
final class MemberLimits {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_LINE = 255;
    private static final List<String> NO_LINES = List.of("a\nb", "a\r\nb", "a\tb", "a\u2028b", "\ufeffab", "a\u200bb");

    private final ApiDocument document;
    private final JsonNode schema;

    MemberLimits(ApiDocument document, JsonNode schema) {
        this.document = document;
        this.schema = schema;
    }

    /** Whether any value of the type would be taken, however long or large. */
    boolean areMissing() {
        return switch (BadValues.form(schema)) {
            case TEXT -> !schema.has("maxLength") && mostDigits().isEmpty();
            case LIST -> !schema.has("maxItems") && !isSetOfWords();
            case WHOLE, DECIMAL -> !hasLeast() || !hasMost();
            case WORD, DAY, MONTH, MOMENT, ID, FLAG -> false;
        };
    }

    /** Values one beyond a limit. */
    List<JsonNode> beyond() {
        List<JsonNode> values = new ArrayList<>();
        switch (BadValues.form(schema)) {
            case TEXT -> addTexts(values);
            case LIST -> addLists(values);
            case WHOLE, DECIMAL -> addNumbers(values);
            case WORD, DAY, MONTH, MOMENT, ID, FLAG -> {
                // Values of these forms have tests of their own.
            }
        }
        return values;
    }

    private void addTexts(List<JsonNode> values) {
        if (schema.has("maxLength")) {
            int longest = schema.path("maxLength").asInt();
            values.add(JSON.textNode("x".repeat(longest + 1)));
            if (longest <= LONGEST_LINE) {
                NO_LINES.forEach(text -> values.add(JSON.textNode(text)));
            }
        } else {
            mostDigits().ifPresent(most -> values.add(JSON.textNode("1".repeat(most + 1))));
        }
        if (schema.path("minLength").asInt() > 1) {
            values.add(JSON.textNode("x".repeat(schema.path("minLength").asInt() - 1)));
        }
    }

    private void addLists(List<JsonNode> values) {
        if (schema.has("maxItems") && !isSetOfWords()) {
            values.add(items(schema.path("maxItems").asInt() + 1));
        }
        if (schema.path("minItems").asInt() > 0) {
            values.add(items(schema.path("minItems").asInt() - 1));
        }
    }

    private void addNumbers(List<JsonNode> values) {
        if (schema.has("minimum")) {
            values.add(JSON.numberNode(schema.path("minimum").decimalValue().subtract(BigDecimal.ONE)));
        }
        if (schema.has("maximum")) {
            values.add(JSON.numberNode(schema.path("maximum").decimalValue().add(BigDecimal.ONE)));
        }
        for (String edge : List.of("exclusiveMinimum", "exclusiveMaximum")) {
            if (schema.has(edge)) {
                values.add(JSON.numberNode(schema.path(edge).decimalValue()));
            }
        }
    }

    /** The longest row of one digit that the pattern takes; empty where there is no pattern or no end. */
    private OptionalInt mostDigits() {
        if (!schema.has("pattern")) {
            return OptionalInt.empty();
        }
        Pattern pattern = Pattern.compile(schema.path("pattern").asText());
        OptionalInt most = IntStream.rangeClosed(1, LONGEST_NUMBER)
                .filter(length -> pattern.matcher("1".repeat(length)).find())
                .max();
        return most.isPresent() && most.getAsInt() < LONGEST_NUMBER ? most : OptionalInt.empty();
    }

    private boolean hasLeast() {
        return schema.has("minimum") || schema.has("exclusiveMinimum");
    }

    private boolean hasMost() {
        return schema.has("maximum") || schema.has("exclusiveMaximum");
    }

    private boolean isSetOfWords() {
        return schema.path("uniqueItems").asBoolean()
                && document.resolved(schema.path("items")).has("enum");
    }

    private ArrayNode items(int count) {
        ArrayNode items = JSON.arrayNode();
        IntStream.range(0, count).forEach(i -> items.add(sample(document.resolved(schema.path("items")))));
        return items;
    }

    /** A value of a schema. */
    private JsonNode sample(JsonNode item) {
        if (item.path("type").asText().equals("object")) {
            ObjectNode object = JSON.objectNode();
            item.path("required")
                    .forEach(name -> object.set(
                            name.asText(),
                            sample(document.resolved(item.path("properties").path(name.asText())))));
            return object;
        }
        return switch (BadValues.form(item)) {
            case WORD -> item.path("enum").path(0);
            case DAY -> JSON.textNode("2026-06-29");
            case ID -> JSON.textNode(UUID.randomUUID().toString());
            case FLAG -> JSON.booleanNode(true);
            case WHOLE, DECIMAL -> JSON.numberNode(1);
            case LIST -> JSON.arrayNode();
            case MONTH -> JSON.textNode("2026-06");
            case MOMENT -> JSON.textNode("2026-06-29T00:00:00Z");
            case TEXT -> JSON.textNode(item.has("pattern") ? "1234567890123" : "x");
        };
    }
}

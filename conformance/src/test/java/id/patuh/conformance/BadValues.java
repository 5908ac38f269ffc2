package id.patuh.conformance;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ValueNode;

/** Values that no member or parameter may take, by the form of its schema. */
final class BadValues {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> TEXTS = List.of(
            "a\u0000b",
            "a\ud800b",
            "\udc00",
            "a\u202eb",
            "\u2066a",
            "\u200f",
            "\u0001",
            "a\u0085",
            "\u00a0",
            "\u200b\u2060",
            "\ufeff");
    private static final List<String> DAYS = List.of(
            "0000-01-01",
            "-999999999-01-01",
            "1899-12-31",
            "2201-01-01",
            "+10000-01-01",
            "2026-02-30",
            "30-06-2026",
            "2026-6-1",
            "\u0662\u0660\u0662\u0666-\u0660\u0666-\u0663\u0660",
            "2026-06-30T00:00:00Z");
    private static final List<String> MOMENTS = List.of(
            "0000-01-01T00:00:00Z",
            "+1000000000-12-31T23:59:59Z",
            "1899-12-31T23:59:59Z",
            "2201-01-01T00:00:00Z",
            "2026-06-30",
            "2026-06-30T24:00:00Z",
            "2026-06-30T23:59:60Z",
            "2026-02-30T00:00:00Z");
    private static final List<String> MONTHS = List.of("0000-01", "1899-12", "2201-01", "2026-13", "2026-6", "06-2026");
    private static final List<String> IDS = List.of("1-1-1-1-1", "not-an-id", "AZfDyNAAcACAAAAAAAAAAQ==");
    private static final List<String> NUMBERS =
            List.of("5.5", "5.0", "1E3", "+5", "\u0665", "0x10", "60.000", "1,5", " 5", "NaN", "99999999999999999999");
    private static final List<String> FLAGS = List.of("yes", "1", "TRUE", "True", " true", "ya", "on");
    private static final List<String> EMPTY = List.of("");

    private BadValues() {}

    /** What a member holds. */
    enum Form {
        TEXT,
        WORD,
        DAY,
        MONTH,
        MOMENT,
        ID,
        WHOLE,
        DECIMAL,
        FLAG,
        LIST
    }

    /** The form of a schema that holds a value or a list; null for one of objects. */
    static Form form(JsonNode schema) {
        String type = type(schema.path("type"));
        if (schema.has("enum")) {
            return Form.WORD;
        }
        return switch (type) {
            case "string" -> text(schema);
            case "integer" -> Form.WHOLE;
            case "number" -> Form.DECIMAL;
            case "boolean" -> Form.FLAG;
            case "array" -> Form.LIST;
            default -> null;
        };
    }

    /** Values in a JSON body that must be refused. */
    static List<ValueNode> inBody(Form form) {
        List<ValueNode> values = new ArrayList<>();
        if (form == Form.TEXT) {
            TEXTS.forEach(text -> values.add(JSON.textNode(text)));
            values.add(JSON.numberNode(7));
            values.add(JSON.booleanNode(true));
            return values;
        }
        if (form == Form.LIST) {
            values.add(JSON.textNode("5"));
            values.add(JSON.numberNode(7));
            return values;
        }
        if (form == Form.WHOLE || form == Form.DECIMAL || form == Form.FLAG) {
            values.add(JSON.textNode("5"));
            values.add(JSON.textNode("a\u0000b"));
        }
        if (form == Form.WHOLE) {
            values.add(JSON.numberNode(new BigDecimal("5.5")));
            values.add(JSON.numberNode(new BigDecimal("5.0")));
            values.add(JSON.numberNode(new BigInteger("99999999999999999999")));
            values.add(JSON.booleanNode(true));
            return values;
        }
        inText(form).filter(text -> !text.isEmpty()).forEach(text -> values.add(JSON.textNode(text)));
        return values;
    }

    /** Values of a query parameter that must be refused, not yet encoded. */
    static List<String> inQuery(Form form) {
        return Stream.concat(inText(form), EMPTY.stream()).toList();
    }

    private static Stream<String> inText(Form form) {
        Stream<String> controls = Stream.of("a\u0000b", "\u202e");
        return switch (form) {
            // A lone surrogate has no form in a URL.
            case TEXT -> TEXTS.stream().filter(text -> !text.contains("\ud800") && !text.contains("\udc00"));
            case WORD -> Stream.concat(controls, Stream.of("NO_SUCH_WORD", "0"));
            case DAY -> Stream.concat(controls, DAYS.stream());
            case MONTH -> Stream.concat(controls, MONTHS.stream());
            case MOMENT -> Stream.concat(controls, MOMENTS.stream());
            case ID -> Stream.concat(controls, IDS.stream());
            case WHOLE -> Stream.concat(controls, NUMBERS.stream());
            case DECIMAL -> Stream.concat(controls, Stream.of("1e400", "NaN", "five"));
            case FLAG -> Stream.concat(controls, FLAGS.stream());
            case LIST -> controls;
        };
    }

    private static Form text(JsonNode schema) {
        if (schema.path("pattern").asText().startsWith("^\\d{4}-(0[1-9]|1[0-2])")) {
            return Form.MONTH;
        }
        return switch (schema.path("format").asText()) {
            case "date" -> Form.DAY;
            case "date-time" -> Form.MOMENT;
            case "uuid" -> Form.ID;
            default -> Form.TEXT;
        };
    }

    private static String type(JsonNode type) {
        if (!type.isArray()) {
            return type.asText();
        }
        for (JsonNode one : type) {
            if (!one.asText().equals("null")) {
                return one.asText();
            }
        }
        return "";
    }
}

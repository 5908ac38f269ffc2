package id.patuh.sanctions.history;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * JSON of which there is one text only: members in the order of their UTF-16 code units, no blanks, the shortest escapes. See RFC 8785.
 * Numbers are exact where the RFC rounds them to doubles: plain decimals, without exponent and without zeros at the end.
 */
public final class CanonicalJson {
    private static final char LAST_CONTROL = 0x1F;

    private CanonicalJson() {}

    /** The text of a value. */
    public static String of(JsonNode value) {
        StringBuilder text = new StringBuilder();
        write(value, text);
        return text.toString();
    }

    private static void write(JsonNode value, StringBuilder text) {
        switch (value.getNodeType()) {
            case OBJECT -> object(value, text);
            case ARRAY -> array(value, text);
            case STRING -> string(value.textValue(), text);
            case NUMBER -> text.append(number(value.decimalValue()));
            default -> text.append(value);
        }
    }

    private static void object(JsonNode value, StringBuilder text) {
        List<String> names = new ArrayList<>();
        value.fieldNames().forEachRemaining(names::add);
        names.sort(null);
        text.append('{');
        for (int at = 0; at < names.size(); at++) {
            if (at > 0) {
                text.append(',');
            }
            string(names.get(at), text);
            text.append(':');
            write(value.get(names.get(at)), text);
        }
        text.append('}');
    }

    private static void array(JsonNode value, StringBuilder text) {
        text.append('[');
        for (int at = 0; at < value.size(); at++) {
            if (at > 0) {
                text.append(',');
            }
            write(value.get(at), text);
        }
        text.append(']');
    }

    private static void string(String value, StringBuilder text) {
        text.append('"');
        for (int at = 0; at < value.length(); at++) {
            character(value.charAt(at), text);
        }
        text.append('"');
    }

    private static void character(char unit, StringBuilder text) {
        switch (unit) {
            case '"' -> text.append("\\\"");
            case '\\' -> text.append("\\\\");
            case '\b' -> text.append("\\b");
            case '\f' -> text.append("\\f");
            case '\n' -> text.append("\\n");
            case '\r' -> text.append("\\r");
            case '\t' -> text.append("\\t");
            default -> {
                if (unit <= LAST_CONTROL) {
                    text.append(String.format("\\u%04x", (int) unit));
                } else {
                    text.append(unit);
                }
            }
        }
    }

    private static String number(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}

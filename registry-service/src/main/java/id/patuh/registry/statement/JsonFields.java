package id.patuh.registry.statement;

import com.fasterxml.jackson.databind.JsonNode;

/** The members of a JSON object as named texts. */
public final class JsonFields implements Fields {
    private final JsonNode object;
    private final boolean strict;

    private JsonFields(JsonNode object, boolean strict) {
        this.object = object;
        this.strict = strict;
    }

    /** Members of a line of a file: a number may be written as a string, as it is in the CSV form of the same file. */
    public static JsonFields lenient(JsonNode object) {
        return new JsonFields(object, false);
    }

    /** Members of a request: a number must be a number. */
    public static JsonFields strict(JsonNode object) {
        return new JsonFields(object, true);
    }

    @Override
    public String text(String name) {
        JsonNode value = object.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        return value.isValueNode() ? value.asText() : value.toString();
    }

    @Override
    public boolean isOf(String name, Kind kind) {
        JsonNode value = object.get(name);
        if (value == null || value.isNull()) {
            return true;
        }
        if (value.isContainerNode()) {
            return false;
        }
        return switch (kind) {
            // A fraction may be written in more than one way, so as a text it is not what was sent.
            case TEXT -> value.isTextual() || !strict && value.isIntegralNumber();
            case NUMBER -> value.isNumber() || !strict && value.isTextual();
            case BOOLEAN -> value.isBoolean() || !strict && value.isTextual();
        };
    }

    @Override
    public boolean names(String name) {
        return object.has(name);
    }
}

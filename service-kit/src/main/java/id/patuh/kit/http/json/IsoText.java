package id.patuh.kit.http.json;

import java.io.IOException;
import java.time.format.DateTimeParseException;
import java.util.function.Function;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;

/** Reads a date or time from ISO 8601 text only, never from numbers or arrays. */
final class IsoText<T> extends StdScalarDeserializer<T> {

    private final transient Function<String, T> form;

    IsoText(Class<T> type, Function<String, T> form) {
        super(type);
        this.form = form;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            context.reportWrongTokenException(this, JsonToken.VALUE_STRING, "ISO 8601 text expected");
        }
        String text = parser.getText();
        try {
            return form.apply(text);
        } catch (DateTimeParseException notIso) {
            throw context.weirdStringException(text, handledType(), "not ISO 8601");
        }
    }
}

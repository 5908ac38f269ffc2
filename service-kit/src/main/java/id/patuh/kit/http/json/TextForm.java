package id.patuh.kit.http.json;

import java.io.IOException;
import java.util.function.Function;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;

/** Reads a value from a text of one form only, never from numbers or arrays. */
final class TextForm<T> extends StdScalarDeserializer<T> {

    private final transient Function<String, T> form;

    /** A reader of a type; {@code form} gives null for a text of another form. */
    TextForm(Class<T> type, Function<String, T> form) {
        super(type);
        this.form = form;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            context.reportWrongTokenException(this, JsonToken.VALUE_STRING, "text expected");
        }
        T value = form.apply(parser.getText());
        if (value == null) {
            throw context.weirdStringException(parser.getText(), handledType(), "another form");
        }
        return value;
    }
}

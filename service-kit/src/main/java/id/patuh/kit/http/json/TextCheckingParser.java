package id.patuh.kit.http.json;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;

import id.patuh.kit.problem.FieldError;
import id.patuh.kit.problem.ValueFault;
import id.patuh.kit.text.PlainText;

/** Looks at every text of a document while it is read, so that no member of any type is forgotten. */
final class TextCheckingParser extends JsonParserDelegate {

    private final List<FieldError> faults = new ArrayList<>(0);

    TextCheckingParser(JsonParser parser) {
        super(parser);
    }

    /** The texts that cannot be taken, so far. */
    List<FieldError> faults() {
        return faults;
    }

    @Override
    public JsonToken nextToken() throws IOException {
        JsonToken token = super.nextToken();
        if (token == JsonToken.VALUE_STRING && !PlainText.isValid(getText())) {
            faults.add(ValueFault.TEXT_INVALID.at(place().toString()));
        } else if (token == JsonToken.FIELD_NAME && !PlainText.isValid(currentName())) {
            // The name itself cannot be shown.
            JsonPointer parent = place().head();
            faults.add(ValueFault.TEXT_INVALID.at(parent == null ? "" : parent.toString()));
        }
        return token;
    }

    private JsonPointer place() {
        return getParsingContext().pathAsPointer();
    }
}

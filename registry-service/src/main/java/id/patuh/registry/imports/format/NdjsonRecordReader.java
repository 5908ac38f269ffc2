package id.patuh.registry.imports.format;

import java.io.IOException;
import java.io.Reader;
import java.util.Iterator;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import id.patuh.contracts.vocabulary.RowErrorCode;
import id.patuh.registry.statement.Columns;
import id.patuh.registry.statement.JsonFields;
import id.patuh.registry.statement.Lines;
import id.patuh.registry.statement.PersonalNumber;

/** Records of a file with one JSON object on each line. */
public final class NdjsonRecordReader implements RecordReader {
    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build()
            .readerFor(JsonNode.class);

    private final Lines lines;
    private final ImportSource source;

    public NdjsonRecordReader(Reader text, ImportSource source) {
        this.lines = new Lines(text);
        this.source = source;
    }

    @Override
    public ExtractRecord next() throws IOException {
        String text = lines.next();
        return text == null ? null : record(text);
    }

    @Override
    public List<String> columns() {
        return List.of();
    }

    @Override
    public long line() {
        return lines.number();
    }

    /** The JSON value that a text is, or null. */
    public static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException notJson) {
            return null;
        }
    }

    private ExtractRecord record(String text) {
        JsonNode object = parse(text);
        if (object == null || !object.isObject()) {
            return new ExtractRecord.Unreadable(
                    lines.number(), RowErrorCode.JSON_FORMAT, json -> json.writeString(text));
        }
        Iterator<String> names = object.fieldNames();
        while (names.hasNext()) {
            String name = names.next();
            if (!source.hasColumn(name)) {
                throw Columns.unknown(name);
            }
        }
        return new ExtractRecord.Readable(
                lines.number(), JsonFields.lenient(object), json -> json.writeRawValue(sent(object, text)));
    }

    // As it was sent, but for a natural person's number.
    private static String sent(JsonNode object, String text) {
        ObjectNode masked = null;
        for (String name : List.of("npwp", "nitku")) {
            String value = object.path(name).asText(null);
            String shown = PersonalNumber.shown(name, value);
            if (shown != null && !shown.equals(value)) {
                masked = masked == null ? object.deepCopy() : masked;
                masked.put(name, shown);
            }
        }
        return masked == null ? onOneLine(text) : masked.toString();
    }

    // Within an object a carriage return can only be a blank between its members.
    private static String onOneLine(String object) {
        return object.replace('\r', ' ').strip();
    }
}

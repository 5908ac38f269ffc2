package id.patuh.registry.imports.format;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import id.patuh.contracts.vocabulary.Nik;
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
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
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
                    lines.number(), RowErrorCode.JSON_FORMAT, null, json -> json.writeString(Nik.maskedWithin(text)));
        }
        List<String> unknown = new ArrayList<>(0);
        object.fieldNames().forEachRemaining(name -> {
            if (!source.hasColumn(name)) {
                unknown.add(name);
            }
        });
        if (!unknown.isEmpty()) {
            throw Columns.unknown(unknown, List.of(), source.names());
        }
        return new ExtractRecord.Readable(
                lines.number(), JsonFields.lenient(object), json -> json.writeRawValue(sent(object, text)));
    }

    // As it was sent, but for a natural person's number.
    private static String sent(JsonNode object, String text) {
        ObjectNode masked = null;
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            String name = member.getKey();
            String value = member.getValue().asText(null);
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

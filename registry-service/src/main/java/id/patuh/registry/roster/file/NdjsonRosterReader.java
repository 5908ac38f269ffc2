package id.patuh.registry.roster.file;

import java.io.IOException;
import java.io.Reader;
import java.util.List;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;

import id.patuh.contracts.vocabulary.RowErrorCode;
import id.patuh.registry.statement.Columns;
import id.patuh.registry.statement.Lines;

/** Records of a file with one JSON object on each line. */
final class NdjsonRosterReader implements RosterReader {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Lines lines;
    private final RosterSource source;
    private final RosterCells cells = new RosterCells();

    NdjsonRosterReader(Reader text, RosterSource source) {
        this.lines = new Lines(text);
        this.source = source;
    }

    @Override
    public RosterCells next() throws IOException {
        String text = lines.next();
        if (text == null) {
            return null;
        }
        cells.begin(lines.number());
        if (!read(text)) {
            cells.spoil(RowErrorCode.JSON_FORMAT, null);
        }
        return cells;
    }

    @Override
    public long line() {
        return lines.number();
    }

    /** Fills the cells; false when the line is not one JSON object. */
    private boolean read(String text) throws IOException {
        try (JsonParser json = JSON.createParser(text)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                Cell cell = cells.cell(column(json.currentName()));
                if (!value(json, cell)) {
                    return false;
                }
            }
            return json.nextToken() == null;
        } catch (JsonProcessingException notJson) {
            return false;
        }
    }

    /** A number may be written as a text, as it is in the CSV form of the same file; programmes also as a list of texts. */
    private static boolean value(JsonParser json, Cell cell) throws IOException {
        JsonToken token = json.nextToken();
        if (token == JsonToken.VALUE_NULL) {
            return true;
        }
        if (token.isScalarValue()) {
            cell.set(json.getText());
            return true;
        }
        if (token != JsonToken.START_ARRAY) {
            return false;
        }
        StringBuilder words = new StringBuilder();
        while (json.nextToken() == JsonToken.VALUE_STRING) {
            words.append(json.getText()).append(' ');
        }
        cell.set(words.toString());
        return json.currentToken() == JsonToken.END_ARRAY;
    }

    private RosterColumn column(String name) {
        RosterColumn column = source.column(name);
        if (column == null) {
            throw Columns.unknown(List.of(name), List.of(), source.names());
        }
        return column;
    }
}

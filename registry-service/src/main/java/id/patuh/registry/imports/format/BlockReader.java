package id.patuh.registry.imports.format;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.zip.GZIPInputStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import id.patuh.contracts.event.EventJson;

/** Reads records from a packed block; only those that are wanted are looked into. */
public final class BlockReader {
    private BlockReader() {}

    /**
     * The wanted records of a block, in order.
     *
     * @param most how many at most
     */
    public static List<SourceRow> read(ImportBlock block, LongPredicate wanted, int most) {
        try (var text = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(new ByteArrayInputStream(block.body()), 1 << 13), StandardCharsets.UTF_8))) {
            List<String> columns = texts(EventJson.mapper().readTree(text.readLine()));
            List<SourceRow> rows = new ArrayList<>();
            for (String next = text.readLine(); next != null && rows.size() < most; next = text.readLine()) {
                int comma = next.indexOf(',');
                long line = Long.parseLong(next, 1, comma, 10);
                if (wanted.test(line)) {
                    rows.add(row(line, next.substring(comma + 1, next.length() - 1), columns));
                }
            }
            return rows;
        } catch (IOException damaged) {
            throw new UncheckedIOException("A block of an import is not readable", damaged);
        }
    }

    private static SourceRow row(long line, String record, List<String> columns) throws IOException {
        if (record.startsWith("{")) {
            return new SourceRow(line, record, null);
        }
        JsonNode content = EventJson.mapper().readTree(record);
        if (content.isTextual()) {
            return new SourceRow(line, null, List.of(content.textValue()));
        }
        List<String> values = texts(content);
        if (values.size() != columns.size()) {
            return new SourceRow(line, null, values);
        }
        ObjectNode fields = EventJson.mapper().createObjectNode();
        for (int i = 0; i < columns.size(); i++) {
            fields.put(columns.get(i), values.get(i));
        }
        return new SourceRow(line, fields.toString(), null);
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>(array.size());
        array.forEach(element -> texts.add(element.textValue()));
        return texts;
    }
}

package id.patuh.registry.imports.format;

import java.util.List;

/**
 * A record as it was sent. {@code fields} is null when it could not be cut into fields.
 *
 * @param values what stood there when it could not: the values of a CSV record, or the one line of an NDJSON file; else null
 */
public record SourceRow(long line, String fields, List<String> values) {
    /** Roughly the characters it takes. */
    public long size() {
        return fields != null
                ? fields.length()
                : values.stream().mapToLong(String::length).sum();
    }
}

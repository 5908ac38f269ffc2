package id.patuh.compliance.report;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;

import de.siegmar.fastcsv.writer.CsvWriter;

/** A table as CSV (RFC 4180) with a header; not thread-safe. */
final class CsvTable {
    private final StringWriter text = new StringWriter();
    private final CsvWriter csv = CsvWriter.builder().build(text);

    CsvTable(String... header) {
        csv.writeRecord(header);
    }

    /** Adds a row; null is an empty field. */
    CsvTable row(Object... values) {
        csv.writeRecord(
                Arrays.stream(values).map(value -> Objects.toString(value, "")).toArray(String[]::new));
        return this;
    }

    /** Ends the table. */
    String end() {
        try {
            csv.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}

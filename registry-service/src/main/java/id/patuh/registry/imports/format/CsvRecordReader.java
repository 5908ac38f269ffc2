package id.patuh.registry.imports.format;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

import com.fasterxml.jackson.core.JsonGenerator;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import id.patuh.contracts.vocabulary.RowErrorCode;
import id.patuh.kit.problem.Problem;
import id.patuh.registry.RegistryProblem;
import id.patuh.registry.file.CsvText;
import id.patuh.registry.statement.Columns;
import id.patuh.registry.statement.Fields;
import id.patuh.registry.statement.PersonalNumber;

/** Records of a CSV file (RFC 4180) with a header row. */
public final class CsvRecordReader implements RecordReader {
    private final CloseableIterator<CsvRecord> records;
    private final Map<String, Integer> columns;
    private final List<String> names;
    private long line;
    private boolean found;

    /**
     * Reads the header.
     *
     * @throws Problem FILE_EMPTY, COLUMN_UNKNOWN, COLUMN_TWICE, COLUMN_MISSING
     */
    public CsvRecordReader(Reader text, ImportSource source) throws IOException {
        CsvText csv = new CsvText(text);
        this.records = CsvReader.builder()
                .fieldSeparator(csv.separator())
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(4 * CsvText.LONGEST_FIELD)
                .ofCsvRecord(csv)
                .iterator();
        CsvRecord header = read();
        if (header == null) {
            throw Problem.of(RegistryProblem.FILE_EMPTY);
        }
        this.columns = columns(header, source);
        this.names = header.getFields().stream().map(String::strip).toList();
    }

    @Override
    public ExtractRecord next() throws IOException {
        CsvRecord row = read();
        while (row != null && isBlank(row)) {
            row = read();
        }
        if (row == null) {
            if (!found) {
                throw Problem.of(RegistryProblem.FILE_EMPTY);
            }
            return null;
        }
        found = true;
        return record(row);
    }

    private ExtractRecord record(CsvRecord row) {
        ExtractRecord.Sent sent = json -> write(row, names, json);
        return row.getFieldCount() == names.size()
                ? new ExtractRecord.Readable(row.getStartingLineNumber(), new Row(row, columns), sent)
                : new ExtractRecord.Unreadable(
                        row.getStartingLineNumber(),
                        RowErrorCode.COLUMN_COUNT,
                        row.getFieldCount() + "/" + names.size(),
                        sent);
    }

    /** Spreadsheets end files with lines of separators. */
    private static boolean isBlank(CsvRecord row) {
        return row.getFields().stream().allMatch(String::isBlank);
    }

    @Override
    public List<String> columns() {
        return names;
    }

    @Override
    public long line() {
        return line;
    }

    private CsvRecord read() throws IOException {
        try {
            CsvRecord row = records.next();
            line = row.getStartingLineNumber();
            return row;
        } catch (NoSuchElementException end) {
            return null;
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        } catch (CsvParseException malformed) {
            // A failure of the stream below is reported as what it is.
            if (malformed.getCause() instanceof IOException failed) {
                throw failed;
            }
            throw new IllegalStateException("The parser refuses what was let through to it", malformed);
        }
    }

    private static void write(CsvRecord row, List<String> names, JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (int i = 0; i < row.getFieldCount(); i++) {
            String column = i < names.size() ? names.get(i) : "";
            json.writeString(PersonalNumber.shown(column, row.getField(i)));
        }
        json.writeEndArray();
    }

    private static Map<String, Integer> columns(CsvRecord header, ImportSource source) {
        Map<String, Integer> columns = new HashMap<>();
        List<String> given = header.getFields().stream().map(String::strip).toList();
        List<String> unknown =
                given.stream().filter(name -> !source.hasColumn(name)).toList();
        if (!unknown.isEmpty()) {
            throw Columns.unknown(unknown, source.missingFrom(given), source.names());
        }
        for (int i = 0; i < given.size(); i++) {
            String name = given.get(i);
            if (columns.put(name, i) != null) {
                throw Columns.twice(name);
            }
        }
        Set<String> missing = source.missingFrom(columns.keySet());
        if (!missing.isEmpty()) {
            throw Columns.missing(missing);
        }
        return columns;
    }

    /** A row as named texts; everything is text in a CSV file. */
    private record Row(CsvRecord row, Map<String, Integer> columns) implements Fields {
        @Override
        public String text(String name) {
            Integer column = columns.get(name);
            return column == null ? null : row.getField(column);
        }

        @Override
        public boolean names(String name) {
            return columns.containsKey(name);
        }

        @Override
        public boolean isOf(String name, Kind kind) {
            return true;
        }
    }
}

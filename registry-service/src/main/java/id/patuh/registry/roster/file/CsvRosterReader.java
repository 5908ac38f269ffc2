package id.patuh.registry.roster.file;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import id.patuh.contracts.vocabulary.RowErrorCode;
import id.patuh.kit.problem.Problem;
import id.patuh.registry.RegistryProblem;
import id.patuh.registry.file.CsvText;
import id.patuh.registry.statement.Columns;

/** Records of a CSV file (RFC 4180) with a header row, copied from the parser's buffer into cells without an object for each. */
final class CsvRosterReader implements RosterReader {
    private final CloseableIterator<RosterCells> records;
    private final Fields fields;
    private boolean found;

    /**
     * Reads the header.
     *
     * @throws Problem FILE_EMPTY, COLUMN_UNKNOWN, COLUMN_TWICE, COLUMN_MISSING
     */
    CsvRosterReader(Reader text, RosterSource source) throws IOException {
        this.fields = new Fields();
        CsvText csv = new CsvText(text);
        this.records = CsvReader.builder()
                .fieldSeparator(csv.separator())
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(4 * CsvText.LONGEST_FIELD)
                .build(fields, csv)
                .iterator();
        if (read() == null) {
            throw Problem.of(RegistryProblem.FILE_EMPTY);
        }
        fields.begin(columns(fields.header, source));
    }

    @Override
    public RosterCells next() throws IOException {
        RosterCells row = read();
        // Spreadsheets end files with lines of separators.
        while (row != null && fields.blank) {
            row = read();
        }
        if (row == null && !found) {
            throw Problem.of(RegistryProblem.FILE_EMPTY);
        }
        found = true;
        return row;
    }

    private RosterCells read() throws IOException {
        try {
            return records.next();
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

    @Override
    public long line() {
        return fields.cells.line();
    }

    private static RosterColumn[] columns(List<String> header, RosterSource source) {
        List<String> unknown = header.stream()
                .map(String::strip)
                .filter(name -> source.column(name) == null)
                .toList();
        if (!unknown.isEmpty()) {
            throw Columns.unknown(unknown, List.of(), source.names());
        }
        Set<RosterColumn> known = EnumSet.noneOf(RosterColumn.class);
        RosterColumn[] columns = new RosterColumn[header.size()];
        for (int i = 0; i < columns.length; i++) {
            String name = header.get(i).strip();
            columns[i] = source.column(name);
            if (!known.add(columns[i])) {
                throw Columns.twice(name);
            }
        }
        Set<String> missing = source.missingFrom(known);
        if (!missing.isEmpty()) {
            throw Columns.missing(missing);
        }
        return columns;
    }

    /** Takes the fields as the parser finds them. */
    private static final class Fields extends AbstractBaseCsvCallbackHandler<RosterCells> {
        private final List<String> header = new ArrayList<>();
        private final RosterCells cells = new RosterCells();
        private Cell[] byPlace;
        private boolean blank;

        void begin(RosterColumn[] columns) {
            byPlace = new Cell[columns.length];
            for (int i = 0; i < columns.length; i++) {
                byPlace[i] = cells.cell(columns[i]);
            }
        }

        @Override
        protected void handleBegin(long startingLineNumber) {
            cells.begin(startingLineNumber);
            blank = true;
        }

        @Override
        protected void handleField(int place, char[] text, int offset, int length, boolean quoted) {
            if (byPlace == null) {
                header.add(new String(text, offset, length));
            } else if (place < byPlace.length) {
                byPlace[place].set(text, offset, length);
                blank &= byPlace[place].isEmpty();
            } else {
                blank = false;
            }
        }

        @Override
        protected RosterCells buildRecord() {
            if (byPlace != null && getFieldCount() != byPlace.length) {
                cells.spoil(RowErrorCode.COLUMN_COUNT, getFieldCount() + "/" + byPlace.length);
            }
            return cells;
        }
    }
}

package id.patuh.registry.roster.file;

import java.io.IOException;
import java.io.Reader;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

import org.postgresql.copy.CopyManager;

import id.patuh.kit.nik.NikTokens;
import id.patuh.kit.problem.Problem;
import id.patuh.registry.RegistryProblem;
import id.patuh.registry.statement.RefusedRows;
import id.patuh.registry.statement.RowError;
import id.patuh.registry.statement.UnreadableFileException;

/** One pass over the file of a worker list: each row is checked and written to tables while it comes in. */
public final class RosterFileReader {
    private final File file;
    private final RosterChecks checks;
    private final RosterRun run = new RosterRun();
    private long rows;
    private final RefusedRows refused = new RefusedRows();

    /**
     * A file.
     *
     * @param csv true for CSV, false for NDJSON
     */
    public record File(RosterSource source, boolean csv, long maxRows) {}

    /** Names of tables that take what is read, made in the same transaction. */
    public record Tables(String rows, String groups, String errors) {}

    /** Opens the text of a file. */
    @FunctionalInterface
    public interface Text {
        /**
         * Opens it.
         *
         * @return decoded characters
         * @throws IOException when it has no beginning
         */
        Reader open() throws IOException;
    }

    /**
     * A pass over a file.
     *
     * @param today today in Asia/Jakarta
     */
    public RosterFileReader(File file, NikTokens tokens, LocalDate today) {
        this.file = file;
        this.checks = new RosterChecks(file.source(), today, tokens);
    }

    /**
     * Reads the file to its end.
     *
     * @throws SQLException as JDBC does
     * @throws Problem of the codes FILE_* and COLUMN_*
     * @throws UnreadableFileException when the text breaks off
     */
    public void read(Text text, CopyManager copies, Tables tables) throws SQLException {
        RosterWriter writer = new RosterWriter(copies, tables);
        try {
            read(text, writer);
        } finally {
            writer.cancel();
        }
    }

    /** Records of the file. */
    public long rows() {
        return rows;
    }

    /** Records that were refused. */
    public long refused() {
        return refused.count();
    }

    private void read(Text text, RosterWriter writer) throws SQLException {
        RosterReader records = null;
        try {
            Reader opened = text.open();
            records = file.csv()
                    ? new CsvRosterReader(opened, file.source())
                    : new NdjsonRosterReader(opened, file.source());
            for (RosterCells next = records.next(); next != null; next = records.next()) {
                take(next, writer);
            }
        } catch (IOException broken) {
            throw new UnreadableFileException(broken, records == null ? 0 : records.line());
        }
        if (run.rows > 0) {
            writer.group(run);
        }
        writer.finish();
    }

    private void take(RosterCells cells, RosterWriter writer) throws SQLException {
        rows++;
        if (rows > file.maxRows()) {
            throw Problem.of(RegistryProblem.FILE_TOO_LONG, file.maxRows());
        }
        RosterRow row = checks.check(cells);
        if (row == null) {
            refused.add(checks.errors(), rows);
            for (RowError error : checks.errors()) {
                writer.error(cells.line(), error);
            }
            return;
        }
        Cell own = cells.cell(RosterColumn.OWN_NUMBER);
        if (!run.goesOn(own, row)) {
            if (run.rows > 0) {
                writer.group(run);
            }
            run.begin(own, row);
        }
        if (run.add(row)) {
            writer.row(run.number, cells.line(), row);
        } else {
            RowError repeated = checks.repeated(cells);
            refused.add(List.of(repeated), rows);
            writer.error(cells.line(), repeated);
        }
    }
}

package id.patuh.registry.roster;

import java.io.IOException;
import java.io.Reader;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.postgresql.PGConnection;

import id.patuh.kit.db.Database;
import id.patuh.kit.jobs.Jobs;
import id.patuh.kit.nik.NikKey;
import id.patuh.kit.nik.NikTokens;
import id.patuh.kit.problem.Problem;
import id.patuh.registry.RegistryProblem;
import id.patuh.registry.statement.RowError;

/** Takes a worker list in: checks it while it streams into the tables of its batch, and leaves the job that works it in. */
@ApplicationScoped
public class RosterIntake {
    private final Database database;
    private final RosterBatches batches;
    private final NikKey key;
    private final Jobs jobs;
    private final Clock clock;

    RosterIntake(Database database, RosterBatches batches, NikKey key, Jobs jobs, Clock clock) {
        this.database = database;
        this.batches = batches;
        this.key = key;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * A list to take in.
     *
     * @param importId the import
     * @param source kind of list
     * @param csv true for CSV, false for NDJSON
     * @param dryRun count only
     * @param maxRows most rows allowed
     * @param errorTable takes the refused fields, as the table import_staging does
     */
    public record Request(
            UUID importId, RosterSource source, boolean csv, boolean dryRun, long maxRows, String errorTable) {}

    /**
     * What was taken in.
     *
     * @param jobId the job that works it in
     * @param rows records of the file
     * @param refused records refused while it was read
     */
    public record Received(UUID jobId, long rows, long refused) {}

    /** The file could not be read on. */
    public static final class Unreadable extends RuntimeException {
        private final transient IOException failure;
        private final long line;

        Unreadable(IOException failure, long line) {
            super(failure);
            this.failure = failure;
            this.line = line;
        }

        /**
         * Why.
         *
         * @return what the text threw
         */
        public IOException failure() {
            return failure;
        }

        /**
         * Where.
         *
         * @return the last line that was begun
         */
        public long line() {
            return line;
        }
    }

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
     * Takes a list in, within the caller's transaction.
     *
     * @param request what is asked for
     * @param text the file
     * @return what was taken in
     * @throws Problem of the codes FILE_* and COLUMN_*
     * @throws Unreadable when the text breaks off
     */
    public Received receive(Request request, Text text) {
        batches.create(request.importId());
        RosterReading reading = new RosterReading(request, key.tokens(), LocalDate.now(clock));
        database.with(connection -> {
            RosterWriter writer = new RosterWriter(
                    connection.unwrap(PGConnection.class).getCopyAPI(),
                    new RosterTables(request.importId()),
                    request.errorTable());
            try {
                reading.read(text, writer);
                return true;
            } finally {
                writer.cancel();
            }
        });
        batches.index(request.importId());
        UUID job = jobs.submit(
                RosterJob.KIND,
                new RosterInput(request.importId(), request.source(), request.dryRun(), key.id(), reading.refused),
                reading.rows);
        batches.insert(
                new RosterBatches.Batch(
                        request.importId(), request.source(), key.id(), reading.rows - reading.refused, job),
                clock.instant());
        return new Received(job, reading.rows, reading.refused);
    }

    /** One pass over a file. */
    private static final class RosterReading {
        private final Request request;
        private final RosterChecks checks;
        private final RosterRun run = new RosterRun();
        private long rows;
        private long refused;

        RosterReading(Request request, NikTokens tokens, LocalDate today) {
            this.request = request;
            this.checks = new RosterChecks(request.source(), today, tokens);
        }

        void read(Text text, RosterWriter writer) throws SQLException {
            RosterRecords records = null;
            try {
                Reader opened = text.open();
                records = request.csv()
                        ? new CsvRosterRecords(opened, request.source())
                        : new NdjsonRosterRecords(opened, request.source());
                for (RosterCells next = records.next(); next != null; next = records.next()) {
                    take(next, writer);
                }
            } catch (IOException broken) {
                throw new Unreadable(broken, records == null ? 0 : records.line());
            }
            if (run.rows > 0) {
                writer.group(run);
            }
            writer.finish();
        }

        private void take(RosterCells cells, RosterWriter writer) throws SQLException {
            rows++;
            if (rows > request.maxRows()) {
                throw Problem.of(RegistryProblem.FILE_TOO_LONG, request.maxRows());
            }
            RosterRow row = checks.check(cells);
            if (row == null) {
                refused++;
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
                refused++;
                writer.error(cells.line(), checks.repeated(cells));
            }
        }
    }
}

package id.patuh.registry.roster;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.postgresql.PGConnection;

import id.patuh.kit.db.Database;
import id.patuh.kit.jobs.JobService;
import id.patuh.kit.nik.NikKey;
import id.patuh.kit.problem.Problem;
import id.patuh.registry.roster.file.RosterFileReader;
import id.patuh.registry.roster.file.RosterSource;

/** Takes a worker list in: checks it while it streams into the tables of its batch, and leaves the job that applies it. */
@ApplicationScoped
public class RosterIntake {
    private final Database database;
    private final RosterBatchStore batches;
    private final NikKey key;
    private final JobService jobs;
    private final Clock clock;

    RosterIntake(Database database, RosterBatchStore batches, NikKey key, JobService jobs, Clock clock) {
        this.database = database;
        this.batches = batches;
        this.key = key;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * A list to take in.
     *
     * @param csv true for CSV, false for NDJSON
     * @param errorTable takes the refused fields, as the table import_staging does
     */
    public record Request(
            UUID importId, RosterSource source, boolean csv, boolean dryRun, long maxRows, String errorTable) {}

    /** What was taken in. */
    public record Received(UUID jobId, long rows, long refused) {}

    /**
     * Takes a list in, within the caller's transaction.
     *
     * @throws Problem of the codes FILE_* and COLUMN_*
     * @throws id.patuh.registry.statement.UnreadableFileException when the text breaks off
     */
    public Received receive(Request request, RosterFileReader.Text text) {
        batches.create(request.importId());
        RosterTables tables = new RosterTables(request.importId());
        RosterFileReader reading = new RosterFileReader(
                new RosterFileReader.File(request.source(), request.csv(), request.maxRows()),
                key.tokens(),
                LocalDate.now(clock));
        database.with(connection -> {
            reading.read(
                    text,
                    connection.unwrap(PGConnection.class).getCopyAPI(),
                    new RosterFileReader.Tables(tables.rows(), tables.groups(), request.errorTable()));
            return true;
        });
        batches.index(request.importId());
        UUID job = jobs.submit(
                RosterJob.KIND,
                new RosterInput(request.importId(), request.source(), request.dryRun(), key.id(), reading.refused()),
                reading.rows());
        batches.insert(
                new RosterBatchStore.Batch(
                        request.importId(), request.source(), key.id(), reading.rows() - reading.refused(), job),
                clock.instant());
        return new Received(job, reading.rows(), reading.refused());
    }
}

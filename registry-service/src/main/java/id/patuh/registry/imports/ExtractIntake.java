package id.patuh.registry.imports;

import java.io.IOException;
import java.io.Reader;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.vocabulary.Nik;
import id.patuh.contracts.vocabulary.Npwp;
import id.patuh.kit.db.Database;
import id.patuh.kit.jobs.JobService;
import id.patuh.kit.nik.NikKey;
import id.patuh.kit.problem.Problem;
import id.patuh.registry.RegistryProblem;
import id.patuh.registry.imports.chunk.RowWarningStore;
import id.patuh.registry.imports.chunk.StagingStore;
import id.patuh.registry.imports.chunk.StagingWriter;
import id.patuh.registry.imports.format.BlockWriter;
import id.patuh.registry.imports.format.CsvRecordReader;
import id.patuh.registry.imports.format.ExtractRecord;
import id.patuh.registry.imports.format.ImportBlock;
import id.patuh.registry.imports.format.ImportSource;
import id.patuh.registry.imports.format.NdjsonRecordReader;
import id.patuh.registry.imports.format.RecordReader;
import id.patuh.registry.intake.RowLine;
import id.patuh.registry.statement.RefusedRows;
import id.patuh.registry.statement.RowError;
import id.patuh.registry.statement.RowWarning;
import id.patuh.registry.statement.StatedRow;
import id.patuh.registry.statement.UnreadableFileException;
import id.patuh.registry.statement.Validated;

/** Takes an extract of records in: checks it while it streams into its staging table, and leaves the job that applies it. */
@ApplicationScoped
class ExtractIntake {
    // The connection is the staging table's: for blocks to be kept, it has to wait until the database has taken all
    // rows.
    private static final int BLOCKS_AT_ONCE = 10;

    private final Database database;
    private final StagingStore staging;
    private final ImportBlockStore blocks;
    private final ImportConfig config;
    private final JobService jobs;
    private final NikKey nikKey;
    private final Clock clock;

    ExtractIntake(
            Database database,
            StagingStore staging,
            ImportBlockStore blocks,
            ImportConfig config,
            JobService jobs,
            NikKey nikKey,
            Clock clock) {
        this.database = database;
        this.staging = staging;
        this.blocks = blocks;
        this.config = config;
        this.jobs = jobs;
        this.nikKey = nikKey;
        this.clock = clock;
    }

    /**
     * Takes an extract in, within the caller's transaction; its staging table must be there.
     *
     * @throws UnreadableFileException when the file breaks off
     * @throws Problem of the codes FILE_* and COLUMN_*
     */
    ImportIntake.Accepted receive(UUID id, ImportIntake.Request request, ImportBody body) {
        Tally tally = database.with(connection -> {
            StagingWriter writer = new StagingWriter(connection, StagingStore.table(id));
            try {
                return stage(request, body, writer, (full, found) -> blocks.keep(id, full, found));
            } finally {
                writer.abandon();
            }
        });
        staging.index(id);
        ImportInput input = new ImportInput(
                id,
                request.source(),
                request.dryRun(),
                tally.lastLine,
                tally.rows,
                tally.refused.count(),
                request.caller().subject(),
                request.caller().agency());
        return new ImportIntake.Accepted(
                jobs.submit(ImportJob.KIND, input, tally.rows), tally.rows, tally.refused.count());
    }

    private Tally stage(ImportIntake.Request request, ImportBody body, StagingWriter writer, Keeping kept)
            throws SQLException {
        RecordReader reader = null;
        try {
            reader = reader(request, body.text());
            return stage(reader, request.source(), writer, kept);
        } catch (IOException broken) {
            throw new UnreadableFileException(broken, reader == null ? 0 : reader.line());
        }
    }

    private Tally stage(RecordReader reader, ImportSource source, StagingWriter writer, Keeping kept)
            throws SQLException, IOException {
        Tally tally = new Tally();
        LocalDate today = LocalDate.now(clock);
        BlockWriter block = new BlockWriter(reader.columns());
        List<ImportBlock> full = new ArrayList<>();
        for (ExtractRecord next = reader.next(); next != null; next = reader.next()) {
            take(source, today, next, writer, tally);
            if (block.add(next)) {
                full.add(block.take());
            }
            if (full.size() == BLOCKS_AT_ONCE) {
                writer.settle();
                kept.keep(full, tally.warnings);
                full.clear();
                tally.warnings.clear();
            }
        }
        writer.settle();
        if (!block.isEmpty()) {
            full.add(block.take());
        }
        kept.keep(full, tally.warnings);
        return tally;
    }

    private static Optional<RowWarningStore.StoredWarning> warning(long line, Npwp npwp) {
        return npwp == null || !npwp.isPerson()
                ? Optional.empty()
                : Optional.of(new RowWarningStore.StoredWarning(
                        line, "npwp", RowWarning.NPWP_UNVERIFIED, Nik.masked(npwp.value())));
    }

    private void take(ImportSource source, LocalDate today, ExtractRecord next, StagingWriter writer, Tally tally)
            throws SQLException {
        tally.count(next.line(), config.maxRows());
        switch (next) {
            case ExtractRecord.Unreadable bad -> {
                RowError error = new RowError("", bad.code(), bad.detail());
                tally.refused.add(List.of(error), tally.rows);
                writer.error(bad.line(), error);
            }
            case ExtractRecord.Readable good -> {
                Validated<StatedRow> row = source.read(good.fields(), today);
                if (row.isGood()) {
                    writer.row(RowLine.of(Math.toIntExact(good.line()), row.value(), nikKey));
                    warning(good.line(), row.value().numbers().npwp()).ifPresent(tally.warnings::add);
                } else {
                    tally.refused.add(row.errors(), tally.rows);
                    for (RowError error : row.errors()) {
                        writer.error(good.line(), error);
                    }
                }
            }
        }
    }

    private static RecordReader reader(ImportIntake.Request request, Reader text) throws IOException {
        return switch (request.form()) {
            case CSV -> new CsvRecordReader(text, request.source());
            case NDJSON -> new NdjsonRecordReader(text, request.source());
        };
    }

    /** Keeps what goes to other tables than that of the rows. */
    @FunctionalInterface
    private interface Keeping {
        void keep(List<ImportBlock> blocks, List<RowWarningStore.StoredWarning> warnings);
    }

    /** Running counts of a file. */
    private static final class Tally {
        private final List<RowWarningStore.StoredWarning> warnings = new ArrayList<>();
        private long rows;
        private final RefusedRows refused = new RefusedRows();
        private long lastLine;

        void count(long line, long most) {
            rows++;
            lastLine = line;
            if (rows > most) {
                throw Problem.of(RegistryProblem.FILE_TOO_LONG, most);
            }
        }
    }
}

package id.patuh.registry.imports;

import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.zip.ZipException;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.audit.AuditLog;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.db.Database;
import id.patuh.kit.id.Ids;
import id.patuh.kit.jobs.JobService;
import id.patuh.kit.nik.NikKey;
import id.patuh.kit.problem.Problem;
import id.patuh.registry.RegistryProblem;
import id.patuh.registry.intake.RowLine;
import id.patuh.registry.statement.RowError;
import id.patuh.registry.statement.StatedRow;
import id.patuh.registry.statement.Validated;

/** Takes a file in: checks it while it streams into its staging table, and leaves the job that works it in. */
@ApplicationScoped
class ImportIntake {
    // The connection is the staging table's: for blocks to be kept, it has to wait until the database has taken all
    // rows.
    private static final int BLOCKS_AT_ONCE = 10;

    private final Database database;
    private final ImportRepository imports;
    private final ImportBlocks blocks;
    private final ImportSettings settings;
    private final JobService jobs;
    private final AuditLog audit;
    private final NikKey nikKey;
    private final Clock clock;

    ImportIntake(
            Database database,
            ImportRepository imports,
            ImportBlocks blocks,
            ImportSettings settings,
            JobService jobs,
            AuditLog audit,
            NikKey nikKey,
            Clock clock) {
        this.database = database;
        this.imports = imports;
        this.blocks = blocks;
        this.settings = settings;
        this.jobs = jobs;
        this.audit = audit;
        this.nikKey = nikKey;
        this.clock = clock;
    }

    /** Forms of a file. */
    enum Form {
        CSV,
        NDJSON
    }

    /**
     * What a caller asks for.
     *
     * @param source kind of extract
     * @param form how the file is written
     * @param dryRun count only
     * @param caller who sends it
     */
    record Request(ImportSource source, Form form, boolean dryRun, Caller caller) {}

    /**
     * Takes a file in, within the caller's transaction.
     *
     * @param request what is asked for
     * @param body the bytes
     * @return the import
     * @throws Problem of the codes FILE_* and COLUMN_*
     */
    ReceivedImport receive(Request request, ImportBody body) {
        UUID id = Ids.next();
        imports.createStaging(id);
        Tally tally = database.with(connection -> {
            Staging staging = new Staging(connection, Staging.table(id));
            try {
                return stage(request, body, staging, block -> blocks.add(id, block));
            } finally {
                staging.abandon();
            }
        });
        imports.indexStaging(id);
        return submit(id, request, tally, fingerprint(body));
    }

    private ReceivedImport submit(UUID id, Request request, Tally tally, String sha256) {
        Caller caller = request.caller();
        ImportInput input = new ImportInput(
                id,
                request.source(),
                request.dryRun(),
                tally.lastLine,
                tally.rows,
                tally.refused,
                caller.subject(),
                caller.agency());
        UUID job = jobs.submit(ImportJob.KIND, input, tally.rows);
        ReceivedImport received = new ReceivedImport(
                id,
                job,
                request.source(),
                request.dryRun(),
                sha256,
                tally.rows,
                tally.refused,
                clock.instant(),
                caller.subject(),
                caller.agency());
        imports.insert(received);
        audit.record(
                "IMPORT_RECEIVED",
                "import",
                id.toString(),
                Map.of("source", request.source(), "dryRun", request.dryRun(), "rows", tally.rows, "sha256", sha256));
        return received;
    }

    private Tally stage(Request request, ImportBody body, Staging staging, Consumer<ImportBlock> kept)
            throws SQLException {
        Tally tally = new Tally();
        LocalDate today = LocalDate.now(clock);
        RecordReader[] reader = new RecordReader[1];
        try {
            reader[0] = reader(request, body.text());
            BlockWriter block = new BlockWriter(reader[0].columns());
            List<ImportBlock> full = new ArrayList<>();
            for (ExtractRecord next = reader[0].next(); next != null; next = reader[0].next()) {
                take(request.source(), today, next, staging, tally);
                if (block.add(next)) {
                    full.add(block.take());
                }
                if (full.size() == BLOCKS_AT_ONCE) {
                    staging.settle();
                    full.forEach(kept);
                    full.clear();
                }
            }
            staging.settle();
            full.forEach(kept);
            if (!block.isEmpty()) {
                kept.accept(block.take());
            }
        } catch (IOException broken) {
            throw refused(broken, reader[0] == null ? 0 : reader[0].line());
        }
        return tally;
    }

    private void take(ImportSource source, LocalDate today, ExtractRecord next, Staging staging, Tally tally)
            throws SQLException {
        tally.count(next.line(), settings.maxRows());
        switch (next) {
            case ExtractRecord.Unreadable bad -> {
                tally.refused++;
                staging.error(bad.line(), new RowError("", bad.code(), null));
            }
            case ExtractRecord.Readable good -> {
                Validated<StatedRow> row = source.read(good.fields(), today);
                if (row.isGood()) {
                    staging.row(RowLine.of(Math.toIntExact(good.line()), row.value(), nikKey));
                } else {
                    tally.refused++;
                    for (RowError error : row.errors()) {
                        staging.error(good.line(), error);
                    }
                }
            }
        }
    }

    private static RecordReader reader(Request request, Reader text) throws IOException {
        return switch (request.form()) {
            case CSV -> new CsvRecords(text, request.source());
            case NDJSON -> new NdjsonRecords(text, request.source());
        };
    }

    static String fingerprint(ImportBody body) {
        try {
            return HexFormat.of().formatHex(body.fingerprint());
        } catch (IOException broken) {
            throw refused(broken, 0);
        }
    }

    static Problem refused(IOException broken, long line) {
        return switch (broken) {
            case CharacterCodingException notUtf8 -> Problem.of(RegistryProblem.FILE_CHARSET, Long.toString(line));
            case ZipException damaged -> Problem.of(RegistryProblem.FILE_COMPRESSION);
            case EOFException cut -> Problem.of(RegistryProblem.FILE_COMPRESSION);
            default -> Problem.of(RegistryProblem.FILE_MALFORMED, Long.toString(line));
        };
    }

    /** Running counts of a file. */
    private static final class Tally {
        private long rows;
        private long refused;
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

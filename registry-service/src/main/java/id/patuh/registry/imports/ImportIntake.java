package id.patuh.registry.imports;

import java.io.EOFException;
import java.io.IOException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipException;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.audit.AuditLog;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.id.Ids;
import id.patuh.kit.problem.Phrase;
import id.patuh.kit.problem.Problem;
import id.patuh.registry.RegistryProblem;
import id.patuh.registry.file.FileFault;
import id.patuh.registry.imports.chunk.RowErrorStore;
import id.patuh.registry.imports.chunk.StagingStore;
import id.patuh.registry.imports.format.ImportSource;
import id.patuh.registry.statement.UnreadableFileException;

/** Takes a file in: it is checked while it streams into its tables, and a job is left that applies it. */
@ApplicationScoped
class ImportIntake {
    private final ExtractIntake extracts;
    private final RosterFileIntake rosters;
    private final ImportStore imports;
    private final StagingStore staging;
    private final RowErrorStore errors;
    private final AuditLog audit;
    private final Clock clock;

    ImportIntake(
            ExtractIntake extracts,
            RosterFileIntake rosters,
            ImportStore imports,
            StagingStore staging,
            RowErrorStore errors,
            AuditLog audit,
            Clock clock) {
        this.extracts = extracts;
        this.rosters = rosters;
        this.imports = imports;
        this.staging = staging;
        this.errors = errors;
        this.audit = audit;
        this.clock = clock;
    }

    /** Forms of a file. */
    enum Form {
        CSV,
        NDJSON
    }

    /** What a caller asks for; a dry run counts only. */
    record Request(ImportSource source, Form form, boolean dryRun, Caller caller) {}

    /** What was taken in: the job that applies it, the records of the file, and how many of them were refused. */
    record Accepted(UUID jobId, long rows, long refused) {}

    /**
     * Takes a file in, within the caller's transaction.
     *
     * @throws Problem of the codes FILE_* and COLUMN_*
     */
    ReceivedImport receive(Request request, ImportBody body) {
        UUID id = Ids.next();
        staging.create(id);
        ReceivedImport received = read(id, request, body);
        imports.insert(received);
        if (received.refused() > 0) {
            errors.addStaged(id);
        }
        if (request.source().roster() != null) {
            staging.drop(id);
        }
        audit.record(
                "IMPORT_RECEIVED",
                "import",
                id.toString(),
                Map.of(
                        "source", request.source(),
                        "dryRun", request.dryRun(),
                        "rows", received.rows(),
                        "sha256", received.sha256()));
        return received;
    }

    private ReceivedImport read(UUID id, Request request, ImportBody body) {
        try {
            Accepted accepted = request.source().roster() == null
                    ? extracts.receive(id, request, body)
                    : rosters.receive(id, request, body);
            return new ReceivedImport(
                    id,
                    accepted.jobId(),
                    request.source(),
                    request.dryRun(),
                    HexFormat.of().formatHex(body.fingerprint()),
                    accepted.rows(),
                    accepted.refused(),
                    clock.instant(),
                    request.caller().subject(),
                    request.caller().agency());
        } catch (UnreadableFileException broken) {
            throw refused(broken.failure(), broken.line());
        } catch (IOException broken) {
            throw refused(broken, 0);
        }
    }

    private static Problem refused(IOException broken, long line) {
        return switch (broken) {
            case FileFault fault ->
                Problem.of(
                        switch (fault.kind()) {
                            case CHARSET -> RegistryProblem.FILE_CHARSET;
                            case FORM -> RegistryProblem.FILE_MALFORMED;
                        },
                        fault.place());
            case ZipException damaged -> Problem.of(RegistryProblem.FILE_COMPRESSION);
            case EOFException cut -> Problem.of(RegistryProblem.FILE_COMPRESSION);
            default ->
                Problem.of(
                        RegistryProblem.FILE_MALFORMED,
                        new Phrase("terputus sesudah baris " + line, "it breaks off after line " + line));
        };
    }
}

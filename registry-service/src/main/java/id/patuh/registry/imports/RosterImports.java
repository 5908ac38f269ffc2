package id.patuh.registry.imports;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.audit.AuditLog;
import id.patuh.kit.id.Ids;
import id.patuh.kit.problem.Problem;
import id.patuh.registry.roster.RosterIntake;
import id.patuh.registry.roster.file.RosterReading;

/** Takes a worker list in as an import: the list goes to its own tables and job, what was refused to the errors of the import. */
@ApplicationScoped
class RosterImports {
    private final RosterIntake intake;
    private final ImportRepository imports;
    private final ImportSettings settings;
    private final AuditLog audit;
    private final Clock clock;

    RosterImports(RosterIntake intake, ImportRepository imports, ImportSettings settings, AuditLog audit, Clock clock) {
        this.intake = intake;
        this.imports = imports;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes a list in, within the caller's transaction.
     *
     * @param request what is asked for
     * @param body the bytes
     * @return the import
     * @throws Problem of the codes FILE_* and COLUMN_*
     */
    ReceivedImport receive(ImportIntake.Request request, ImportBody body) {
        UUID id = Ids.next();
        imports.createStaging(id);
        RosterIntake.Received taken = take(id, request, body);
        ReceivedImport received = new ReceivedImport(
                id,
                taken.jobId(),
                request.source(),
                request.dryRun(),
                ImportIntake.fingerprint(body),
                taken.rows(),
                taken.refused(),
                clock.instant(),
                request.caller().subject(),
                request.caller().agency());
        imports.insert(received);
        imports.dropStaging(id);
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

    private RosterIntake.Received take(UUID id, ImportIntake.Request request, ImportBody body) {
        boolean csv =
                switch (request.form()) {
                    case CSV -> true;
                    case NDJSON -> false;
                };
        var list = new RosterIntake.Request(
                id, request.source().roster(), csv, request.dryRun(), settings.maxRows(), Staging.table(id));
        try {
            return intake.receive(list, body::text);
        } catch (RosterReading.Unreadable broken) {
            throw ImportIntake.refused(broken.failure(), broken.line());
        }
    }
}

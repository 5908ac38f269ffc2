package id.patuh.registry.imports;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.registry.imports.chunk.StagingStore;
import id.patuh.registry.roster.RosterIntake;

/** Takes a worker list in as an import: the list goes to its own tables and job, what is refused to the import's staging table. */
@ApplicationScoped
class RosterFileIntake {
    private final RosterIntake intake;
    private final ImportConfig config;

    RosterFileIntake(RosterIntake intake, ImportConfig config) {
        this.intake = intake;
        this.config = config;
    }

    ImportIntake.Accepted receive(UUID id, ImportIntake.Request request, ImportBody body) {
        RosterIntake.Received list = intake.receive(
                new RosterIntake.Request(
                        id,
                        request.source().roster(),
                        request.form() == ImportIntake.Form.CSV,
                        request.dryRun(),
                        config.maxRows(),
                        StagingStore.table(id)),
                body::text);
        return new ImportIntake.Accepted(list.jobId(), list.rows(), list.refused());
    }
}

package id.patuh.registry.roster;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.caller.Caller;
import id.patuh.kit.db.Database;
import id.patuh.kit.jobs.JobHandler;
import id.patuh.kit.jobs.JobRun;
import id.patuh.kit.jobs.Jobs;
import id.patuh.kit.jobs.Step;
import id.patuh.registry.merging.MergeListener;
import id.patuh.registry.merging.MergeRequest;

/**
 * Joins the lists of employers that become one, and takes them apart when that is undone: in a job, because a list of a nation that is
 * being worked in has to be waited for.
 */
@ApplicationScoped
class RosterMergers implements MergeListener, JobHandler {
    private final Database database;
    private final Jobs jobs;
    private final RosterJoining joining;
    private final RosterPublication publication;

    RosterMergers(Database database, Jobs jobs, RosterJoining joining, RosterPublication publication) {
        this.database = database;
        this.jobs = jobs;
        this.joining = joining;
        this.publication = publication;
    }

    /**
     * Whose lists are joined, or no longer.
     *
     * @param employers both employers of a merger
     */
    public record Input(List<UUID> employers) {}

    @Override
    public void merged(UUID survivor, MergeRequest request, Caller caller, Instant now) {
        submit(survivor, request.absorbedId());
    }

    @Override
    public void unmerged(UUID survivor, UUID absorbed) {
        submit(survivor, absorbed);
    }

    private void submit(UUID survivor, UUID absorbed) {
        jobs.submit(kind(), new Input(List.of(survivor, absorbed)), null);
    }

    @Override
    public String kind() {
        return "ROSTER_MERGER";
    }

    @Override
    public Step step(JobRun run) {
        if (run.progress() != null) {
            return publication.step(run);
        }
        database.query(RosterJob.ONE_AT_A_TIME, row -> true);
        List<UUID> employers = run.input(Input.class).employers();
        for (RosterSource source : RosterSource.values()) {
            joining.join(source, employers);
        }
        return Step.more(0, new RosterPublication.Progress(0), Map.of());
    }
}

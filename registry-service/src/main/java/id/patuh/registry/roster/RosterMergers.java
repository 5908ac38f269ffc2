package id.patuh.registry.roster;

import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
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
 * being worked in has to be waited for. A job does what there is to do at once, for however many mergers.
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

    @Override
    public void merged(UUID survivor, MergeRequest request, Caller caller, Instant now) {
        submit(survivor, request.absorbedId());
    }

    @Override
    public void unmerged(UUID survivor, UUID absorbed) {
        submit(survivor, absorbed);
    }

    private void submit(UUID survivor, UUID absorbed) {
        database.update("insert into roster_moved values (?), (?)", survivor, absorbed);
        jobs.submit(kind(), Map.of(), null);
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
        Set<UUID> employers = new HashSet<>(database.query(
                "delete from roster_moved returning employer_id", row -> row.getObject("employer_id", UUID.class)));
        if (employers.isEmpty()) {
            return Step.last(0, Map.of());
        }
        for (RosterSource source : RosterSource.values()) {
            joining.join(source, employers);
        }
        return Step.more(0, new RosterPublication.Progress(0), Map.of());
    }
}

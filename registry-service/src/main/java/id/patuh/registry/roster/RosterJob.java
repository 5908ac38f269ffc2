package id.patuh.registry.roster;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.db.Database;
import id.patuh.kit.jobs.JobHandler;
import id.patuh.kit.jobs.JobRun;
import id.patuh.kit.jobs.Step;

/**
 * Works a received worker list in: first everything at once, employers found, lists replaced and compared; then the employers' events
 * in chunks.
 *
 * <p>The first step is one transaction on purpose: readers see the lists before it or after it. It takes as long as the database needs
 * to join the file with the lists it is compared to, minutes for a whole nation.
 */
@ApplicationScoped
class RosterJob implements JobHandler {
    static final String KIND = "ROSTER";

    /** One list at a time is worked in, and none while tables are put together: what is current must stand still. */
    static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtext('registry rosters'))";

    private final Database database;
    private final RosterConfig settings;
    private final RosterResolution resolution;
    private final RosterReplacement replacement;
    private final RosterUnions unions;
    private final RosterComparison comparison;
    private final RosterSharing sharing;
    private final RosterPublication publication;
    private final RosterBatchStore batches;
    private final Clock clock;

    RosterJob(
            Database database,
            RosterConfig settings,
            RosterResolution resolution,
            RosterReplacement replacement,
            RosterUnions unions,
            RosterComparison comparison,
            RosterSharing sharing,
            RosterPublication publication,
            RosterBatchStore batches,
            Clock clock) {
        this.database = database;
        this.settings = settings;
        this.resolution = resolution;
        this.replacement = replacement;
        this.unions = unions;
        this.comparison = comparison;
        this.sharing = sharing;
        this.publication = publication;
        this.batches = batches;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Step step(JobRun run) {
        return run.progress() == null ? work(run, run.input(RosterInput.class)) : publication.step(run);
    }

    private Step work(JobRun run, RosterInput input) {
        database.query(ONE_AT_A_TIME, row -> true);
        database.query("select set_config('work_mem', ?, true)", row -> true, settings.rosterMemory());
        long refused = input.refused() + resolution.resolve(input);
        RosterReplacement.Outcome outcome = replacement.compare(input);
        Map<String, Long> counts = counts(refused, outcome);
        if (input.dryRun()) {
            batches.drop(input.importId());
            return Step.last(run.total(), counts);
        }
        Instant now = clock.instant();
        replacement.apply(input, now);
        if (outcome.current() == 0) {
            batches.drop(input.importId());
        } else {
            unions.make(input.tables(), input.source());
            boolean suspected = comparison.compare(input);
            sharing.compare(input, suspected);
            replacement.finish(input);
        }
        return Step.more(run.total(), new RosterPublication.Progress(0), counts);
    }

    private static Map<String, Long> counts(long refused, RosterReplacement.Outcome outcome) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("created", 0L);
        counts.put("updated", outcome.current());
        counts.put("unchanged", outcome.unchanged());
        counts.put("historical", outcome.historical());
        counts.put("rejected", refused);
        return counts;
    }
}

package id.patuh.registry.roster;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.db.Patience;
import id.patuh.kit.jobs.JobHandler;
import id.patuh.kit.jobs.JobRun;
import id.patuh.kit.jobs.StepResult;

/**
 * Applies a received worker list: first everything at once, employers found, lists replaced and compared; then the employers' events
 * in chunks.
 *
 * <p>The first step is one transaction on purpose: readers see the lists before it or after it. It takes as long as the database needs
 * to join the file with the lists it is compared to, minutes for a whole nation.
 */
@ApplicationScoped
class RosterJob implements JobHandler {
    static final String KIND = "ROSTER";

    private final RosterLock lock;
    private final RosterResolution resolution;
    private final RosterReplacement replacement;
    private final RosterDerivation derivation;
    private final RosterPublication publication;
    private final RosterBatchStore batches;
    private final Clock clock;

    RosterJob(
            RosterLock lock,
            RosterResolution resolution,
            RosterReplacement replacement,
            RosterDerivation derivation,
            RosterPublication publication,
            RosterBatchStore batches,
            Clock clock) {
        this.lock = lock;
        this.resolution = resolution;
        this.replacement = replacement;
        this.derivation = derivation;
        this.publication = publication;
        this.batches = batches;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public StepResult step(JobRun run) {
        return run.progress() == null
                ? Patience.of(RosterLock.LONGEST, () -> work(run, run.input(RosterInput.class)))
                : publication.step(run);
    }

    private StepResult work(JobRun run, RosterInput input) {
        lock.acquireForComparison();
        long refused = input.refused() + resolution.resolve(input);
        RosterReplacement.Outcome outcome = replacement.compare(input);
        Map<String, Long> counts = counts(refused, outcome);
        if (input.dryRun()) {
            batches.drop(input.importId());
            return StepResult.last(run.total(), counts);
        }
        Instant now = clock.instant();
        replacement.apply(input, now);
        if (outcome.current() == 0) {
            batches.drop(input.importId());
        } else {
            derivation.follow(input);
            replacement.finish(input);
        }
        return StepResult.more(run.total(), new RosterPublication.Progress(0), counts);
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

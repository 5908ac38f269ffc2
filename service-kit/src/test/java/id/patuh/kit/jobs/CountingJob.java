package id.patuh.kit.jobs;

import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.db.Database;
import id.patuh.kit.events.Faults;

/** Counts to its total, one effect a step, with planned faults. */
@ApplicationScoped
public class CountingJob implements JobHandler {
    static final String KIND = "COUNTING";

    private final Database database;
    private final Faults faults;

    CountingJob(Database database, Faults faults) {
        this.database = database;
        this.faults = faults;
    }

    record Input(UUID thing, String refusal) {}

    record Progress(long reached) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public StepResult step(JobRun run) {
        Input input = run.input(Input.class);
        long next = run.progress(Progress.class, new Progress(0)).reached() + 1;
        database.update(
                "insert into effect (consumer, event_id, thing_id, version) values ('job', ?, ?, ?)",
                run.id(),
                input.thing(),
                next);
        faults.strike(input.thing(), next);
        if (input.refusal() != null) {
            throw new JobFailure(input.refusal());
        }
        Map<String, Long> counts = run.countsPlus(Map.of("COUNTED", 1L));
        return next == run.total() ? StepResult.last(next, counts) : StepResult.more(next, new Progress(next), counts);
    }
}

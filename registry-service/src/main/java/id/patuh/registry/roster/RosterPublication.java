package id.patuh.registry.roster;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.db.Database;
import id.patuh.kit.jobs.JobRun;
import id.patuh.kit.jobs.StepResult;
import id.patuh.registry.employer.EmployerStore;
import id.patuh.registry.employer.refresh.EmployerRefresh;

/** Publishes employers and records whose lists changed, some in one transaction, under the row locks of the employers. */
@ApplicationScoped
class RosterPublication {
    /** Employers and records that are published in one transaction. */
    private static final int PORTION = 5_000;

    // Waits for another job that has taken some of them: what it takes is published when this job ends as well.
    private static final String TAKE = """
            delete from roster_pending
            where ctid = any (array(select ctid from roster_pending order by employer_id limit ? for update))
            returning employer_id, record_id
            """;

    private final Database database;
    private final EmployerStore employers;
    private final EmployerRefresh refresh;
    private final Clock clock;

    RosterPublication(Database database, EmployerStore employers, EmployerRefresh refresh, Clock clock) {
        this.database = database;
        this.employers = employers;
        this.refresh = refresh;
        this.clock = clock;
    }

    /** What is done. */
    public record Progress(long published) {}

    private record Pending(UUID employerId, UUID recordId) {}

    /** A step of a job whose lists are taken: some of the events, until none is left. */
    StepResult step(JobRun run) {
        long published = run.progress(Progress.class, new Progress(0)).published();
        int now = publishSome();
        return now == 0
                ? StepResult.last(run.done(), run.counts())
                : StepResult.more(run.done(), new Progress(published + now), run.counts());
    }

    /** Gives the number of employers and records looked at; 0 when none is left. */
    private int publishSome() {
        List<Pending> due = database.query(
                TAKE,
                row -> new Pending(row.getObject("employer_id", UUID.class), row.getObject("record_id", UUID.class)),
                PORTION);
        Set<UUID> changed = new HashSet<>();
        Set<UUID> records = new HashSet<>();
        for (Pending one : due) {
            changed.add(one.employerId());
            if (one.recordId() != null) {
                records.add(one.recordId());
            }
        }
        refresh.refresh(
                new EmployerRefresh.Change(employers.lock(changed), Set.of(), records, Set.of(), clock.instant()));
        return due.size();
    }
}

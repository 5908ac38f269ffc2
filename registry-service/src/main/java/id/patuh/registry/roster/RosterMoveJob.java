package id.patuh.registry.roster;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.db.Database;
import id.patuh.kit.db.Patience;
import id.patuh.kit.id.Ids;
import id.patuh.kit.jobs.JobHandler;
import id.patuh.kit.jobs.JobRun;
import id.patuh.kit.jobs.JobService;
import id.patuh.kit.jobs.StepResult;
import id.patuh.registry.roster.file.RosterSource;

/**
 * Has the lists follow records that went to other employers or were replaced. Each run takes all that is noted by then, for however many
 * transactions; a later one may find nothing left.
 */
@ApplicationScoped
class RosterMoveJob implements JobHandler, RosterChangeListener {
    private static final String TAKE = """
            with moved as (delete from roster_moved returning employer_id)
            select distinct employer_id from moved
            """;

    private static final String MOVES = """
            create temp table roster_move on commit drop as
            select r.record_id, r.source, r.employer_id as from_id, m.employer_id as to_id,
                   case when p.record_id is null then 'WHOLE' else 'REPLACED' end as state
            from (select record_id from roster where employer_id = any (?)
                  union select record_id from membership where employer_id = any (?) and ended_sequence is null and valid_to is null) c
            join roster r on r.record_id = c.record_id
            join membership m on m.record_id = r.record_id and m.ended_sequence is null and m.valid_to is null
            left join replacement p on p.record_id = r.record_id and p.ended_at is null
            """;

    // Places below those of groups: no employer's lists are one group of a file here.
    private static final String CHANGED = """
            create unlogged table %s as
            select (-row_number() over (order by employer_id))::integer as place, employer_id
            from (select unnest(?::uuid[]) as employer_id
                  union select from_id from roster_move union select to_id from roster_move) concerned
            """;

    private static final String FOLLOW = """
            update roster r set employer_id = m.to_id, state = m.state
            from roster_move m
            where r.record_id = m.record_id and r.source = m.source and (r.employer_id, r.state) <> (m.to_id, m.state)
            """;

    private static final String FORGET =
            "delete from roster_comparison k using %s c where k.employer_id = c.employer_id";

    private static final String KEYS = """
            select distinct b.key_id
            from %s c join roster r on r.employer_id = c.employer_id join roster_batch b on b.id = r.batch
            where r.source = ?
            """;

    private static final String PUBLISH =
            "insert into roster_pending (employer_id) select employer_id from %s order by employer_id";

    private final Database database;
    private final RosterLock lock;
    private final RosterDerivation derivation;
    private final JobService jobs;
    private final RosterPublication publication;

    RosterMoveJob(
            Database database,
            RosterLock lock,
            RosterDerivation derivation,
            JobService jobs,
            RosterPublication publication) {
        this.database = database;
        this.lock = lock;
        this.derivation = derivation;
        this.jobs = jobs;
        this.publication = publication;
    }

    @Override
    public void moved(Collection<UUID> employers) {
        if (!employers.isEmpty()) {
            database.update(
                    "insert into roster_moved select unnest(?::uuid[])", (Object) employers.toArray(UUID[]::new));
            jobs.submit(kind(), Map.of(), null);
        }
    }

    @Override
    public String kind() {
        return "ROSTER_MOVE";
    }

    @Override
    public StepResult step(JobRun run) {
        return run.progress() == null ? Patience.of(RosterLock.LONGEST, this::move) : publication.step(run);
    }

    private StepResult move() {
        lock.acquireForComparison();
        List<UUID> employers = database.query(TAKE, row -> row.getObject("employer_id", UUID.class));
        if (employers.isEmpty()) {
            return StepResult.last(0, Map.of());
        }
        follow(employers.toArray(UUID[]::new));
        return StepResult.more(0, new RosterPublication.Progress(0), Map.of());
    }

    private void follow(UUID... employers) {
        RosterTables tables = new RosterTables(Ids.next());
        String changed = tables.work("changed");
        database.update(MOVES, employers, employers);
        database.update(CHANGED.formatted(changed), (Object) employers);
        database.update("analyze " + changed);
        database.update(FOLLOW);
        database.update("drop table roster_move");
        database.update(FORGET.formatted(changed));
        derivation.addUpMoved(tables);
        for (RosterSource bpjs : RosterSource.OF_BPJS) {
            derivation.compareMoved(
                    tables, bpjs, database.query(KEYS.formatted(changed), row -> row.getString(1), bpjs.name()));
        }
        database.update(PUBLISH.formatted(changed));
        database.update("drop table " + changed);
    }
}

package id.patuh.registry.roster;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.db.Database;
import id.patuh.kit.db.Patience;
import id.patuh.kit.id.Ids;
import id.patuh.registry.roster.file.RosterSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;

/**
 * Daily housekeeping: tables whose rows no current list needs are dropped, and what is left of tables that are mostly out of date, or
 * small and many, is put together in one. Several instances may do it at once.
 */
@ApplicationScoped
class RosterSweep {
    /** A table of fewer rows is small. */
    private static final long SMALL = 100_000;
    /** So many small tables of one source may stand beside each other. */
    private static final int MOST_SMALL = 16;

    private static final String DROPPING = "select pg_advisory_xact_lock(hashtext('registry roster tables'))";

    private static final String UNUSED = """
            select b.id from roster_batch b
            where not exists (select from roster r where r.batch = b.id)
              and not exists (select from job j where j.id = b.job_id and j.state in ('QUEUED', 'RUNNING'))
            """;

    private static final String WORN = """
            with held as (
                select b.id, b.rows, sum(r.rows) as current
                from roster_batch b join roster r on r.batch = b.id
                where b.source = ? and b.key_id = ?
                group by b.id
            ), judged as (
                select id, 2 * current < rows as worn, rows < ? as small from held
            )
            select id from judged where worn or small and (select count(*) from judged where small) > ?
            """;

    private static final String GATHERED = """
            create temp table roster_gathered on commit drop as
            select record_id, batch, groups, row_number() over (order by employer_id, record_id)::integer as grp
            from roster where batch = any (?)
            """;

    private static final String MOVE = """
            insert into %1$s
            select r.wage_idr, r.token, g.grp, r.line, r.valid_from, r.valid_to, r.programmes, r.present
            from (%2$s) r
            join (select batch, unnest(groups) as old, grp from roster_gathered) g on g.batch = r.batch and g.old = r.grp
            order by g.grp, r.line
            """;

    private static final String POINT = """
            update roster r set batch = ?, groups = array[g.grp]
            from roster_gathered g
            where r.record_id = g.record_id and r.batch = g.batch
            """;

    private final Database database;
    private final RosterLock lock;
    private final RosterBatchStore batches;
    private final Clock clock;

    RosterSweep(Database database, RosterLock lock, RosterBatchStore batches, Clock clock) {
        this.database = database;
        this.lock = lock;
        this.batches = batches;
        this.clock = clock;
    }

    @Scheduled(every = "24h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        inTransaction(this::dropUnused);
        for (RosterSource source : RosterSource.values()) {
            List<String> keys = database.query(
                    "select distinct key_id from roster_batch where source = ?",
                    row -> row.getString(1),
                    source.name());
            keys.forEach(key -> inTransaction(() -> gather(source, key)));
        }
        inTransaction(this::dropUnused);
    }

    private static void inTransaction(Runnable work) {
        Patience.run(RosterLock.LONGEST, () -> QuarkusTransaction.requiringNew()
                .timeout(Math.toIntExact(RosterLock.LONGEST.toSeconds()))
                .run(work));
    }

    private void dropUnused() {
        List<UUID> unused = database.query(UNUSED, row -> row.getObject("id", UUID.class));
        if (!unused.isEmpty()) {
            database.query(DROPPING, row -> true);
            unused.forEach(batches::drop);
        }
    }

    /** Moves the current rows of worn tables into one new table; the old ones then have none. */
    private void gather(RosterSource source, String key) {
        lock.acquire();
        List<UUID> worn =
                database.query(WORN, row -> row.getObject("id", UUID.class), source.name(), key, SMALL, MOST_SMALL);
        if (worn.isEmpty()) {
            return;
        }
        UUID gathered = Ids.next();
        batches.create(gathered);
        database.update(GATHERED, (Object) worn.toArray(UUID[]::new));
        long rows = database.update(MOVE.formatted(new RosterTables(gathered).rows(), union(worn)));
        batches.index(gathered);
        batches.insert(new RosterBatchStore.Batch(gathered, source, key, rows, null), clock.instant());
        database.update(POINT, gathered);
    }

    private static String union(List<UUID> worn) {
        return worn.stream().map(RosterTables::allRows).collect(Collectors.joining(" union all "));
    }
}

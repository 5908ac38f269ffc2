package id.patuh.registry.roster;

import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.db.Database;

/**
 * Puts the lists of a file in the place of those held: for each record of the file the newest one, unless it is older than what is held;
 * older ones are noted in the history by their sums. A list that was accepted before changes nothing, whatever came in between. Leaves the
 * temporary table {@code roster_new} and the table of the employers that changed.
 */
@ApplicationScoped
class RosterReplacement {
    private static final String COMPARE = """
            create temp table roster_new on commit drop as
            select n.*,
                   case when accepted.digest is not null then 'UNCHANGED'
                        when n.place = 1 and n.as_of >= coalesce(held.as_of, '-infinity') then 'CURRENT'
                        else 'HISTORICAL' end as outcome,
                   (n.as_of, n.programmes, %4$s) is distinct from (held.as_of, held.programmes, %5$s) as differs
            from (select f.record_id, f.employer_id, f.replaced, max(g.as_of) as as_of, array_agg(g.grp order by g.grp) as groups,
                         sum(g.rows)::bigint as rows, sum(g.workers)::integer as workers,
                         bit_or(g.programmes) as programmes, %3$s,
                         md5(sum(g.digest_1) || ' ' || sum(g.digest_2) || ' ' || sum(g.rows))::uuid as digest,
                         row_number() over (partition by f.record_id order by max(g.as_of) desc) as place
                  from roster_found f join %2$s g on g.grp = f.grp
                  where f.employer_id is not null
                  group by f.record_id, f.employer_id, f.replaced, f.period) n
            left join roster held on held.record_id = n.record_id and held.source = '%1$s'
            left join roster_history accepted on accepted.record_id = n.record_id and accepted.source = '%1$s'
                and accepted.as_of = n.as_of and accepted.digest = n.digest
            """;

    private static final String OUTCOME = """
            select coalesce(sum(rows) filter (where outcome = 'CURRENT'), 0) as current,
                   coalesce(sum(rows) filter (where outcome = 'UNCHANGED'), 0) as unchanged,
                   coalesce(sum(rows) filter (where outcome = 'HISTORICAL'), 0) as historical
            from roster_new
            """;

    private static final String RECORD = """
            insert into roster_history (record_id, source, as_of, digest, import_id, rows, workers, programmes, %1$s, recorded_at)
            select record_id, ?, as_of, digest, ?, rows, workers, programmes, %1$s, ?
            from roster_new where outcome <> 'UNCHANGED'
            order by record_id
            """;

    private static final String REPLACE = """
            insert into roster (record_id, source, employer_id, state, as_of, import_id, batch, groups, rows, workers, programmes, %1$s,
                                recorded_at)
            select record_id, ?, employer_id, case when replaced then 'REPLACED' else 'WHOLE' end, as_of, ?, ?, groups, rows, workers,
                   programmes, %1$s, ?
            from roster_new where outcome = 'CURRENT'
            order by record_id
            on conflict (record_id, source) do update set
                employer_id = excluded.employer_id, state = excluded.state,
                as_of = excluded.as_of, import_id = excluded.import_id, batch = excluded.batch, groups = excluded.groups,
                rows = excluded.rows, workers = excluded.workers, programmes = excluded.programmes, %2$s,
                recorded_at = excluded.recorded_at
            """;

    // Not temporary: the joins that use it run in parallel.
    private static final String CHANGED = """
            create unlogged table %s as
            select min(groups[1]) as place, employer_id from roster_new where outcome = 'CURRENT' group by employer_id
            """;

    private static final String PUBLISH = """
            insert into roster_pending (employer_id, record_id)
            select employer_id, case when differs then record_id end from roster_new where outcome = 'CURRENT'
            order by employer_id
            """;

    private final Database database;

    RosterReplacement(Database database) {
        this.database = database;
    }

    /** What becomes of the rows of a file. */
    record Outcome(long current, long unchanged, long historical) {}

    /** Compares the lists of the file with those held, and changes nothing. */
    Outcome compare(RosterInput input) {
        String sums =
                RosterSums.each("sum(g.heads_%1$d)::integer as heads_%1$d, sum(g.wage_%1$d)::bigint as wage_%1$d");
        database.update(COMPARE.formatted(
                input.source(), input.tables().groups(), sums, RosterSums.of("n"), RosterSums.of("held")));
        database.update("analyze roster_new (employer_id, outcome)");
        return database.first(
                        OUTCOME,
                        row -> new Outcome(row.getLong("current"), row.getLong("unchanged"), row.getLong("historical")))
                .orElseThrow();
    }

    /** Makes the new lists current. */
    void apply(RosterInput input, Instant now) {
        String source = input.source().name();
        UUID file = input.importId();
        String sums = RosterSums.each("heads_%1$d = excluded.heads_%1$d, wage_%1$d = excluded.wage_%1$d");
        database.update(RECORD.formatted(RosterSums.COLUMNS), source, file, now);
        database.update(REPLACE.formatted(RosterSums.COLUMNS, sums), source, file, file, now);
        // The first list of a nation fills the table: without this the joins that follow take it for empty.
        database.update("analyze roster (employer_id, source, state)");
        String changed = input.tables().work("changed");
        database.update(CHANGED.formatted(changed));
        database.update("analyze " + changed);
    }

    /** Leaves what changed to be published, and clears the working tables away. */
    void finish(RosterInput input) {
        RosterTables tables = input.tables();
        database.update(PUBLISH);
        database.update("drop table " + tables.work("changed") + ", " + tables.groups());
    }
}

package id.patuh.registry.roster;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.db.Database;
import id.patuh.kit.id.Ids;

/**
 * Puts the lists of merged employers together. A list belongs to the record under whose numbers it came, and is replaced there as any
 * other is; the employer that survived has the workers of all its records, each once.
 *
 * <p>A worker on several lists is with the employer if one of them says so, has the programmes of all that do, and the wage of the newest
 * of them; of one date, that of the survivor's own.
 *
 * <p>Merging loses nobody; the lists that come since may. The survivor's next list, of a later month than that of a merged record, tells of
 * everybody: the record's does not count any more, until its own next one comes. The survivor's own list counts until one of a merged
 * record is more than a month newer: then nothing is reported under the survivor's numbers any more.
 *
 * <p>What is put together lies in a batch of its own beside copies of the lists it was made from, and is compared as a file is.
 */
@ApplicationScoped
class RosterJoining {
    private static final String STANDING =
            "(select employer_id, other_id, recorded_at from reorganisation where kind = 'MERGE' and undone_at is null)";

    private static final String TAKE_OUT = """
            delete from %1$s
            where employer_id in (select employer_id from %2$s m union all select other_id from %2$s m)
            returning employer_id
            """;

    // Each record with its successors, and since when it is theirs.
    private static final String WAY = """
            create temp table roster_way on commit drop as
            with recursive way (record_id, employer_id, since) as (
                select id, id, null::timestamptz from (select unnest(?::uuid[]) union select other_id from %1$s m) r(id)
                union all
                select w.record_id, m.employer_id, m.recorded_at from way w join %1$s m on m.other_id = w.employer_id)
            select * from way
            """.formatted(STANDING);

    private static final String FAMILY = """
            create temp table roster_family on commit drop as
            with home as (
                select record_id, employer_id from roster_way where employer_id not in (select other_id from %1$s m)
            ), concerned as (
                select distinct employer_id from home where record_id = any (?)
            )
            select record_id, employer_id from home join concerned using (employer_id)
            union select employer_id, employer_id from concerned
            """.formatted(STANDING);

    private static final String OWN = """
            create temp table roster_own on commit drop as
            with list as (
                select f.employer_id, f.record_id, f.employer_id = f.record_id as own, l.*, date_trunc('month', l.as_of::timestamp) as month
                from roster_family f
                cross join lateral (
                    select r.as_of, r.import_id, r.batch, r.groups, b.key_id, r.recorded_at, 1 as place
                    from roster r join roster_batch b on b.id = r.batch
                    where r.employer_id = f.record_id and r.source = '%1$s' and not r.joint
                    union all
                    select p.as_of, p.import_id, p.batch, array[p.grp], p.key_id, p.recorded_at, 2
                    from roster_part p where p.record_id = f.record_id and p.source = '%1$s'
                    order by place limit 1) l
            )
            select l.*, bool_or(not own) over family as joint,
                   case when min(key_id) over family = max(key_id) over family then min(key_id) over family end as common_key,
                   not exists (select from roster_way w join list heir on heir.record_id = w.employer_id
                               where w.record_id = l.record_id and heir.recorded_at > w.since and heir.month > l.month)
                   and not exists (select from roster_way w join list other on other.record_id = w.record_id
                                   where w.employer_id = l.record_id and other.recorded_at > w.since
                                     and other.month > l.month + interval '1 month') as counted,
                   (row_number() over (order by employer_id, record_id))::integer as n
            from list l
            window family as (partition by employer_id)
            """;

    private static final List<String> CLEAR = List.of(
            "delete from roster where source = ? and employer_id in (select record_id from roster_family)",
            "delete from roster_part where source = ? and record_id in (select record_id from roster_family)");

    private static final String COPY = """
            insert into %1$s
            select r.wage_idr, r.token, o.grp, r.line, r.valid_from, r.valid_to, r.programmes, r.present
            from (%2$s) r
            join (select batch, unnest(groups) as old, 2 * n - 1 as grp from roster_own where common_key is not distinct from ?::text) o
              on o.batch = r.batch and o.old = r.grp
            order by o.grp, r.line
            """;

    private static final String TOGETHER = """
            insert into %1$s
            select wage_idr, token, grp + 1, line, valid_from, valid_to, programmes_of_all, present
            from (select r.*, coalesce(bit_or(r.programmes) filter (where r.present) over worker, r.programmes) as programmes_of_all,
                         row_number() over (worker order by r.present desc, o.as_of desc, o.own desc, o.n) as place
                  from %1$s r join roster_own o on r.grp = 2 * o.n - 1 and o.counted and o.common_key is not distinct from ?::text
                  window worker as (partition by o.employer_id, r.token)) ranked
            where place = 1
            order by grp, line
            """;

    private static final String LIST = """
            insert into roster (employer_id, source, as_of, import_id, batch, groups, rows, workers, programmes, %2$s, recorded_at, joint)
            select o.employer_id, ?, max(o.as_of), (array_agg(o.import_id order by o.as_of desc, o.own desc))[1], ?,
                   array_agg(distinct 2 * o.n), count(r.token), count(*) filter (where r.present),
                   coalesce(bit_or(r.programmes), 0), %3$s, max(o.recorded_at), o.joint
            from roster_own o left join %1$s r on r.grp = 2 * o.n
            where o.counted and o.common_key is not distinct from ?::text
            group by o.employer_id, o.joint
            """;

    private static final String PARTS = """
            insert into roster_part (record_id, source, as_of, import_id, key_id, batch, grp, recorded_at)
            select record_id, ?, as_of, import_id, key_id, ?, 2 * n - 1, recorded_at
            from roster_own where joint and common_key is not distinct from ?::text
            """;

    // Records that have no list any more as well: who shared workers with them is counted anew.
    private static final String CHANGED = """
            create unlogged table %1$s as
            select r.groups[1] as place, f.record_id as employer_id
            from roster_family f left join roster r on r.employer_id = f.record_id and r.source = ?
            where not exists (select from roster_own o where o.employer_id = f.employer_id and o.common_key is distinct from ?::text)
            """;

    private static final String PUBLISH =
            "insert into roster_pending select record_id from roster_family order by record_id on conflict do nothing";

    private final Database database;
    private final RosterBatches batches;
    private final RosterComparison comparison;
    private final RosterSharing sharing;
    private final RosterReplacement replacement;
    private final Clock clock;

    RosterJoining(
            Database database,
            RosterBatches batches,
            RosterComparison comparison,
            RosterSharing sharing,
            RosterReplacement replacement,
            Clock clock) {
        this.database = database;
        this.batches = batches;
        this.comparison = comparison;
        this.sharing = sharing;
        this.replacement = replacement;
        this.clock = clock;
    }

    /** Takes the employers that were merged, or absorbed others, out of those that a file changed, and joins their lists. */
    void joinChanged(RosterInput input) {
        List<UUID> changed = database.query(
                TAKE_OUT.formatted(input.tables().work("changed"), STANDING),
                row -> row.getObject("employer_id", UUID.class));
        if (!changed.isEmpty()) {
            join(input.source(), changed);
        }
    }

    /**
     * Puts the lists of employers together anew from those of their records, compares them, and leaves the employers to be published. In
     * a transaction that holds {@link RosterJob#ONE_AT_A_TIME}.
     *
     * @param source kind of list
     * @param concerned records whose lists, or whose mergers, changed
     */
    void join(RosterSource source, Collection<UUID> concerned) {
        UUID[] ids = concerned.toArray(UUID[]::new);
        database.update(WAY, (Object) ids);
        database.update(FAMILY, (Object) ids);
        database.update(OWN.formatted(source));
        database.update("analyze roster_own");
        CLEAR.forEach(sql -> database.update(sql, source.name()));
        List<String> keys = database.query("select distinct common_key from roster_own", row -> row.getString(1));
        keys.forEach(key -> write(source, key));
        database.update(PUBLISH);
        database.update("drop table roster_way, roster_family, roster_own");
    }

    /** Writes the lists whose tokens were made with one key; of those of several, null, nothing can be compared. */
    private void write(RosterSource source, String key) {
        UUID batch = Ids.next();
        String rows = new RosterTables(batch).rows();
        String comparable = key == null ? batch.toString() : key;
        batches.create(batch);
        long copied = database.update(COPY.formatted(rows, sources(key)), key);
        long joined = database.update(TOGETHER.formatted(rows), key);
        batches.index(batch);
        batches.insert(new RosterBatches.Batch(batch, source, comparable, copied + joined, null), clock.instant());
        String sums = RosterSums.each("count(*) filter (where r.present and r.programmes & %2$d <> 0),"
                + " coalesce(sum(r.wage_idr) filter (where r.present and r.programmes & %2$d <> 0), 0)");
        database.update(LIST.formatted(rows, RosterSums.COLUMNS, sums), source.name(), batch, key);
        database.update(PARTS, source.name(), batch, key);
        RosterInput input = new RosterInput(batch, source, false, comparable, 0);
        database.update(CHANGED.formatted(input.tables().work("changed")), source.name(), key);
        boolean suspected = comparison.compare(input);
        sharing.compare(input, suspected);
        replacement.finish(input);
    }

    private String sources(String key) {
        return database
                .query(
                        "select distinct batch from roster_own where common_key is not distinct from ?::text order by batch",
                        row -> row.getObject("batch", UUID.class),
                        key)
                .stream()
                .map(RosterTables::allRows)
                .collect(Collectors.joining(" union all "));
    }
}

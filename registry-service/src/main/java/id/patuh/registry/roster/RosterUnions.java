package id.patuh.registry.roster;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.db.Database;
import id.patuh.registry.roster.file.RosterSource;

/**
 * Adds up the lists of employers that have several of one source. Each worker counts once, with the wage of the newest list and the
 * programmes of all; a list two or more months older than the newest is left out. Rows stay where they lie: an employer with one list, the
 * usual case, has nothing here.
 */
@ApplicationScoped
class RosterUnions {
    private static final String FORGET =
            "delete from roster_union u using %s c where u.employer_id = c.employer_id and u.source = ?";

    private static final String FAMILIES = """
            create temp table roster_family on commit drop as
            select employer_id, date_trunc('month', max(as_of) filter (where state <> 'REPLACED')::timestamp) as newest
            from roster
            where source = ? and employer_id in (select employer_id from %s)
            group by employer_id having count(*) > 1
            """;

    private static final String JUDGE = """
            with judged as (
                select r.record_id, r.employer_id,
                       case when r.state = 'REPLACED' then 'REPLACED'
                            when date_trunc('month', r.as_of::timestamp) <= f.newest - interval '2 months' then 'OUTDATED'
                            else 'PART' end as state
                from roster r join roster_family f on f.employer_id = r.employer_id
                where r.source = ?
            ), placed as (
                select record_id,
                       case when state = 'PART' and count(*) filter (where state = 'PART') over (partition by employer_id) = 1 then 'WHOLE'
                            else state end as state
                from judged
            )
            update roster r set state = p.state
            from placed p
            where r.record_id = p.record_id and r.source = ? and r.state <> p.state
            """;

    // Not temporary: the joins that use it run in parallel.
    private static final String PARTS = """
            create unlogged table %s as
            select r.employer_id, r.record_id, r.as_of, r.batch, g.grp
            from roster r join roster_family f on f.employer_id = r.employer_id
            cross join unnest(r.groups) g(grp)
            where r.source = ? and r.state = 'PART'
            """;

    private static final String WORKERS = """
            select p.employer_id, p.record_id, p.as_of, r.token, r.wage_idr, r.programmes
            from %s r join %s p on p.batch = '%s' and p.grp = r.grp
            where r.present""";

    private static final String ADD_UP = """
            insert into roster_union (employer_id, source, as_of, workers, programmes, %2$s)
            select l.employer_id, ?, l.as_of, count(w.token), l.programmes, %3$s
            from (select employer_id, max(as_of) as as_of, bit_or(programmes) as programmes
                  from roster
                  where source = ? and state = 'PART' and employer_id in (select employer_id from roster_family)
                  group by employer_id) l
            left join (
                select employer_id, token, (array_agg(wage_idr order by as_of desc, record_id))[1] as wage_idr,
                       bit_or(programmes) as programmes
                from (%1$s) listed group by employer_id, token) w on w.employer_id = l.employer_id
            group by l.employer_id, l.as_of, l.programmes
            """;

    private final Database database;

    RosterUnions(Database database) {
        this.database = database;
    }

    /** Decides which lists count for employers, and adds them up. */
    void make(RosterTables tables, RosterSource source) {
        String changed = tables.work("changed");
        database.update(FORGET.formatted(changed), source.name());
        if (database.update(FAMILIES.formatted(changed), source.name()) > 0) {
            database.update("analyze roster_family");
            database.update(JUDGE, source.name(), source.name());
            addUp(tables.work("part"), source);
        }
        database.update("drop table roster_family");
    }

    private void addUp(String parts, RosterSource source) {
        if (database.update(PARTS.formatted(parts), source.name()) > 0) {
            database.update("analyze " + parts);
            List<UUID> batches =
                    database.query("select distinct batch from " + parts, row -> row.getObject("batch", UUID.class));
            String workers = batches.stream()
                    .map(batch -> WORKERS.formatted(new RosterTables(batch).rows(), parts, batch))
                    .collect(Collectors.joining("\nunion all\n"));
            String sums = RosterSums.each("count(*) filter (where w.programmes & %2$d <> 0),"
                    + " coalesce(sum(w.wage_idr) filter (where w.programmes & %2$d <> 0), 0)");
            database.update(ADD_UP.formatted(workers, RosterSums.COLUMNS, sums), source.name(), source.name());
        }
        database.update("drop table " + parts);
    }
}

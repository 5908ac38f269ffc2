package id.patuh.registry.roster;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.db.Database;

/**
 * Finds the employer of each group: of a number that came with a merger the one that had it before, to whose list it belongs (see
 * {@link RosterJoining}). Refuses what only the whole file shows: numbers that no employer has, and a worker that is named
 * in two groups of one employer. Leaves the temporary table {@code roster_found}.
 */
@ApplicationScoped
class RosterResolution {
    private static final String FIND = """
            create temp table roster_found on commit drop as
            select g.grp, g.own_number, g.period, coalesce(m.from_id, i.employer_id) as employer_id
            from %1$s g
            left join identifier i on i.type = '%2$s' and i.value = g.own_number
            left join (
                select distinct on (v.value) v.value, v.from_id
                from identifier_move v join reorganisation o on o.id = v.reorganisation_id
                where v.type = '%2$s' and o.kind = 'MERGE' and o.undone_at is null
                  and not exists (
                      select from identifier_move s join reorganisation p on p.id = s.reorganisation_id
                      where s.type = v.type and s.value = v.value and p.kind = 'SPLIT' and (p.recorded_at, p.id) > (o.recorded_at, o.id))
                order by v.value, o.recorded_at, o.id) m on m.value = g.own_number
            """;

    private static final String REFUSE_UNKNOWN = """
            with unknown as (
                delete from %s r using roster_found f where f.grp = r.grp and f.employer_id is null
                returning r.line, f.own_number)
            insert into import_error (import_id, line, field, code, value)
            select ?, line, ?, 'EMPLOYER_UNKNOWN', own_number from unknown
            """;

    private static final String SEVERAL = """
            create temp table roster_several on commit drop as
            select grp, employer_id, period
            from (select *, count(*) over (partition by employer_id, period) as n from roster_found where employer_id is not null) counted
            where n > 1
            """;

    // The NIK is not there any more, so the error has no value.
    private static final String REFUSE_REPEATED = """
            with repeated as (
                delete from %1$s where line in (
                    select line from (
                        select r.line, row_number() over (partition by s.employer_id, s.period, r.token order by r.line) as n
                        from %1$s r join roster_several s on s.grp = r.grp) numbered
                    where n > 1)
                returning line, grp, wage_idr, programmes, present
            ), refused as (
                insert into import_error (import_id, line, field, code) select ?, line, 'nik', 'DUPLICATE_IN_FILE' from repeated
            ), less as (
                select grp, count(*) as rows, count(*) filter (where present)::integer as workers, %3$s
                from repeated group by grp
            ), taken as (
                update %2$s g set rows = g.rows - less.rows, workers = g.workers - less.workers, %4$s
                from less where less.grp = g.grp
            )
            select count(*) from repeated
            """;

    private final Database database;

    RosterResolution(Database database) {
        this.database = database;
    }

    /** Gives the number of rows refused. */
    long resolve(RosterInput input) {
        RosterTables tables = input.tables();
        database.update(FIND.formatted(tables.groups(), input.source().ownType()));
        database.update("analyze roster_found");
        return refuseUnknown(input, tables) + refuseRepeated(input, tables);
    }

    private long refuseUnknown(RosterInput input, RosterTables tables) {
        if (!exists("roster_found where employer_id is null")) {
            return 0;
        }
        return database.update(
                REFUSE_UNKNOWN.formatted(tables.rows()),
                input.importId(),
                input.source().ownField());
    }

    private long refuseRepeated(RosterInput input, RosterTables tables) {
        database.update(SEVERAL);
        if (!exists("roster_several")) {
            return 0;
        }
        database.update("analyze roster_several");
        String less = RosterSums.each(
                "count(*) filter (where present and programmes & %2$d <> 0)::integer as heads_%1$d,"
                        + " coalesce(sum(wage_idr) filter (where present and programmes & %2$d <> 0), 0)::bigint as wage_%1$d");
        String taken = RosterSums.each(
                "heads_%1$d = g.heads_%1$d - less.heads_%1$d, wage_%1$d = g.wage_%1$d - less.wage_%1$d");
        return database.first(
                        REFUSE_REPEATED.formatted(tables.rows(), tables.groups(), less, taken),
                        row -> row.getLong(1),
                        input.importId())
                .orElseThrow();
    }

    private boolean exists(String what) {
        return database.first("select exists (select from " + what + ")", row -> row.getBoolean(1))
                .orElseThrow();
    }
}

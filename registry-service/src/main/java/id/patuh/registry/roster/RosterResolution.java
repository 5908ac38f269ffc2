package id.patuh.registry.roster;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.db.Database;

/**
 * Finds the record of each group and the employer whose it is today. Refuses what only the whole file shows: numbers that no record has, and
 * a worker that is named in two groups of one record. Leaves the temporary table {@code roster_found}.
 */
@ApplicationScoped
class RosterResolution {
    private static final String FIND = """
            create temp table roster_found on commit drop as
            select g.grp, g.own_number, g.period, r.id as record_id, m.employer_id, p.record_id is not null as replaced
            from %1$s g
            left join record r on r.type = '%2$s' and r.number_key = g.own_key
            left join membership m on m.record_id = r.id and m.ended_sequence is null and m.valid_to is null
            left join replacement p on p.record_id = r.id and p.ended_at is null
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
            select grp, record_id, period
            from (select *, count(*) over (partition by record_id, period) as n from roster_found where employer_id is not null) counted
            where n > 1
            """;

    // The NIK is not there any more, so the error has no value.
    private static final String REFUSE_REPEATED = """
            with repeated as (
                delete from %1$s where line in (
                    select line from (
                        select r.line, row_number() over (partition by s.record_id, s.period, r.token order by r.line) as n
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

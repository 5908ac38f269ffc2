package id.patuh.registry.roster;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.db.Database;

/**
 * Finds the workers that stand on the current lists of several employers at one BPJS, and keeps them in {@code roster_shared}. They are
 * few, so they are stored; the rows themselves have no index by worker.
 */
@ApplicationScoped
class RosterSharing {
    // A worker occurs once with an employer, so twice in the file means two employers, or two months of one: the next
    // step looks.
    private static final String TWICE = """
            create unlogged table %s as
            select token from %s where present group by token having count(*) > 1
            """;

    private static final String SUSPECTS = """
            create unlogged table %s as select token from %s cross join unnest(suspects) token
            """;

    private static final String IN_OTHERS = """
            insert into %1$s
            select other.token from %2$s other join %3$s own on own.token = other.token where other.present and own.present
            """;

    private static final String SHARED_BEFORE = """
            insert into %s
            select s.token from roster_shared s join %s c on c.employer_id = s.employer_id where s.source = ?
            """;

    // Nearly all suspects occur once; those that do not are few enough to look for their employers.
    private static final String MATCHES = """
            create unlogged table %s as
            select batch, grp, token
            from (select *, count(*) over (partition by token) as n from (%s) found) counted
            where n > 1
            """;

    private static final String MATCH = """
            select '%1$s'::uuid as batch, r.grp, r.token from %2$s r where r.present and r.token in (select token from %3$s)""";

    private static final String HOLDERS = """
            create temp table roster_holder on commit drop as
            select distinct l.employer_id, m.token
            from %s m
            join (select r.employer_id, r.batch, g.grp from roster r cross join unnest(r.groups) g(grp)
                  where r.source = '%s') l
              on l.batch = m.batch and l.grp = m.grp
            """;

    private static final String ALONE = """
            delete from roster_holder where token in (select token from roster_holder group by token having count(*) = 1)
            """;

    // Both the employers that share a worker now and those that did before are counted anew.
    private static final String STORE = """
            with gone as (
                delete from roster_shared where source = '%1$s' and token in (select token from %2$s) returning employer_id, token
            ), concerned as (
                select employer_id from gone union select employer_id from roster_holder
            ), counted as (
                select c.employer_id, count(s.token)::integer as shared
                from concerned c
                left join (select employer_id, token from roster_shared
                           where source = '%1$s' and token not in (select token from %2$s)
                           union all select employer_id, token from roster_holder) s on s.employer_id = c.employer_id
                group by c.employer_id
            ), stored as (
                update roster r set elsewhere_too = n.shared
                from counted n
                where r.employer_id = n.employer_id and r.source = '%1$s' and r.elsewhere_too <> n.shared
                returning r.employer_id
            )
            insert into %3$s (place, employer_id)
            select null, employer_id from stored where employer_id not in (select employer_id from %3$s)
            """;

    private static final String KEEP = """
            insert into roster_shared (source, employer_id, token) select ?, employer_id, token from roster_holder
            on conflict do nothing
            """;

    private final Database database;

    RosterSharing(Database database) {
        this.database = database;
    }

    /**
     * Compares the lists that a file of a BPJS changed with all others of that BPJS.
     *
     * @param input what the job is to do
     * @param suspected whether the comparison with declared workers left those who may be enrolled elsewhere too
     */
    void compare(RosterInput input, boolean suspected) {
        if (input.source().isDeclared()) {
            return;
        }
        RosterTables tables = input.tables();
        String repeated = tables.work("repeated");
        if (suspected) {
            database.update(SUSPECTS.formatted(repeated, tables.work("count")));
            database.update("drop table " + tables.work("count"));
        } else {
            database.update(TWICE.formatted(repeated, tables.rows()));
        }
        List<UUID> current = current(input);
        for (UUID batch : current) {
            if (!batch.equals(input.importId())) {
                database.update(IN_OTHERS.formatted(repeated, new RosterTables(batch).rows(), tables.rows()));
            }
        }
        database.update(
                SHARED_BEFORE.formatted(repeated, tables.work("changed")),
                input.source().name());
        if (database.first("select exists (select from " + repeated + ")", row -> row.getBoolean(1))
                .orElseThrow()) {
            store(input, current, repeated);
        }
        database.update("drop table " + repeated);
    }

    private void store(RosterInput input, List<UUID> current, String repeated) {
        database.update("analyze " + repeated);
        String matches = current.stream()
                .map(batch -> MATCH.formatted(batch, new RosterTables(batch).rows(), repeated))
                .collect(Collectors.joining("\nunion all\n"));
        String found = input.tables().work("match");
        database.update(MATCHES.formatted(found, matches));
        database.update("analyze " + found);
        database.update(HOLDERS.formatted(found, input.source()));
        database.update("drop table " + found);
        database.update(ALONE);
        database.update(STORE.formatted(input.source(), repeated, input.tables().work("changed")));
        database.update(KEEP, input.source().name());
        database.update("drop table roster_holder");
    }

    /** The batches with current lists that can be compared with the file. */
    private List<UUID> current(RosterInput input) {
        return database.query(
                """
                select b.id from roster_batch b
                where b.source = ? and b.key_id = ? and exists (select from roster r where r.batch = b.id)
                order by b.id
                """, row -> row.getObject("id", UUID.class), input.source().name(), input.keyId());
    }
}

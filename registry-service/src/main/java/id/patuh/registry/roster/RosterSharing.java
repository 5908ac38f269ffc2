package id.patuh.registry.roster;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.db.Database;
import id.patuh.registry.roster.file.RosterSource;

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
                  where r.source = '%s' and r.state in ('WHOLE', 'PART')) l
              on l.batch = m.batch and l.grp = m.grp
            """;

    private static final String ALONE = """
            delete from roster_holder where token in (select token from roster_holder group by token having count(*) = 1)
            """;

    // Employers that share a worker now and did not, and those that no longer do, show another number.
    private static final String STORE = """
            with gone as (
                delete from roster_shared s
                where s.source = '%1$s' and s.token in (select token from %2$s)
                  and not exists (select from roster_holder h where h.employer_id = s.employer_id and h.token = s.token)
                returning s.employer_id
            ), added as (
                insert into roster_shared (source, employer_id, token) select '%1$s', employer_id, token from roster_holder
                on conflict do nothing
                returning employer_id
            )
            insert into roster_pending (employer_id)
            select employer_id from gone union select employer_id from added
            """;

    private static final String MOVED = """
            select r.token
            from %1$s r
            join (select l.batch, g.grp from %2$s c join roster l on l.employer_id = c.employer_id cross join unnest(l.groups) g(grp)
                  where l.source = '%3$s' and l.state in ('WHOLE', 'PART')) h
              on h.batch = '%4$s' and h.grp = r.grp
            where r.present""";

    private final Database database;

    RosterSharing(Database database) {
        this.database = database;
    }

    /**
     * Compares the lists that a file of a BPJS changed with all others of that BPJS.
     *
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
        List<UUID> current = current(input.source(), input.keyId());
        for (UUID batch : current) {
            if (!batch.equals(input.importId())) {
                database.update(IN_OTHERS.formatted(repeated, new RosterTables(batch).rows(), tables.rows()));
            }
        }
        finish(tables, input.source(), current);
    }

    /** Compares the lists of employers that gained or lost records with all others of a BPJS. */
    void compareMoved(RosterTables tables, RosterSource bpjs, String keyId) {
        List<UUID> current = current(bpjs, keyId);
        String tokens = current.stream()
                .map(batch -> MOVED.formatted(new RosterTables(batch).rows(), tables.work("changed"), bpjs, batch))
                .collect(Collectors.joining("\nunion\n"));
        database.update("create unlogged table " + tables.work("repeated") + " as " + tokens);
        finish(tables, bpjs, current);
    }

    /** Stores who has the suspects on its lists. */
    private void finish(RosterTables tables, RosterSource bpjs, List<UUID> current) {
        String repeated = tables.work("repeated");
        database.update(SHARED_BEFORE.formatted(repeated, tables.work("changed")), bpjs.name());
        if (database.first("select exists (select from " + repeated + ")", row -> row.getBoolean(1))
                .orElseThrow()) {
            store(tables, bpjs, current);
        }
        database.update("drop table " + repeated);
    }

    private void store(RosterTables tables, RosterSource bpjs, List<UUID> current) {
        String repeated = tables.work("repeated");
        database.update("analyze " + repeated);
        String matches = current.stream()
                .map(batch -> MATCH.formatted(batch, new RosterTables(batch).rows(), repeated))
                .collect(Collectors.joining("\nunion all\n"));
        String found = tables.work("match");
        database.update(MATCHES.formatted(found, matches));
        database.update("analyze " + found);
        database.update(HOLDERS.formatted(found, bpjs));
        database.update("drop table " + found);
        database.update(ALONE);
        database.update(STORE.formatted(bpjs, repeated));
        database.update("drop table roster_holder");
    }

    /** The batches with current lists that can be compared with those of a key. */
    private List<UUID> current(RosterSource bpjs, String keyId) {
        return database.query("""
                select b.id from roster_batch b
                where b.source = ? and b.key_id = ? and exists (select from roster r where r.batch = b.id)
                order by b.id
                """, row -> row.getObject("id", UUID.class), bpjs.name(), keyId);
    }
}

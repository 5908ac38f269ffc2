package id.patuh.registry.roster;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.calendar.WorkingDays;
import id.patuh.kit.db.Database;
import id.patuh.registry.law.LawQuery;
import id.patuh.registry.law.WageComparison;
import id.patuh.registry.roster.file.RosterSource;

/**
 * Compares the declared lists of employers with those of each BPJS, head by head: one hash join of the rows of both sides, whatever their
 * number. Lists whose tokens were made with different keys are not compared.
 */
@ApplicationScoped
class RosterComparison {
    // Lists of several keys cannot be told apart by worker, so an employer with such lists is not compared.
    private static final String HELD = """
            create unlogged table %1$s as
            select c.place, r.source, r.batch, g.grp, r.state = 'PART' as part, r.as_of, r.record_id
            from %2$s c
            join roster r on r.employer_id = c.employer_id and r.source in ('WLKP_ROSTER', '%3$s') and r.state in ('WHOLE', 'PART')
            join roster_batch b on b.id = r.batch and b.key_id = '%4$s'
            cross join unnest(r.groups) g(grp)
            where r.state = 'WHOLE' or (r.employer_id, r.source) not in (
                select o.employer_id, o.source from roster o join roster_batch k on k.id = o.batch
                where o.state = 'PART' and k.key_id <> '%4$s')
            """;

    private static final String SIDE = """
            select h.place, r.token, %s as wage_idr
            from %s r join %s h on h.batch = '%s' and h.grp = r.grp and not h.part
            where r.present""";

    // Rows of the file itself when each employer is one group of it, whose number is the employer's place then.
    private static final String OWN_SIDE = """
            select r.grp as place, r.token, %s as wage_idr
            from %s r
            where r.present%s""";

    private static final String NOT_WHOLE =
            "(select unnest(groups) from roster where batch = '%s' and state <> 'WHOLE')";

    private static final String PARTS = """
            select h.place, r.token, r.wage_idr, h.as_of, h.record_id
            from %s r join %s h on h.batch = '%s' and h.grp = r.grp and h.part
            where r.present""";

    // Each worker of an employer with several lists once, with the newest wage.
    private static final String ONCE = """
            (select distinct on (r.place, r.token) r.place, r.token, %s as wage_idr
             from (%s) r order by r.place, r.token, r.as_of desc, r.record_id)""";

    // By worker alone: a worker whom another employer declares, or none, may be enrolled with several. Nobody else is.
    private static final String COUNT = """
            create unlogged table %s as
            select e.place,
                   (count(*) filter (where d.place = e.place))::integer as matched,
                   (count(*) filter (where d.place = e.place and %s))::integer as wage_differences,
                   array_agg(e.token) filter (where d.place is distinct from e.place) as suspects
            from (%s) e %s join (%s) d on d.token = e.token
            group by e.place
            """;

    private static final String FORGET = """
            delete from roster_comparison k using %1$s c
            where k.employer_id = c.employer_id and k.source = '%3$s'
              and (c.place not in (select place from %2$s where source = 'WLKP_ROSTER')
                   or c.place not in (select place from %2$s where source = '%3$s'))
            """;

    // Month by month most employers differ in as many workers as before, and need no other row.
    private static final String STORE = """
            insert into roster_comparison (employer_id, source, declared_not_enrolled, enrolled_not_declared, wage_differences)
            select n.employer_id, '%4$s', n.declared_not_enrolled, n.enrolled_not_declared, n.wage_differences
            from (select c.employer_id,
                         d.workers - coalesce(n.matched, 0) as declared_not_enrolled,
                         e.workers - coalesce(n.matched, 0) as enrolled_not_declared,
                         coalesce(n.wage_differences, 0) as wage_differences
                  from %1$s c
                  join employer_roster d on d.employer_id = c.employer_id and d.source = 'WLKP_ROSTER'
                  join employer_roster e on e.employer_id = c.employer_id and e.source = '%4$s'
                  left join %2$s n on n.place = c.place
                  where c.place in (select place from %3$s where source = 'WLKP_ROSTER')
                    and c.place in (select place from %3$s where source = '%4$s')) n
            left join roster_comparison k on k.employer_id = n.employer_id and k.source = '%4$s'
            where (n.declared_not_enrolled, n.enrolled_not_declared, n.wage_differences)
                  is distinct from (k.declared_not_enrolled, k.enrolled_not_declared, k.wage_differences)
            order by n.employer_id
            on conflict (employer_id, source) do update set
                declared_not_enrolled = excluded.declared_not_enrolled, enrolled_not_declared = excluded.enrolled_not_declared,
                wage_differences = excluded.wage_differences
            """;

    private final Database database;
    private final LawQuery law;
    private final Clock clock;

    RosterComparison(Database database, LawQuery law, Clock clock) {
        this.database = database;
        this.law = law;
        this.clock = clock;
    }

    /**
     * Counts the differences of every list that the file may have changed.
     *
     * @return whether the workers of the file were compared with declared ones; those that may be enrolled elsewhere too are then left
     *     in the working table {@code count}
     */
    boolean compare(RosterInput input) {
        boolean compared = false;
        for (RosterSource bpjs : RosterSource.OF_BPJS) {
            if (input.source().isDeclared() || input.source() == bpjs) {
                compared = compare(input, bpjs);
            }
        }
        return compared;
    }

    private boolean compare(RosterInput input, RosterSource bpjs) {
        String changed = input.tables().work("changed");
        RosterSource other = input.source().isDeclared() ? bpjs : RosterSource.WLKP_ROSTER;
        if (!exists("roster_batch where source = '%s' and key_id = ?".formatted(other), input.keyId())) {
            database.update(
                    "delete from roster_comparison k using " + changed
                            + " c where k.employer_id = c.employer_id and k.source = ?",
                    bpjs.name());
            return false;
        }
        Task task = new Task(input.tables(), bpjs, input.keyId(), wages());
        String held = hold(task);
        database.update(FORGET.formatted(changed, held, bpjs));
        return count(task, held, input);
    }

    /** Counts the differences of employers whose lists moved, in place of what was counted before. */
    void compareMoved(RosterTables tables, RosterSource bpjs, String keyId) {
        Task task = new Task(tables, bpjs, keyId, wages());
        if (count(task, hold(task), null)) {
            database.update("drop table " + tables.work("count"));
        }
    }

    private record Task(RosterTables tables, RosterSource bpjs, String keyId, WageComparison wages) {}

    private WageComparison wages() {
        return WageComparison.of(law.current(), WorkingDays.dayOf(clock.instant()));
    }

    private String hold(Task task) {
        String held = task.tables().work("held");
        database.update(HELD.formatted(held, task.tables().work("changed"), task.bpjs(), task.keyId()));
        database.update("analyze " + held);
        return held;
    }

    /** Whether there was something to compare. The file is null where records moved. */
    private boolean count(Task task, String held, RosterInput file) {
        String counted = task.tables().work("count");
        List<UUID> declared = batches(held, RosterSource.WLKP_ROSTER);
        List<UUID> enrolled = batches(held, task.bpjs());
        boolean both = !declared.isEmpty() && !enrolled.isEmpty();
        if (both) {
            boolean byDeclared = file != null && file.source().isDeclared();
            UUID own = file != null && isInOrder(held, file.importId()) ? file.importId() : null;
            // Of a declared list nobody asks who is not on it, so workers of one side only need not be joined.
            database.update(COUNT.formatted(
                    counted,
                    task.wages().differ("d.wage_idr", "e.wage_idr"),
                    side(task, enrolled, held, task.bpjs(), own),
                    byDeclared ? "" : "left",
                    side(task, declared, held, RosterSource.WLKP_ROSTER, own)));
            database.update("analyze " + counted + " (place)");
            database.update(STORE.formatted(task.tables().work("changed"), counted, held, task.bpjs()));
            if (byDeclared) {
                database.update("drop table " + counted);
            }
        }
        database.update("drop table " + held);
        return both;
    }

    private List<UUID> batches(String held, RosterSource source) {
        return database.query(
                "select distinct batch from " + held + " where source = ? order by batch",
                row -> row.getObject("batch", UUID.class),
                source.name());
    }

    /** Whether each employer with one list has it in the file as one group. */
    private boolean isInOrder(String held, UUID file) {
        return !exists(held + " where batch = ? and not part and place <> grp", file);
    }

    private String side(Task task, List<UUID> batches, String held, RosterSource source, UUID own) {
        String wage = task.wages().comparedWage(task.bpjs() == RosterSource.BPJS_KES_ROSTER);
        String whole = batches.stream()
                .map(batch -> batch.equals(own)
                        ? OWN_SIDE.formatted(wage, new RosterTables(batch).rows(), exceptions(batch))
                        : SIDE.formatted(wage, new RosterTables(batch).rows(), held, batch))
                .collect(Collectors.joining("\nunion all\n"));
        if (!exists(held + " where source = ? and part", source.name())) {
            return whole;
        }
        String parts = batches.stream()
                .map(batch -> PARTS.formatted(new RosterTables(batch).rows(), held, batch))
                .collect(Collectors.joining("\nunion all\n"));
        return whole + "\nunion all\n" + ONCE.formatted(wage, parts);
    }

    /** Leaves lists of the file out that are not an employer's only one. */
    private String exceptions(UUID file) {
        return exists("roster where batch = ? and state <> 'WHOLE'", file)
                ? " and r.grp not in " + NOT_WHOLE.formatted(file)
                : "";
    }

    private boolean exists(String what, Object parameter) {
        return database.first("select exists (select from " + what + ")", row -> row.getBoolean(1), parameter)
                .orElseThrow();
    }
}

package id.patuh.registry.roster;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.db.Database;

/**
 * Compares the declared list with that of each BPJS, head by head, for the employers that a file changed: one hash join of the rows of
 * both sides, whatever their number. Lists whose tokens were made with different keys are not compared.
 */
@ApplicationScoped
class RosterComparison {
    /**
     * Percent of the higher wage below which the lower one is another wage: what the assessment tolerates as well. Source: domain policy
     * 2026.1, PDS_WAGE
     */
    static final int TOLERATED_PERCENT = 95;

    /** Above this, wages make no difference to the health contribution, rupiah a month. Source: Perpres 82/2018 arts. 30-33 */
    static final long JKN_WAGE_CAP = 12_000_000;

    /** Whether the wages d.wage_idr and e.wage_idr are different. */
    static final String WAGES_DIFFER =
            "least(d.wage_idr, e.wage_idr) * 100 < greatest(d.wage_idr, e.wage_idr) * " + TOLERATED_PERCENT;

    private static final String HELD = """
            create unlogged table %1$s as
            select c.place, r.source, r.batch, g.grp
            from %2$s c
            join roster r on r.employer_id = c.employer_id and r.source in ('WLKP_ROSTER', '%3$s')
            join roster_batch b on b.id = r.batch and b.key_id = '%4$s'
            cross join unnest(r.groups) g(grp)
            """;

    private static final String SIDE = """
            select h.place, r.token, %s as wage_idr
            from %s r join %s h on h.batch = '%s' and h.grp = r.grp
            where r.present""";

    // Rows of the file itself when each employer is one group of it, whose number is the employer's place then.
    private static final String OWN_SIDE = """
            select r.grp as place, r.token, %s as wage_idr
            from %s r
            where r.present""";

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

    // Month by month most employers differ in as many workers as before, and need no other row.
    private static final String STORE = """
            update roster r
            set declared_not_enrolled = n.declared_not_enrolled, enrolled_not_declared = n.enrolled_not_declared,
                wage_differences = n.wage_differences
            from (select c.employer_id,
                         d.workers - coalesce(n.matched, 0) as declared_not_enrolled,
                         e.workers - coalesce(n.matched, 0) as enrolled_not_declared,
                         coalesce(n.wage_differences, 0) as wage_differences
                  from %1$s c
                  join roster d on d.employer_id = c.employer_id and d.source = 'WLKP_ROSTER'
                  join roster e on e.employer_id = c.employer_id and e.source = '%4$s'
                  left join %2$s n on n.place = c.place
                  where c.place in (select place from %3$s where source = 'WLKP_ROSTER')
                    and c.place in (select place from %3$s where source = '%4$s')
                    and (e.declared_not_enrolled is distinct from d.workers - coalesce(n.matched, 0)
                         or e.enrolled_not_declared is distinct from e.workers - coalesce(n.matched, 0)
                         or e.wage_differences is distinct from coalesce(n.wage_differences, 0))) n
            where r.employer_id = n.employer_id and r.source = '%4$s'
            """;

    private static final String FORGET = """
            update roster r
            set declared_not_enrolled = null, enrolled_not_declared = null, wage_differences = null
            from %s c, roster_batch b
            where r.employer_id = c.employer_id and r.source = ? and r.declared_not_enrolled is not null
              and b.id = r.batch and b.key_id <> ?
            """;

    private final Database database;

    RosterComparison(Database database) {
        this.database = database;
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

    /** The wage that is compared, of the row r. */
    static String comparedWage(RosterSource bpjs) {
        return bpjs == RosterSource.BPJS_KES_ROSTER ? "least(r.wage_idr, " + JKN_WAGE_CAP + ")" : "r.wage_idr";
    }

    private boolean compare(RosterInput input, RosterSource bpjs) {
        String changed = input.tables().work("changed");
        String held = input.tables().work("held");
        String counted = input.tables().work("count");
        database.update(FORGET.formatted(changed), bpjs.name(), input.keyId());
        if (!exists(bpjs, input.keyId())) {
            return false;
        }
        database.update(HELD.formatted(held, changed, bpjs, input.keyId()));
        database.update("analyze " + held);
        List<UUID> declared = batches(held, RosterSource.WLKP_ROSTER);
        List<UUID> enrolled = batches(held, bpjs);
        boolean both = !declared.isEmpty() && !enrolled.isEmpty();
        if (both) {
            UUID own = inOrder(held, input.importId()) ? input.importId() : null;
            // Of a declared list nobody asks who is not on it, so workers of one side only need not be joined.
            database.update(COUNT.formatted(
                    counted,
                    WAGES_DIFFER,
                    side(enrolled, held, bpjs, own),
                    input.source().isDeclared() ? "" : "left",
                    side(declared, held, bpjs, own)));
            database.update(STORE.formatted(changed, counted, held, bpjs));
            if (input.source().isDeclared()) {
                database.update("drop table " + counted);
            }
        }
        database.update("drop table " + held);
        return both;
    }

    private boolean exists(RosterSource source, String keyId) {
        return database.first(
                        "select exists (select from roster_batch where source = ? and key_id = ?)",
                        row -> row.getBoolean(1),
                        source.name(),
                        keyId)
                .orElseThrow();
    }

    private List<UUID> batches(String held, RosterSource source) {
        return database.query(
                "select distinct batch from " + held + " where source = ? order by batch",
                row -> row.getObject("batch", UUID.class),
                source.name());
    }

    /** Whether each employer of the file is one group of it. */
    private boolean inOrder(String held, UUID file) {
        return database.first(
                        "select not exists (select from " + held + " where batch = ? and place <> grp)",
                        row -> row.getBoolean(1),
                        file)
                .orElseThrow();
    }

    private static String side(List<UUID> batches, String held, RosterSource bpjs, UUID own) {
        return batches.stream()
                .map(batch -> batch.equals(own)
                        ? OWN_SIDE.formatted(comparedWage(bpjs), new RosterTables(batch).rows())
                        : SIDE.formatted(comparedWage(bpjs), new RosterTables(batch).rows(), held, batch))
                .collect(Collectors.joining("\nunion all\n"));
    }
}

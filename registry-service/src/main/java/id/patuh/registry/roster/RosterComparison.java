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

    private static final String PAIRS = """
            create unlogged table %1$s as
            with held as (
                select c.place, r.source, r.batch, r.groups
                from %2$s c
                join roster r on r.employer_id = c.employer_id and r.batch is not null and r.source in ('WLKP_ROSTER', '%3$s')
                join roster_batch b on b.id = r.batch and b.key_id = '%4$s')
            select h.place, h.source, h.batch, g.grp
            from held h cross join unnest(h.groups) g(grp)
            where h.place in (select place from held group by place having count(*) = 2)
            """;

    private static final String SIDE = """
            select p.place, r.token, %s as wage_idr
            from %s r join %s p on p.batch = '%s' and p.grp = r.grp
            where r.present""";

    private static final String COUNT = """
            create unlogged table %s as
            select coalesce(d.place, e.place) as place,
                   count(*) filter (where e.place is null)::integer as declared_not_enrolled,
                   count(*) filter (where d.place is null)::integer as enrolled_not_declared,
                   count(*) filter (where %s)::integer as wage_differences
            from (%s) d full join (%s) e on e.place = d.place and e.token = d.token
            group by 1
            """;

    private static final String STORE = """
            update roster r
            set declared_not_enrolled = coalesce(n.declared_not_enrolled, 0),
                enrolled_not_declared = coalesce(n.enrolled_not_declared, 0),
                wage_differences = coalesce(n.wage_differences, 0)
            from (select distinct place from %s) p
            join %s c on c.place = p.place
            left join %s n on n.place = p.place
            where r.employer_id = c.employer_id and r.source = ? and r.batch is not null
            """;

    private final Database database;

    RosterComparison(Database database) {
        this.database = database;
    }

    /** Counts the differences of every list that the file may have changed. */
    void compare(RosterInput input) {
        for (RosterSource bpjs : RosterSource.OF_BPJS) {
            if (input.source().isDeclared() || input.source() == bpjs) {
                compare(input, bpjs);
            }
        }
    }

    /** The wage that is compared, of the row r. */
    static String comparedWage(RosterSource bpjs) {
        return bpjs == RosterSource.BPJS_KES_ROSTER ? "least(r.wage_idr, " + JKN_WAGE_CAP + ")" : "r.wage_idr";
    }

    private void compare(RosterInput input, RosterSource bpjs) {
        String changed = input.tables().work("changed");
        String pairs = input.tables().work("pair");
        String counted = input.tables().work("count");
        database.update(PAIRS.formatted(pairs, changed, bpjs, input.keyId()));
        database.update("analyze " + pairs);
        List<UUID> declared = batches(pairs, RosterSource.WLKP_ROSTER);
        if (!declared.isEmpty()) {
            String declaredSide = side(declared, pairs, bpjs);
            String enrolledSide = side(batches(pairs, bpjs), pairs, bpjs);
            database.update(COUNT.formatted(counted, WAGES_DIFFER, declaredSide, enrolledSide));
            database.update(STORE.formatted(pairs, changed, counted), bpjs.name());
            database.update("drop table " + counted);
        }
        database.update("drop table " + pairs);
    }

    private List<UUID> batches(String pairs, RosterSource source) {
        return database.query(
                "select distinct batch from " + pairs + " where source = ? order by batch",
                row -> row.getObject("batch", UUID.class),
                source.name());
    }

    private static String side(List<UUID> batches, String pairs, RosterSource bpjs) {
        return batches.stream()
                .map(batch -> SIDE.formatted(comparedWage(bpjs), new RosterTables(batch).rows(), pairs, batch))
                .collect(Collectors.joining("\nunion all\n"));
    }
}

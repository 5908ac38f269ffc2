package id.patuh.compliance.map;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import id.patuh.compliance.assessment.Change;
import id.patuh.compliance.assessment.ChangeListener;
import id.patuh.compliance.assessment.Finding;
import id.patuh.compliance.assessment.Standing;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.FindingCode;
import id.patuh.kit.db.Database;

/**
 * Keeps the totals of the map and the statistics up to date.
 *
 * <p>A transaction appends the differences its changes make, so that parallel writers never wait for each other and a reader's sum is
 * exact at any moment. {@link #fold} keeps the tables small.
 */
@ApplicationScoped
class Tallies implements ChangeListener {
    private static final long FOLD_ABOVE = 50_000;
    private static final int EMPLOYERS = 0;
    private static final int WORKERS = 1;
    private static final int AFFECTED = 2;
    private static final int EXPOSURE = 3;
    private static final int SCORED = 4;
    private static final int SCORE = 5;
    private static final int MEASURES = 6;

    private static final String ADD = """
            insert into assessment_tally
            select * from unnest(?::text[], ?::text[], ?::text[], ?::int8[], ?::int8[], ?::int8[], ?::int8[], ?::int8[], ?::int8[])
            """;
    private static final String ADD_FINDINGS = """
            insert into finding_tally
            select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::int8[], ?::int8[])
            """;
    private static final String FOLD = """
            with gone as (delete from assessment_tally returning *)
            insert into assessment_tally
            select region_code, scale, class, sum(employers), sum(workers), sum(workers_affected), sum(exposure_idr), sum(scored),
                sum(score_tenths)
            from gone group by region_code, scale, class having sum(employers) <> 0
            """;
    private static final String FOLD_FINDINGS = """
            with gone as (delete from finding_tally returning *)
            insert into finding_tally
            select region_code, scale, code, agency, sum(employers), sum(workers_affected)
            from gone group by region_code, scale, code, agency having sum(employers) <> 0
            """;

    private final Database database;

    @Inject
    Tallies(Database database) {
        this.database = database;
    }

    private record Group(String region, String scale, String complianceClass) {}

    private record FindingGroup(String region, String scale, FindingCode code, Agency agency) {}

    /** Appends the differences that changed results make. */
    @Override
    public void changed(List<Change> changes) {
        Map<Group, long[]> groups = new HashMap<>();
        Map<FindingGroup, long[]> findings = new HashMap<>();
        for (Change change : changes) {
            if (change.before() != null && change.before().counts()) {
                add(groups, findings, change.before(), -1);
            }
            if (change.after().counts()) {
                add(groups, findings, change.after(), 1);
            }
        }
        groups.values().removeIf(Tallies::empty);
        findings.values().removeIf(Tallies::empty);
        writeGroups(List.copyOf(groups.entrySet()));
        writeFindings(List.copyOf(findings.entrySet()));
    }

    /** Folds the rows of each group into one, if there are many; only one instance does it at a time. */
    void fold() {
        if (!database.first("select pg_try_advisory_xact_lock(hashtext('assessment_tally'))", row -> row.getBoolean(1))
                .orElse(false)) {
            return;
        }
        if (rows("assessment_tally") > FOLD_ABOVE || rows("finding_tally") > FOLD_ABOVE) {
            foldNow();
        }
    }

    /** Folds the rows of each group into one. */
    void foldNow() {
        database.update(FOLD);
        database.update(FOLD_FINDINGS);
    }

    private long rows(String table) {
        String sql = "select count(*) from (select 1 from " + table + " limit " + (FOLD_ABOVE + 1) + ") as counted";
        return database.first(sql, row -> row.getLong(1)).orElse(0L);
    }

    private static void add(
            Map<Group, long[]> groups, Map<FindingGroup, long[]> findings, Standing standing, int sign) {
        String region = standing.regionCode();
        String scale = standing.scale().name();
        Group group = new Group(region, scale, standing.complianceClass().name());
        long[] sums = groups.computeIfAbsent(group, key -> new long[MEASURES]);
        sums[EMPLOYERS] += sign;
        sums[WORKERS] += (long) sign * standing.workers();
        sums[AFFECTED] += (long) sign * standing.workersAffected();
        sums[EXPOSURE] += sign * standing.exposureIdr();
        if (standing.score() != null) {
            sums[SCORED] += sign;
            sums[SCORE] += (long) sign * standing.score().movePointRight(1).intValueExact();
        }
        Set<FindingGroup> seen = new HashSet<>();
        for (Finding finding : standing.findings()) {
            FindingGroup key = new FindingGroup(region, scale, finding.code(), finding.agency());
            // Several missing programmes of one agency are one employer, and the same workers.
            if (seen.add(key)) {
                long[] counts = findings.computeIfAbsent(key, unused -> new long[2]);
                counts[EMPLOYERS] += sign;
                counts[WORKERS] += finding.workersAffected() == null ? 0 : (long) sign * finding.workersAffected();
            }
        }
    }

    private static boolean empty(long[] sums) {
        for (long sum : sums) {
            if (sum != 0) {
                return false;
            }
        }
        return true;
    }

    private void writeGroups(List<Map.Entry<Group, long[]>> groups) {
        if (!groups.isEmpty()) {
            database.update(
                    ADD,
                    groups.stream().map(entry -> entry.getKey().region()).toArray(String[]::new),
                    groups.stream().map(entry -> entry.getKey().scale()).toArray(String[]::new),
                    groups.stream()
                            .map(entry -> entry.getKey().complianceClass())
                            .toArray(String[]::new),
                    measure(groups, EMPLOYERS),
                    measure(groups, WORKERS),
                    measure(groups, AFFECTED),
                    measure(groups, EXPOSURE),
                    measure(groups, SCORED),
                    measure(groups, SCORE));
        }
    }

    private void writeFindings(List<Map.Entry<FindingGroup, long[]>> findings) {
        if (!findings.isEmpty()) {
            database.update(
                    ADD_FINDINGS,
                    findings.stream().map(entry -> entry.getKey().region()).toArray(String[]::new),
                    findings.stream().map(entry -> entry.getKey().scale()).toArray(String[]::new),
                    findings.stream().map(entry -> entry.getKey().code().name()).toArray(String[]::new),
                    findings.stream()
                            .map(entry -> entry.getKey().agency().name())
                            .toArray(String[]::new),
                    measure(findings, EMPLOYERS),
                    measure(findings, WORKERS));
        }
    }

    private static <K> Long[] measure(List<Map.Entry<K, long[]>> groups, int index) {
        return groups.stream().map(entry -> entry.getValue()[index]).toArray(Long[]::new);
    }
}

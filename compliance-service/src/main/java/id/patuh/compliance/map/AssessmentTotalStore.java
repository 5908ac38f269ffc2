package id.patuh.compliance.map;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.compliance.assessment.AssessmentChange;
import id.patuh.compliance.assessment.AssessmentChangeListener;
import id.patuh.compliance.assessment.PublishedAssessment;
import id.patuh.contracts.event.AssessmentEvent;
import id.patuh.contracts.event.AssessmentEvent.Finding;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.FindingCode;
import id.patuh.kit.db.Database;

/**
 * Owns the tables {@code assessment_total} and {@code finding_total}: employers, classes and findings at the homes of employers.
 *
 * <p>A transaction appends the differences its changes make, so that parallel writers never wait for each other and a reader's sum is
 * exact at any moment. {@link #fold} keeps the tables small.
 */
@ApplicationScoped
class AssessmentTotalStore implements AssessmentChangeListener {
    private static final int EMPLOYERS = 0;
    private static final int AFFECTED = 1;
    private static final int EXPOSURE = 2;
    private static final int SCORED = 3;
    private static final int SCORE = 4;
    private static final int MEASURES = 5;

    private static final String ADD = """
            insert into assessment_total
            select * from unnest(?::text[], ?::text[], ?::text[], ?::int8[], ?::int8[], ?::int8[], ?::int8[], ?::int8[])
            """;
    private static final String ADD_FINDINGS = """
            insert into finding_total
            select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::int8[], ?::int8[])
            """;
    private static final String FOLD = """
            with gone as (delete from assessment_total returning *)
            insert into assessment_total
            select region_code, scale, class, sum(employers), sum(workers_affected), sum(exposure_idr), sum(scored), sum(score_tenths)
            from gone group by region_code, scale, class having sum(employers) <> 0
            """;
    private static final String FOLD_FINDINGS = """
            with gone as (delete from finding_total returning *)
            insert into finding_total
            select region_code, scale, code, agency, sum(employers), sum(workers_affected)
            from gone group by region_code, scale, code, agency having sum(employers) <> 0
            """;

    private final Database database;

    AssessmentTotalStore(Database database) {
        this.database = database;
    }

    private record Group(String region, String scale, String complianceClass) {}

    private record FindingGroup(String region, String scale, FindingCode code, Agency agency) {}

    /** Appends the differences that changed results make. */
    @Override
    public void changed(List<AssessmentChange> changes) {
        Map<Group, long[]> groups = new HashMap<>();
        Map<FindingGroup, long[]> findings = new HashMap<>();
        for (AssessmentChange change : changes) {
            if (change.before() != null && change.before().counts()) {
                add(groups, findings, change.before(), -1);
            }
            if (change.after().counts()) {
                add(groups, findings, change.after(), 1);
            }
        }
        groups.values().removeIf(AssessmentTotalStore::empty);
        findings.values().removeIf(AssessmentTotalStore::empty);
        writeGroups(List.copyOf(groups.entrySet()));
        writeFindings(List.copyOf(findings.entrySet()));
    }

    /** Folds the rows of each group into one. */
    void fold() {
        database.update(FOLD);
        database.update(FOLD_FINDINGS);
    }

    private static void add(
            Map<Group, long[]> groups, Map<FindingGroup, long[]> findings, PublishedAssessment published, int sign) {
        AssessmentEvent assessment = published.event();
        String region = assessment.regionCode();
        String scale = assessment.scale().name();
        Group group = new Group(region, scale, assessment.complianceClass().name());
        long[] sums = groups.computeIfAbsent(group, key -> new long[MEASURES]);
        sums[EMPLOYERS] += sign;
        sums[AFFECTED] += sign * published.workersAffected();
        sums[EXPOSURE] += sign * assessment.exposureIdr();
        if (assessment.score() != null) {
            sums[SCORED] += sign;
            sums[SCORE] += (long) sign * assessment.score().movePointRight(1).intValueExact();
        }
        Set<FindingGroup> seen = new HashSet<>();
        for (Finding finding : assessment.findings()) {
            FindingGroup key = new FindingGroup(region, scale, finding.code(), finding.agency());
            // Several missing programmes of one agency are one employer, and the same workers.
            if (seen.add(key)) {
                long[] counts = findings.computeIfAbsent(key, unused -> new long[2]);
                counts[EMPLOYERS] += sign;
                counts[AFFECTED] += finding.workersAffected() == null ? 0 : sign * finding.workersAffected();
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
                    measure(findings, AFFECTED));
        }
    }

    private static <K> Long[] measure(List<Map.Entry<K, long[]>> groups, int index) {
        return groups.stream().map(entry -> entry.getValue()[index]).toArray(Long[]::new);
    }
}

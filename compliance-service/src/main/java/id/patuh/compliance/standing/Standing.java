package id.patuh.compliance.standing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;

import id.patuh.contracts.event.AssessmentEvent.Finding;
import id.patuh.contracts.event.EmployerStatus;
import id.patuh.contracts.event.EventJson;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.ComplianceClass;
import id.patuh.contracts.vocabulary.FindingCode;

/** What an employer's assessment said on a day. */
public record Standing(
        EmployerStatus status,
        ComplianceClass complianceClass,
        long workers,
        List<Finding> findings,
        long exposureIdr) {
    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};
    private static final Set<FindingCode> NOT_ENROLLED =
            Set.of(FindingCode.PWBD, FindingCode.PDS_PROGRAMME, FindingCode.PDS_WORKERS);

    /** Whether it has duties; an employer that was merged, emptied or left without workers has none. */
    public boolean isLiable() {
        return status == EmployerStatus.ACTIVE && complianceClass != ComplianceClass.NOT_LIABLE;
    }

    /**
     * The findings that somebody is interested in.
     *
     * @param target the one; null for all that a BPJS has
     */
    public List<Finding> targeted(FindingCode target) {
        return findings.stream()
                .filter(finding -> target == null ? finding.agency() != Agency.KEMENAKER : finding.code() == target)
                .toList();
    }

    /**
     * Workers enrolled more than before; none where this is of an employer that was merged or emptied, of which nothing is known.
     */
    public long gainedSince(Standing before) {
        return status == EmployerStatus.ACTIVE ? enrolled() - before.enrolled() : 0;
    }

    /** Declared workers that are enrolled in every mandatory programme. */
    public long enrolled() {
        long without = findings.stream()
                .filter(finding -> NOT_ENROLLED.contains(finding.code()))
                .mapToLong(Standing::affected)
                .max()
                .orElse(0);
        return Math.max(0, workers - without);
    }

    /** The most workers that one of the targeted findings affects. */
    public long affected(FindingCode target) {
        return targeted(target).stream().mapToLong(Standing::affected).max().orElse(0);
    }

    /** Months past due among the targeted findings. */
    public long unpaidMonths(FindingCode target) {
        return targeted(target).stream()
                .mapToLong(finding -> finding.months() == null ? 0 : finding.months())
                .sum();
    }

    /**
     * Reads one from a row of the table {@code assessment_history}, or one joined with it.
     *
     * @param prefix of its columns {@code status}, {@code class}, {@code workers}, {@code findings} and {@code exposure_idr}
     */
    public static Standing read(ResultSet row, String prefix) throws SQLException {
        return new Standing(
                EmployerStatus.valueOf(row.getString(prefix + "status")),
                ComplianceClass.valueOf(row.getString(prefix + "class")),
                row.getLong(prefix + "workers"),
                findings(row.getString(prefix + "findings")),
                row.getLong(prefix + "exposure_idr"));
    }

    private static List<Finding> findings(String json) {
        try {
            return EventJson.mapper().readValue(json, FINDINGS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A column of findings holds what this version cannot read", e);
        }
    }

    private static long affected(Finding finding) {
        return finding.workersAffected() == null ? 0 : finding.workersAffected();
    }
}

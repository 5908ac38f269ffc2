package id.patuh.compliance.assessment;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

import id.patuh.contracts.event.EmployerEvent.Status;
import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.contracts.vocabulary.ComplianceClass;
import id.patuh.kit.db.Database;

/** Turns results into parallel arrays for {@code unnest}, and rows back into results. */
final class PublishedAssessmentRows {
    static final String COLUMNS = "employer_id, version, employer_version, as_of, policy_version, class, score_tenths,"
            + " priority_tenths, exposure_idr, region_code, scale, workers, workers_affected, findings, missing,"
            + " status, successor_id, assessed_at";

    /** Types of {@link #arrays}, in its order. */
    static final String UNNEST = "unnest(?::uuid[], ?::int8[], ?::int8[], ?::text[], ?::text[], ?::text[], ?::int4[],"
            + " ?::int4[], ?::int8[], ?::text[], ?::text[], ?::int8[], ?::int8[], ?::text[], ?::text[], ?::text[],"
            + " ?::uuid[], ?::timestamptz[], ?::int8[])";

    private final List<PublishedAssessment> assessments;

    PublishedAssessmentRows(List<PublishedAssessment> assessments) {
        this.assessments = assessments;
    }

    Object[] arrays() {
        return new Object[] {
            column(PublishedAssessment::employerId, UUID[]::new),
            column(PublishedAssessment::version, Long[]::new),
            column(PublishedAssessment::employerVersion, Long[]::new),
            column(assessment -> assessment.asOf().toString(), String[]::new),
            column(PublishedAssessment::policyVersion, String[]::new),
            column(assessment -> assessment.complianceClass().name(), String[]::new),
            column(assessment -> tenths(assessment.score()), Integer[]::new),
            column(assessment -> tenths(assessment.priority()), Integer[]::new),
            column(PublishedAssessment::exposureIdr, Long[]::new),
            column(PublishedAssessment::regionCode, String[]::new),
            column(assessment -> assessment.scale().name(), String[]::new),
            column(PublishedAssessment::workers, Long[]::new),
            column(PublishedAssessment::workersAffected, Long[]::new),
            column(assessment -> PublishedAssessmentJson.write(assessment.findings()), String[]::new),
            column(assessment -> PublishedAssessmentJson.join(assessment.missingProgrammes()), String[]::new),
            column(assessment -> assessment.status().name(), String[]::new),
            column(PublishedAssessment::successorId, UUID[]::new),
            column(PublishedAssessment::assessedAt, Instant[]::new),
            column(assessment -> PublishedAssessment.draw(assessment.employerId()), Long[]::new)
        };
    }

    static PublishedAssessment read(ResultSet row) throws SQLException {
        return new PublishedAssessment(
                row.getObject("employer_id", UUID.class),
                row.getLong("version"),
                row.getLong("employer_version"),
                row.getObject("as_of", LocalDate.class),
                row.getString("policy_version"),
                ComplianceClass.valueOf(row.getString("class")),
                decimal(row.getObject("score_tenths", Integer.class)),
                decimal(row.getInt("priority_tenths")),
                row.getLong("exposure_idr"),
                row.getString("region_code"),
                BusinessScale.valueOf(row.getString("scale")),
                row.getLong("workers"),
                row.getLong("workers_affected"),
                PublishedAssessmentJson.findings(row.getString("findings")),
                PublishedAssessmentJson.programmes(row.getString("missing")),
                Status.valueOf(row.getString("status")),
                row.getObject("successor_id", UUID.class),
                Database.instant(row, "assessed_at"));
    }

    static Integer tenths(BigDecimal value) {
        return value == null ? null : value.unscaledValue().intValueExact();
    }

    static BigDecimal decimal(Integer tenths) {
        return tenths == null ? null : BigDecimal.valueOf(tenths, 1);
    }

    private <T> T[] column(Function<PublishedAssessment, T> value, IntFunction<T[]> array) {
        return assessments.stream().map(value).toArray(array);
    }
}

package id.patuh.compliance.assessment;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;

import id.patuh.contracts.event.AssessmentEvent;
import id.patuh.contracts.event.AssessmentEvent.Finding;
import id.patuh.contracts.event.EmployerStatus;
import id.patuh.contracts.event.EventJson;
import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.contracts.vocabulary.ComplianceClass;
import id.patuh.contracts.vocabulary.Programme;
import id.patuh.kit.db.Database;

/** Maps assessments to rows and back; the tables {@code assessment} and {@code assessment_history} share these columns. */
final class AssessmentMapper {
    static final String COLUMNS = "employer_id, version, employer_version, as_of, policy_version, class, score_tenths,"
            + " priority_tenths, exposure_idr, region_code, scale, workers, findings, missing, status, successor_id,"
            + " assessed_at";

    /** Rows of {@link #arrays}: the columns, and two more that only {@code assessment} has. */
    static final String INPUT = "unnest(?::uuid[], ?::int8[], ?::int8[], ?::date[], ?::text[], ?::text[], ?::int2[],"
            + " ?::int2[], ?::int8[], ?::text[], ?::text[], ?::int8[], ?::json[], ?::text[], ?::text[], ?::uuid[],"
            + " ?::timestamptz[], ?::int8[], ?::int8[]) as i (" + COLUMNS + ", workers_affected, draw)";

    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};
    private static final String SEPARATOR = ",";

    private AssessmentMapper() {}

    static Object[] arrays(List<PublishedAssessment> assessments) {
        List<AssessmentEvent> events =
                assessments.stream().map(PublishedAssessment::event).toList();
        return new Object[] {
            column(events, AssessmentEvent::employerId, UUID[]::new),
            column(events, AssessmentEvent::version, Long[]::new),
            column(events, AssessmentEvent::employerVersion, Long[]::new),
            column(events, event -> event.asOf().toString(), String[]::new),
            column(events, AssessmentEvent::policyVersion, String[]::new),
            column(events, event -> event.complianceClass().name(), String[]::new),
            column(events, event -> tenths(event.score()), Integer[]::new),
            column(events, event -> tenths(event.priority()), Integer[]::new),
            column(events, AssessmentEvent::exposureIdr, Long[]::new),
            column(events, AssessmentEvent::regionCode, String[]::new),
            column(events, event -> event.scale().name(), String[]::new),
            column(events, AssessmentEvent::workers, Long[]::new),
            column(events, event -> json(event.findings()), String[]::new),
            column(events, event -> joined(event.missingProgrammes()), String[]::new),
            column(assessments, assessment -> assessment.status().name(), String[]::new),
            column(assessments, PublishedAssessment::successorId, UUID[]::new),
            column(events, AssessmentEvent::assessedAt, Instant[]::new),
            column(assessments, PublishedAssessment::workersAffected, Long[]::new),
            column(events, event -> RandomOrder.placeOf(event.employerId()), Long[]::new)
        };
    }

    static PublishedAssessment read(ResultSet row) throws SQLException {
        AssessmentEvent event = new AssessmentEvent(
                row.getObject("employer_id", UUID.class),
                row.getLong("version"),
                null,
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
                findings(row.getString("findings")),
                programmes(row.getString("missing")),
                Database.instant(row, "assessed_at"));
        return new PublishedAssessment(
                event, EmployerStatus.valueOf(row.getString("status")), row.getObject("successor_id", UUID.class));
    }

    private static <S, T> T[] column(List<S> rows, Function<S, T> value, IntFunction<T[]> array) {
        return rows.stream().map(value).toArray(array);
    }

    private static Integer tenths(BigDecimal value) {
        return value == null ? null : value.unscaledValue().intValueExact();
    }

    private static BigDecimal decimal(Integer tenths) {
        return tenths == null ? null : BigDecimal.valueOf(tenths, 1);
    }

    private static String json(List<Finding> findings) {
        try {
            return EventJson.mapper().writeValueAsString(findings);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Findings are not writable as JSON", e);
        }
    }

    private static List<Finding> findings(String json) {
        try {
            return EventJson.mapper().readValue(json, FINDINGS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A column of findings holds what this version cannot read", e);
        }
    }

    private static String joined(List<Programme> programmes) {
        return programmes.stream().map(Programme::name).collect(Collectors.joining(SEPARATOR));
    }

    private static List<Programme> programmes(String joined) {
        return joined.isEmpty()
                ? List.of()
                : Arrays.stream(joined.split(SEPARATOR)).map(Programme::valueOf).toList();
    }
}

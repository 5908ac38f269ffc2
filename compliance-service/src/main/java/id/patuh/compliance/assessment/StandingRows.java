package id.patuh.compliance.assessment;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.contracts.vocabulary.ComplianceClass;
import id.patuh.kit.db.Database;

/** Turns results into parallel arrays for {@code unnest}, and rows back into results. */
final class StandingRows {
    static final String COLUMNS = "employer_id, version, employer_version, as_of, policy_version, class, score_tenths,"
            + " priority_tenths, exposure_idr, region_code, scale, workers, workers_affected, findings, missing,"
            + " successor_id, assessed_at";

    /** Types of {@link #arrays}, in its order. */
    static final String UNNEST = "unnest(?::uuid[], ?::int8[], ?::int8[], ?::text[], ?::text[], ?::text[], ?::int4[],"
            + " ?::int4[], ?::int8[], ?::text[], ?::text[], ?::int4[], ?::int4[], ?::text[], ?::text[], ?::uuid[],"
            + " ?::timestamptz[], ?::int8[])";

    private final List<Standing> standings;

    StandingRows(List<Standing> standings) {
        this.standings = standings;
    }

    Object[] arrays() {
        return new Object[] {
            column(Standing::employerId, UUID[]::new),
            column(Standing::version, Long[]::new),
            column(Standing::employerVersion, Long[]::new),
            column(standing -> standing.asOf().toString(), String[]::new),
            column(Standing::policyVersion, String[]::new),
            column(standing -> standing.complianceClass().name(), String[]::new),
            column(standing -> tenths(standing.score()), Integer[]::new),
            column(standing -> tenths(standing.priority()), Integer[]::new),
            column(Standing::exposureIdr, Long[]::new),
            column(Standing::regionCode, String[]::new),
            column(standing -> standing.scale().name(), String[]::new),
            column(Standing::workers, Integer[]::new),
            column(Standing::workersAffected, Integer[]::new),
            column(standing -> StandingJson.write(standing.findings()), String[]::new),
            column(standing -> StandingJson.join(standing.missingProgrammes()), String[]::new),
            column(Standing::successorId, UUID[]::new),
            column(Standing::assessedAt, Instant[]::new),
            column(standing -> Standing.draw(standing.employerId()), Long[]::new)
        };
    }

    static Standing read(ResultSet row) throws SQLException {
        return new Standing(
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
                row.getInt("workers"),
                row.getInt("workers_affected"),
                StandingJson.findings(row.getString("findings")),
                StandingJson.programmes(row.getString("missing")),
                row.getObject("successor_id", UUID.class),
                Database.instant(row, "assessed_at"));
    }

    static Integer tenths(BigDecimal value) {
        return value == null ? null : value.unscaledValue().intValueExact();
    }

    static BigDecimal decimal(Integer tenths) {
        return tenths == null ? null : BigDecimal.valueOf(tenths, 1);
    }

    private <T> T[] column(Function<Standing, T> value, java.util.function.IntFunction<T[]> array) {
        return standings.stream().map(value).toArray(array);
    }
}

package id.patuh.compliance.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.compliance.inspection.VisitType;
import id.patuh.compliance.region.RegionScope;
import id.patuh.compliance.report.C81Report.ReportCount;
import id.patuh.compliance.report.C81Report.Violation;
import id.patuh.compliance.report.C81Report.VisitCount;
import id.patuh.compliance.visit.VisitOutcome;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.FindingCode;
import id.patuh.kit.db.Database;

/**
 * Counts what officers did in a year; of the kind of a visit nothing is read. Tables of other packages that it reads: {@code officer},
 * {@code visit}, {@code visit_finding}.
 */
@ApplicationScoped
class FieldQuery {
    private static final String OF_YEAR = " v.day between ? and ? and left(v.region_code, 2) = any(?)";
    private static final String HELD = " v.state in ('REPORTED', 'SIGNED', 'CLOSED')";
    private static final String VISITS = """
            select left(v.region_code, 2) as province, v.type, v.outcome, count(*) as visits, count(*) filter (where v.hit) as confirmed,
                   coalesce(sum(v.workers_found), 0)::int8 as workers_found
            from visit v where
            """ + OF_YEAR + " and" + HELD + " group by 1, 2, 3 order by 1, 2, 3";
    private static final String REPORTS = """
            select left(v.region_code, 2) as province, count(*) as due, count(*) filter (where v.reported_at >= v.report_due) as late,
                   count(*) filter (where v.reported_at is null) as missing
            from visit v where v.report_due <= ? and v.state not in ('CANCELLED', 'POSTPONED') and
            """ + OF_YEAR + " group by 1 order by 1";
    private static final String VIOLATIONS = """
            select f.ground, f.agency, count(*) as visits, coalesce(sum(f.workers), 0)::int8 as workers,
                   coalesce(sum(f.exposure_idr), 0)::int8 as exposure_idr
            from visit v join visit_finding f using (visit_id) where f.result = 'FOUND' and
            """ + OF_YEAR + " group by 1, 2 order by 1, 2";
    private static final String OFFICERS = """
            with held as (
                select m.officer_id, extract(month from v.day)::int as month, count(*) as visits
                from visit v cross join unnest(v.members) m (officer_id)
                where v.day between ? and ? and
            """ + HELD + """
                 group by 1, 2)
            select o.officer_id, o.home_region, o.agency, o.active, coalesce(sum(h.visits), 0)::int8 as visits,
                   count(*) filter (where h.visits >= ? and h.month <= ?)::int as months_met
            from officer o left join held h using (officer_id)
            where left(o.home_region, 2) = any(?) and (o.active or h.officer_id is not null)
            group by o.officer_id order by o.home_region, o.officer_id
            """;

    private final Database database;

    FieldQuery(Database database) {
        this.database = database;
    }

    /** Some days of some provinces. */
    record Part(LocalDate from, LocalDate to, Collection<String> provinces) {
        private String[] codes() {
            return provinces.toArray(String[]::new);
        }
    }

    /**
     * What an officer did.
     *
     * @param visits that were held
     * @param monthsMet months with at least as many visits as asked for
     */
    record OfficerYear(UUID officerId, String homeRegion, Agency agency, boolean active, long visits, int monthsMet) {}

    List<VisitCount> visits(Part part) {
        return database.query(VISITS, FieldQuery::visits, part.from(), part.to(), part.codes());
    }

    /** Reports that were due by a moment. */
    List<ReportCount> reports(Part part, Instant now) {
        return database.query(
                REPORTS,
                row -> new ReportCount(
                        row.getString("province"),
                        RegionScope.name(row.getString("province")),
                        row.getLong("due"),
                        row.getLong("late"),
                        row.getLong("missing")),
                now,
                part.from(),
                part.to(),
                part.codes());
    }

    List<Violation> violations(Part part) {
        return database.query(
                VIOLATIONS,
                row -> new Violation(
                        FindingCode.valueOf(row.getString("ground")),
                        Agency.valueOf(row.getString("agency")),
                        row.getLong("visits"),
                        row.getLong("workers"),
                        row.getLong("exposure_idr")),
                part.from(),
                part.to(),
                part.codes());
    }

    /**
     * Officers whose offices stand in the provinces, wherever they went; of inactive ones those who went.
     *
     * @param perMonth visits that make a month one that is met
     * @param months of the year that count for that, from January
     */
    List<OfficerYear> officers(Part part, int perMonth, int months) {
        return database.query(OFFICERS, FieldQuery::officer, part.from(), part.to(), perMonth, months, part.codes());
    }

    private static VisitCount visits(ResultSet row) throws SQLException {
        return new VisitCount(
                row.getString("province"),
                RegionScope.name(row.getString("province")),
                VisitType.valueOf(row.getString("type")),
                VisitOutcome.valueOf(row.getString("outcome")),
                row.getLong("visits"),
                row.getLong("confirmed"),
                row.getLong("workers_found"));
    }

    private static OfficerYear officer(ResultSet row) throws SQLException {
        return new OfficerYear(
                row.getObject("officer_id", UUID.class),
                row.getString("home_region"),
                Agency.valueOf(row.getString("agency")),
                row.getBoolean("active"),
                row.getLong("visits"),
                row.getInt("months_met"));
    }
}

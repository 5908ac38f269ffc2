package id.patuh.compliance.map;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.compliance.region.RegionScope;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.contracts.vocabulary.ComplianceClass;
import id.patuh.contracts.vocabulary.FindingCode;
import id.patuh.kit.db.Database;

/** Sums the totals of a part of the country; the tables hold a few thousand rows whatever the number of employers. */
@ApplicationScoped
class TotalQuery {
    private static final String IN_SCOPE =
            " where left(region_code, 2) = any(?) and (?::text is null or region_code = ?)";
    private static final String GROUPS = "select region_code, scale, class, sum(employers)::int8 as employers,"
            + " sum(workers_affected)::int8 as workers_affected,"
            + " sum(exposure_idr)::int8 as exposure_idr, sum(scored)::int8 as scored,"
            + " sum(score_tenths)::int8 as score_tenths from assessment_total" + IN_SCOPE
            + " group by region_code, scale, class";
    private static final String WORKPLACES = "select region_code, scale, sum(workplaces)::int8 as workplaces,"
            + " sum(workers)::int8 as workers from workplace_total" + IN_SCOPE + " group by region_code, scale";
    private static final String FINDINGS = "select code, agency, sum(employers)::int8 as employers,"
            + " sum(workers_affected)::int8 as workers_affected from finding_total" + IN_SCOPE
            + " group by code, agency having sum(employers) <> 0";

    private final Database database;

    TotalQuery(Database database) {
        this.database = database;
    }

    /** Employers by class, at their homes. */
    List<AssessmentTotal> groups(RegionScope scope) {
        return database.query(
                GROUPS,
                row -> new AssessmentTotal(
                        row.getString("region_code"),
                        BusinessScale.valueOf(row.getString("scale")),
                        ComplianceClass.valueOf(row.getString("class")),
                        row.getLong("employers"),
                        row.getLong("workers_affected"),
                        row.getLong("exposure_idr"),
                        row.getLong("scored"),
                        row.getLong("score_tenths")),
                parameters(scope));
    }

    /** Open workplaces and their workers, where they are. */
    List<WorkplaceTotal> workplaces(RegionScope scope) {
        return database.query(
                WORKPLACES,
                row -> new WorkplaceTotal(
                        row.getString("region_code"),
                        BusinessScale.valueOf(row.getString("scale")),
                        row.getLong("workplaces"),
                        row.getLong("workers")),
                parameters(scope));
    }

    List<StatisticsView.FindingTotal> findings(RegionScope scope) {
        return database
                .query(
                        FINDINGS,
                        row -> new StatisticsView.FindingTotal(
                                FindingCode.valueOf(row.getString("code")),
                                Agency.valueOf(row.getString("agency")),
                                row.getLong("employers"),
                                row.getLong("workers_affected")),
                        parameters(scope))
                .stream()
                .sorted(StatisticsView.FindingTotal.ORDER)
                .toList();
    }

    private static Object[] parameters(RegionScope scope) {
        return new Object[] {scope.provinces().toArray(String[]::new), scope.regency(), scope.regency()};
    }
}

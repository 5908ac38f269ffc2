package id.patuh.compliance.map;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.contracts.vocabulary.ComplianceClass;

/**
 * The map: sums for every region that the caller may see, those without employers included.
 *
 * @param level provinces, or regencies and cities
 * @param metric what {@code value} shows
 * @param asOf date in Jakarta on which the map was read
 * @param policyVersion policy in use
 * @param items one entry for each region, by code
 * @param totals sums over all of them
 */
@Schema(name = "ComplianceMap", description = "Sums for every region")
record MapView(
        Level level, Metric metric, LocalDate asOf, String policyVersion, List<RegionTotals> items, RegionSums totals) {

    /** Level of the regions. */
    enum Level {
        /** Provinces. */
        PROVINCE,
        /** Regencies and cities. */
        REGENCY
    }

    /**
     * Sums for one region.
     *
     * @param code its code, 2 or 4 digits
     * @param name its name in capitals
     * @param value the metric's value; null where it has none
     * @param employers employers assessed
     * @param byClass employers by class
     * @param nonCompliant employers that are unregistered, partial or in arrears
     * @param workplaces open workplaces in the region, whoever has them
     * @param workers workers of these workplaces
     * @param workersAffected workers affected by the widest finding of each employer
     * @param exposureIdr monthly contribution shortfall, rupiah
     * @param meanScore mean score; null where no employer has one
     */
    @Schema(name = "RegionTotals")
    record RegionTotals(
            @Schema(examples = "31") String code,

            @Schema(examples = "DAERAH KHUSUS IBUKOTA JAKARTA")
            String name,

            @Schema(nullable = true) BigDecimal value,
            long employers,
            Map<ComplianceClass, Long> byClass,
            long nonCompliant,
            long workplaces,
            long workers,
            long workersAffected,
            long exposureIdr,
            @Schema(nullable = true) BigDecimal meanScore) {

        static RegionTotals of(String code, String name, Metric metric, RegionSums totals) {
            return new RegionTotals(
                    code,
                    name,
                    metric.of(totals),
                    totals.employers(),
                    totals.byClass(),
                    totals.nonCompliant(),
                    totals.workplaces(),
                    totals.workers(),
                    totals.workersAffected(),
                    totals.exposureIdr(),
                    totals.meanScore());
        }
    }
}

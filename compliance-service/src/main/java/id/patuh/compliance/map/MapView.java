package id.patuh.compliance.map;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.contracts.vocabulary.ComplianceClass;
import id.patuh.contracts.vocabulary.RegionLevel;

/** The map: sums for every region that the caller may see, those without employers included, by code, as read on a date of Jakarta. */
@Schema(name = "ComplianceMap", description = "Sums for every region")
record MapView(
        RegionLevel level,
        MapMetric metric,
        LocalDate asOf,
        String policyVersion,
        List<RegionTotals> items,
        RegionSums totals) {

    /**
     * Sums for one region: {@link RegionSums} and the metric's value, null where it has none. The code has 2 or 4 digits, the name is in
     * capitals.
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

        static RegionTotals of(String code, String name, MapMetric metric, RegionSums totals) {
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

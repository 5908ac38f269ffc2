package id.patuh.compliance.map;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.contracts.vocabulary.FindingCode;

/**
 * Totals of all employers that the caller may see, as read on a date of Jakarta; the region is null for all of the caller's. By scale,
 * employers, workplaces and workers all count with the scale of the employer, the highest that its open workplaces state; every scale is
 * there.
 */
@Schema(name = "Statistics", description = "Totals by class, scale and finding")
record StatisticsView(
        LocalDate asOf,
        String policyVersion,
        @Schema(nullable = true) String region,
        RegionSums totals,
        Map<BusinessScale, RegionSums> byScale,
        List<FindingTotal> findings) {

    /** Employers with at least one finding of a code at an agency, and the workers concerned. */
    @Schema(name = "FindingTotal")
    record FindingTotal(FindingCode code, Agency agency, long employers, long workersAffected) {
        static final Comparator<FindingTotal> ORDER =
                Comparator.comparing(FindingTotal::code).thenComparing(FindingTotal::agency);
    }
}

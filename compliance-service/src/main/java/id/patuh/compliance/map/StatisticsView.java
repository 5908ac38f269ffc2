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
 * RegionSums of all employers that the caller may see.
 *
 * @param asOf date in Jakarta on which they were read
 * @param policyVersion policy in use
 * @param region region asked for; null for all of the caller's
 * @param totals sums over all
 * @param byScale sums by business scale: of an employer the one assessed, of a workplace the one its report states; every scale is there
 * @param findings employers with a finding, by code and agency
 */
@Schema(name = "Statistics", description = "RegionSums by class, scale and finding")
record StatisticsView(
        LocalDate asOf,
        String policyVersion,
        @Schema(nullable = true) String region,
        RegionSums totals,
        Map<BusinessScale, RegionSums> byScale,
        List<FindingTotal> findings) {

    /**
     * Employers with a finding.
     *
     * @param code what was found
     * @param agency whose programmes are concerned
     * @param employers employers with at least one such finding
     * @param workersAffected workers concerned
     */
    @Schema(name = "FindingTotal")
    record FindingTotal(FindingCode code, Agency agency, long employers, long workersAffected) {
        static final Comparator<FindingTotal> ORDER =
                Comparator.comparing(FindingTotal::code).thenComparing(FindingTotal::agency);
    }
}

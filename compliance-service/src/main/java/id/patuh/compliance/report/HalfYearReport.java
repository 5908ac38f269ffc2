package id.patuh.compliance.report;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.contracts.vocabulary.Agency;

/**
 * The half-yearly report on participation (Inpres 2/2021), of the provinces that the caller may see: how it stood before the half and at
 * its end, or today if it runs, and what changed.
 *
 * @param fromDay day of the first figures: the last before the half that was kept, or else the first within
 * @param toDay day of the last figures
 * @param complete whether the half is over
 * @param items every province with every agency
 */
@Schema(name = "HalfYearReport", description = "The half-yearly report on participation")
record HalfYearReport(
        @Schema(examples = "2026-H1") String half,
        LocalDate fromDay,
        LocalDate toDay,
        boolean complete,
        List<Item> items,
        List<Total> totals) {

    /** Participation with an agency in a province. */
    @Schema(name = "HalfYearItem")
    record Item(
            String regionCode,
            String regionName,
            Agency agency,
            AgencyFigures before,
            AgencyFigures after,
            AgencyFigures change) {}

    /** Participation with an agency in all provinces. */
    @Schema(name = "HalfYearTotal")
    record Total(Agency agency, AgencyFigures before, AgencyFigures after, AgencyFigures change) {}
}

package id.patuh.compliance.visit.report;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.FindingCode;

/**
 * What two agencies report otherwise of a ground.
 *
 * @param decidedFor the report that holds; null before the lead has decided
 */
@Schema(name = "VisitContradiction")
record Contradiction(
        FindingCode ground,
        Agency agency,
        List<Side> sides,
        @Schema(nullable = true) UUID decidedFor) {

    /** What one report says. */
    @Schema(name = "VisitContradictionSide")
    record Side(UUID reportId, Agency reporter, ItemResult result) {}
}

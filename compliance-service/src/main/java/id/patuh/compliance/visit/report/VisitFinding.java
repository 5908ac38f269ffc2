package id.patuh.compliance.visit.report;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.FindingCode;

/**
 * What a visit found of a ground, by all reports together.
 *
 * @param result FOUND or NOT_FOUND
 * @param workers how many it concerns; null where nobody counted
 * @param exposureIdr rupiah a month that are missing; null where nobody counted
 * @param agreedDeadline by when the employer shall put it right; null for none
 * @param refutes whether the records say otherwise: a question to the agency whose records they are
 */
@Schema(name = "VisitFinding")
public record VisitFinding(
        FindingCode ground,
        Agency agency,
        ItemResult result,
        @Schema(nullable = true) Long workers,
        @Schema(nullable = true) Long exposureIdr,
        @Schema(nullable = true) LocalDate agreedDeadline,
        boolean refutes) {
    /** Whether the ground was confirmed. */
    public boolean confirmed() {
        return result == ItemResult.FOUND;
    }
}

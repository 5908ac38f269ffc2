package id.patuh.compliance.visit.report;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.FindingCode;

/**
 * What the team looks at.
 *
 * @param agency whom it concerns; null for a question of the policy about all
 * @param suspected whether the records show it
 * @param question what the policy asks, in the language asked for; null for a finding of the records
 */
@Schema(name = "VisitCheckItem")
record CheckItem(
        FindingCode ground,
        @Schema(nullable = true) Agency agency,
        boolean suspected,
        @Schema(nullable = true) String question) {}

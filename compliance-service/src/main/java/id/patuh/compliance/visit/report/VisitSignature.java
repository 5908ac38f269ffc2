package id.patuh.compliance.visit.report;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.contracts.vocabulary.Agency;

/**
 * The signature of an agency under the record, or why there is none.
 *
 * @param officerId who signed; null for an absent agency
 * @param absentReason why nobody of the agency was there; null for one that signed
 */
@Schema(name = "VisitSignature")
public record VisitSignature(
        Agency agency,
        @Schema(nullable = true) UUID officerId,
        @Schema(nullable = true) String absentReason,
        Instant at) {}

package id.patuh.sanctions.recipient;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.sanctions.procedure.vocabulary.DocumentKind;

/**
 * Who receives a decision, or what was decided of it later.
 *
 * @param code agency, unit, ministry or licensing system; id of the employer
 * @param acknowledgedAt when the agency or ministry acknowledged it; null before, and for the employer, unit and licensing systems
 * @param acknowledgedBy subject of the officer; null as acknowledgedAt
 * @param reference entry in the recipient's register of incoming letters; null as acknowledgedAt
 */
@Schema(name = "DecisionRecipient")
public record RecipientView(
        String documentNumber,
        DocumentKind documentKind,
        RecipientKind kind,
        String code,
        @Schema(nullable = true) Instant acknowledgedAt,
        @Schema(nullable = true) String acknowledgedBy,
        @Schema(nullable = true) String reference) {}

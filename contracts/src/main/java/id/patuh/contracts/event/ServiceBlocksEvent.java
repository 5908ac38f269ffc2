package id.patuh.contracts.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.ServiceType;

/**
 * Data of {@code id.patuh.sanctions.service-blocks.changed.v1}: all TMP2T blocks of an employer.
 *
 * <p>Whether a block is in force at a moment follows from its dates; it is never a stored flag.
 */
public record ServiceBlocksEvent(
        UUID employerId,
        long version,
        Long changeNumber,
        List<EmployerEvent.Identifier> identifiers,
        List<Block> blocks,
        Instant recordedAt) {

    /** CloudEvents type of this event. */
    public static final String TYPE = "id.patuh.sanctions.service-blocks.changed.v1";

    /** One service withheld by one decision. */
    public record Block(
            UUID requestId,
            UUID caseId,
            Agency agency,
            String unit,
            ServiceType service,
            String decisionNumber,
            Instant inForceFrom,
            Instant endedAt,
            String endReason,
            List<Suspension> suspensions) {}

    /** A period in which a block is not in force, half-open. */
    public record Suspension(Instant from, Instant until) {}
}

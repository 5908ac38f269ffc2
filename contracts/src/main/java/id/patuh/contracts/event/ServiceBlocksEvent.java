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
 *
 * @param employerId the employer; key of the message
 * @param version grows by one with each change of the employer's blocks, from 1
 * @param changeNumber position in the feed of blocks; given when the event is published
 * @param identifiers numbers by which a licensing system finds the employer
 * @param blocks every block ever imposed, ended ones included
 * @param recordedAt when this state was recorded
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

    /**
     * One service withheld by one decision.
     *
     * @param requestId the request that was decided
     * @param caseId case it belongs to
     * @param agency agency that asked for it
     * @param unit code of the service unit that imposed it
     * @param service what is withheld
     * @param decisionNumber number of the decision
     * @param inForceFrom receipt of the decision; null while not delivered. Source: UU 30/2014 art. 60
     * @param endedAt when it ended; null while it stands
     * @param endReason {@code REVOKED}, {@code WITHDRAWN} or {@code ANNULLED}; null while it stands
     * @param suspensions periods in which it is not in force
     */
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

    /**
     * A period in which a block is not in force, half-open.
     *
     * @param from first moment
     * @param until first moment in force again; null while it lasts
     */
    public record Suspension(Instant from, Instant until) {}
}

package id.patuh.sanctions.block;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonIgnore;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.Programme;
import id.patuh.contracts.vocabulary.ServiceType;

/**
 * Answer to one question of a licensing system.
 *
 * @param identifier the number asked for, in canonical form; masked where it is the NPWP of a natural person
 * @param service the service asked for; null for any
 * @param knownAt answered as known at this moment; null for all that is known now
 * @param decisionNumber earliest decision in force; null unless BLOCKED
 * @param unit unit that took it; null unless BLOCKED
 * @param since since when it is in force; null unless BLOCKED
 * @param missingProgrammes mandatory programmes the employer is not in; empty unless NOT_PARTICIPANT
 * @param dataAsOf time of the data the answer rests on: its newest statement about the employer, or, for UNKNOWN, the newest event of
 *     the registry; not after {@code knownAt}; null while nothing was ever received
 */
@Schema(name = "ServiceBlockCheck")
record BlockCheckAnswer(
        String identifier,
        @Schema(nullable = true) ServiceType service,
        Instant at,
        @Schema(nullable = true) Instant knownAt,
        BlockCheckStatus status,
        @Schema(nullable = true) String decisionNumber,
        @Schema(nullable = true) String unit,
        @Schema(nullable = true) Instant since,
        List<InForce> blocks,
        List<Programme> missingProgrammes,
        @Schema(nullable = true) Instant dataAsOf,
        Instant checkedAt,
        @JsonIgnore UUID employerId) {

    /** A decision in force. */
    @Schema(name = "BlockInForce")
    record InForce(String decisionNumber, String unit, Agency agency, ServiceType service, Instant since) {}

    /** What decides whether the answer is the same as another one: everything but the times of asking. */
    String fingerprint() {
        return status + "|" + blocks + "|" + missingProgrammes + "|" + dataAsOf;
    }
}

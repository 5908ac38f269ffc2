package id.patuh.registry.matching;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.contracts.vocabulary.Agency;

/**
 * A question for a person: whether two employers are one, whose a number is, whether two records are one, or whether what was stated is so.
 *
 * @param leftId the employer it is about; of a pair the one known first
 * @param evidence the numbers of the row, the two names, or the two counts
 */
@Schema(name = "MatchCandidate", description = "A question about one employer or two, which a person answers")
record MatchCandidate(
        UUID id,
        UUID leftId,

        @Schema(nullable = true, description = "The other of a pair")
        UUID rightId,

        @Schema(nullable = true, description = "Record it is about; of two workplaces the one known last")
        UUID recordId,

        @Schema(nullable = true, description = "The other workplace")
        UUID otherRecordId,

        @Schema(nullable = true, description = "Number it is about")
        CandidateSide.Number number,

        String regionCode,
        Reason reason,

        @Schema(nullable = true, description = "Whose writers alone may answer; null for those of any agency")
        Agency agency,

        @Schema(nullable = true) BigDecimal similarity,
        State state,
        JsonNode evidence,
        @Schema(nullable = true) UUID importId,
        @Schema(nullable = true) Integer importLine,
        String raisedBy,
        Instant recordedAt,
        @Schema(nullable = true) Instant decidedAt,
        @Schema(nullable = true) String decidedBy,
        @Schema(nullable = true) String decisionReason,
        @Schema(nullable = true) String decisionEvidence,
        CandidateSide left,
        @Schema(nullable = true) CandidateSide right,
        @Schema(nullable = true) BigDecimal score,
        List<Agreement> agreements) {

    /** What raises the question. */
    @Schema(name = "MatchReason")
    enum Reason {
        /** Two numbers of one row belong to two employers. */
        IDENTIFIER_CONFLICT,
        /** Similar name in the same regency. */
        SIMILAR_NAME,
        /** A record names a second NIB or NPWP for its employer. */
        CLAIMED_NUMBER,
        /** A record that a person placed names another employer's number. */
        FOREIGN_NUMBER,
        /** Two workplaces of one employer at one address. */
        DOUBLE_RECORD,
        /** Head counts that can hardly be. */
        IMPLAUSIBLE;

        /** Whether it is open who an employer is, which its event tells. */
        boolean ofIdentity() {
            return this != DOUBLE_RECORD && this != IMPLAUSIBLE;
        }
    }

    /** Whether it is decided. */
    @Schema(name = "MatchState")
    enum State {
        /** Waits for a person. */
        OPEN,
        /** One employer, one workplace, or its own number. */
        SAME,
        /** Two, or another's number; of an implausible count: seen, it is so. */
        DIFFERENT
    }

    /** A page of a list. */
    @Schema(name = "MatchCandidatePage", description = "A page of candidates")
    record PageOf(
            List<MatchCandidate> items,
            @Schema(nullable = true) String nextCursor) {}

    /** The employers it is about, one or two. */
    List<UUID> employers() {
        return rightId == null ? List.of(leftId) : List.of(leftId, rightId);
    }

    /** The same with its employers as they stand now, and the explanation. */
    MatchCandidate with(CandidateSide first, CandidateSide second) {
        List<Agreement> found = second == null ? List.of() : Agreements.of(first.side(), second.side());
        return new MatchCandidate(
                id,
                leftId,
                rightId,
                recordId,
                otherRecordId,
                number,
                regionCode,
                reason,
                agency,
                similarity,
                state,
                evidence,
                importId,
                importLine,
                raisedBy,
                recordedAt,
                decidedAt,
                decidedBy,
                decisionReason,
                decisionEvidence,
                first,
                second,
                second == null ? null : Agreements.score(found),
                found);
    }
}

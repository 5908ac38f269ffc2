package id.patuh.registry.matching;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Two employers that a person should compare.
 *
 * @param id its id
 * @param leftId the employer known first
 * @param rightId the other
 * @param regionCode regency in whose queue it stands
 * @param reason what raised the question
 * @param similarity 0 to 1, of the names when it was raised; null where numbers raised it
 * @param state whether it is decided
 * @param evidence the numbers of the row, or the two names
 * @param importId import that raised it; null when the employer was registered by hand
 * @param importLine line of the file
 * @param raisedBy the service itself
 * @param recordedAt when it was recorded
 * @param decidedAt when a person decided; null while it is open
 * @param decidedBy who decided
 * @param decisionReason why
 * @param decisionEvidence reference to a document
 * @param left the employer known first, as it stands now
 * @param right the other, as it stands now
 * @param score what the agreements come to, 0 to 1
 * @param agreements fields that both have, and how far they agree
 */
@Schema(name = "MatchCandidate", description = "Two employers that may be one")
record MatchCandidate(
        UUID id,
        UUID leftId,
        UUID rightId,
        String regionCode,
        Reason reason,
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
        CandidateSide right,
        BigDecimal score,
        List<Agreement> agreements) {

    /** What raises the question. */
    @Schema(name = "MatchReason")
    enum Reason {
        /** Two numbers of one row belong to two employers. */
        IDENTIFIER_CONFLICT,
        /** Similar name in the same regency. */
        SIMILAR_NAME
    }

    /** Whether it is decided. */
    @Schema(name = "MatchState")
    enum State {
        /** Waits for a person. */
        OPEN,
        /** One employer. */
        SAME,
        /** Two employers. */
        DIFFERENT
    }

    /** A page of a list. */
    @Schema(name = "MatchCandidatePage", description = "A page of candidates")
    record PageOf(
            List<MatchCandidate> items,
            @Schema(nullable = true) String nextCursor) {}

    /** The same with both employers as they stand now, and the explanation. */
    MatchCandidate with(CandidateSide first, CandidateSide second) {
        List<Agreement> found = Agreements.of(first.side(), second.side());
        return new MatchCandidate(
                id,
                leftId,
                rightId,
                regionCode,
                reason,
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
                Agreements.score(found),
                found);
    }
}

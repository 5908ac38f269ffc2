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
 * @param leftId one employer
 * @param rightId the other
 * @param reason what raised the question
 * @param similarity 0 to 1, of the names; null where numbers raised it
 * @param state whether it is decided
 * @param evidence the numbers of the row, or the two names
 * @param importId import that raised it
 * @param importLine line of the file
 * @param recordedAt when it was recorded
 */
@Schema(name = "MatchCandidate", description = "Two employers that may be one")
record MatchCandidate(
        UUID id,
        UUID leftId,
        UUID rightId,
        Reason reason,
        @Schema(nullable = true) BigDecimal similarity,
        State state,
        JsonNode evidence,
        @Schema(nullable = true) UUID importId,
        @Schema(nullable = true) Integer importLine,
        Instant recordedAt) {

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
}

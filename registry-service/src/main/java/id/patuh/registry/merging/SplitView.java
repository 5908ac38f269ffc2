package id.patuh.registry.merging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.registry.membership.Act;

/** A split as it is shown. */
@Schema(name = "Split", description = "Members of an employer that went to another")
record SplitView(
        UUID splitId,

        @Schema(description = "The employer that lost members")
        UUID employerId,

        @Schema(description = "The employer that got them, a new one or one that was known")
        UUID toEmployerId,

        @Schema(description = "Day from which they are the other's", examples = "2026-06-01")
        LocalDate effectiveOn,

        String reason,

        @Schema(nullable = true, description = "Reference to a document")
        String evidence,

        ReorganisationState state,

        @Schema(description = "Identity numbers that went") List<MovedMembers.Number> identifiers,

        @Schema(description = "Records that went, the first hundred")
        List<MovedMembers.Record> records,

        @Schema(description = "How many records went") int recordCount,

        Instant splitAt,
        String splitBy,
        @Schema(nullable = true) Instant undoneAt,
        @Schema(nullable = true) String undoneBy,
        @Schema(nullable = true) String undoReason) {

    /** A page of a list. */
    @Schema(name = "SplitPage", description = "A page of splits")
    record PageOf(
            List<SplitView> items, @Schema(nullable = true) String nextCursor) {}

    static SplitView of(Act act, MovedMembers moved) {
        return new SplitView(
                act.id(),
                act.employerId(),
                act.otherId(),
                act.effectiveOn(),
                act.reason(),
                act.evidence(),
                ReorganisationState.of(act),
                moved.identifiers(),
                moved.records(),
                moved.recordCount(),
                act.recordedAt(),
                act.recordedBy(),
                act.undoneAt(),
                act.undoneBy(),
                act.undoReason());
    }

    long version() {
        return state.version();
    }
}

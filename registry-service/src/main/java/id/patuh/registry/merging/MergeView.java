package id.patuh.registry.merging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.registry.membership.Act;

/** A merger as it is shown. */
@Schema(name = "Merge", description = "A merger of two employers")
record MergeView(
        UUID mergeId,

        @Schema(description = "The employer that stays in use")
        UUID survivorId,

        @Schema(description = "The employer that is retired")
        UUID absorbedId,

        @Schema(description = "Day from which they are one", examples = "2026-06-01")
        LocalDate effectiveOn,

        String reason,

        @Schema(nullable = true, description = "Reference to a document")
        String evidence,

        ReorganisationState state,

        @Schema(description = "Identity numbers that went to the survivor")
        List<MovedMembers.Number> identifiers,

        @Schema(description = "Records that went to the survivor, the first hundred")
        List<MovedMembers.Record> records,

        @Schema(description = "How many records went to the survivor")
        int recordCount,

        Instant mergedAt,
        String mergedBy,
        @Schema(nullable = true) Instant undoneAt,
        @Schema(nullable = true) String undoneBy,
        @Schema(nullable = true) String undoReason) {

    /** A page of a list. */
    @Schema(name = "MergePage", description = "A page of mergers")
    record PageOf(
            List<MergeView> items, @Schema(nullable = true) String nextCursor) {}

    static MergeView of(Act act, MovedMembers moved) {
        return new MergeView(
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

package id.patuh.registry.merging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

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

        State state,

        @Schema(description = "Numbers that went to the survivor")
        List<MovedNumbers.Number> identifiers,

        @Schema(
                description =
                        "Facts of the absorbed employer that replaced the survivor's: DECLARATION, PROFILE, programmes")
        List<String> takenOver,

        Instant mergedAt,
        String mergedBy,
        @Schema(nullable = true) Instant undoneAt,
        @Schema(nullable = true) String undoneBy,
        @Schema(nullable = true) String undoReason) {

    /** Whether a merger stands. */
    @Schema(name = "MergeState")
    enum State {
        /** They are one. */
        IN_FORCE,
        /** It was undone. */
        UNDONE
    }

    /** A page of a list. */
    @Schema(name = "MergePage", description = "A page of mergers")
    record PageOf(
            List<MergeView> items, @Schema(nullable = true) String nextCursor) {}

    static MergeView of(Reorganisation merger, List<MovedNumbers.Number> numbers) {
        return new MergeView(
                merger.id(),
                merger.employerId(),
                merger.otherId(),
                merger.effectiveOn(),
                merger.reason(),
                merger.evidence(),
                merger.isUndone() ? State.UNDONE : State.IN_FORCE,
                numbers,
                merger.takenOver(),
                merger.recordedAt(),
                merger.recordedBy(),
                merger.undoneAt(),
                merger.undoneBy(),
                merger.undoReason());
    }

    /** Version of a merger: it changes once, when it is undone. */
    static long version(Reorganisation merger) {
        return merger.isUndone() ? 2 : 1;
    }

    long version() {
        return state == State.UNDONE ? 2 : 1;
    }
}

package id.patuh.registry.merging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A split as it is shown. */
@Schema(name = "Split", description = "A split of an employer into two")
record SplitView(
        UUID splitId,

        @Schema(description = "The employer that was divided")
        UUID employerId,

        @Schema(description = "The new employer") UUID newEmployerId,

        @Schema(description = "Day from which they are two", examples = "2026-06-01")
        LocalDate effectiveOn,

        String reason,

        @Schema(nullable = true, description = "Reference to a document")
        String evidence,

        @Schema(description = "Numbers that went to the new employer")
        List<MovedNumbers.Number> identifiers,

        @Schema(description = "Programmes whose coverage went to the new employer")
        List<String> programmes,

        Instant splitAt,
        String splitBy) {

    static SplitView of(Reorganisation split, List<MovedNumbers.Number> numbers) {
        return new SplitView(
                split.id(),
                split.employerId(),
                split.otherId(),
                split.effectiveOn(),
                split.reason(),
                split.evidence(),
                numbers,
                split.takenOver(),
                split.recordedAt(),
                split.recordedBy());
    }
}

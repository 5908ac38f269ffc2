package id.patuh.registry.employer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.registry.record.StatementView;

/**
 * Something that was recorded of an employer: a statement of one of its records, or an act by which a person decides whose something is. {@code
 * statement} is null for an act; {@code act} is null for a statement.
 *
 * @param sequence grows with each statement and act that the registry takes
 */
@Schema(
        name = "EmployerHistoryItem",
        description = "A statement of a record of the employer, or an act by which a person decides whose something is")
record HistoryItem(
        @Schema(description = "Grows with each statement and act that the registry takes")
        long sequence,

        Kind kind,
        Instant recordedAt,
        String recordedBy,
        String agency,

        @Schema(nullable = true) StatementView statement,
        @Schema(nullable = true) Act act) {

    /** What was recorded. */
    @Schema(name = "EmployerHistoryKind")
    enum Kind {
        /** An agency stated something of a record. */
        STATEMENT,
        /** An employer was merged into another. */
        MERGE,
        /** Members went to another employer. */
        SPLIT,
        /** A number was confirmed as the employer's. */
        NUMBER
    }

    /**
     * What a person decided. {@code evidence} is null when none is named; {@code undoneAt} is null while it is in force.
     *
     * @param employerId the employer that absorbed, was split, or got a number
     * @param otherId the employer that was absorbed, or got members; of a number, the same
     */
    @Schema(name = "EmployerAct", description = "What a person decided about whose records and numbers are")
    record Act(
            UUID actId,

            @Schema(description = "The employer that absorbed the other, was split, or got a number")
            UUID employerId,

            @Schema(
                    description =
                            "The employer that was absorbed or received members; for a number, the employer itself")
            UUID otherId,

            @Schema(nullable = true, description = "Day from which it holds; null for a number")
            LocalDate effectiveOn,

            String reason,
            @Schema(nullable = true) String evidence,

            @Schema(nullable = true, description = "When it was undone; null while it is in force")
            Instant undoneAt,

            @Schema(nullable = true) String undoneBy,
            @Schema(nullable = true) String undoReason) {}

    static HistoryItem of(StatementView statement) {
        return new HistoryItem(
                statement.sequence(),
                Kind.STATEMENT,
                statement.recordedAt(),
                statement.recordedBy(),
                statement.agency(),
                statement,
                null);
    }

    /** A page of a list. */
    @Schema(name = "EmployerHistoryPage", description = "A page of the history of an employer")
    record PageOf(
            List<HistoryItem> items,
            @Schema(nullable = true) String nextCursor) {}
}

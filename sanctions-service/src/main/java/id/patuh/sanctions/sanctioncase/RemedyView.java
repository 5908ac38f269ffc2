package id.patuh.sanctions.sanctioncase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.sanctions.procedure.vocabulary.RemedyKind;
import id.patuh.sanctions.procedure.vocabulary.RemedyState;
import id.patuh.sanctions.sanctioncase.command.Relief;

/**
 * An objection or appeal as shown.
 *
 * @param decisionNumber number of the contested decision or fine
 * @param office office that issued it
 * @param requestId request of the contested decision; null for a fine
 * @param filedOn day on which the office received it; it counts for all periods
 * @param mendAskedOn day on which the employer was asked to mend it; null if never
 * @param granted what was given; null while undecided or where nothing was
 * @param answer number of the decision or decree; null while undecided
 */
@Schema(name = "Remedy")
public record RemedyView(
        UUID id,
        RemedyKind kind,
        String decisionNumber,
        String office,
        @Schema(nullable = true) UUID requestId,
        LocalDate filedOn,
        String filedBy,
        String grounds,
        Relief relief,
        RemedyState state,
        @Schema(nullable = true) LocalDate mendAskedOn,
        @Schema(nullable = true) Relief granted,
        @Schema(nullable = true) String answer,
        @Schema(nullable = true) Instant decidedAt) {}

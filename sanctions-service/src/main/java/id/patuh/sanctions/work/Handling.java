package id.patuh.sanctions.work;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who does a case or a request, and whether it is on hold.
 *
 * @param assignee subject of the officer; null while nobody does it
 * @param heldUntil first moment after the hold; null where there is none
 * @param holdReason why it is on hold; null where it is not
 */
@Schema(name = "Handling")
public record Handling(
        @Schema(nullable = true) String assignee,
        @Schema(nullable = true) Instant heldUntil,
        @Schema(nullable = true) String holdReason) {}

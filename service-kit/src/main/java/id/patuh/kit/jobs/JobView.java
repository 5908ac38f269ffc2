package id.patuh.kit.jobs;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A job as its caller sees it.
 *
 * @param total units of work; null when unknown
 * @param percent of the total, rounded down; null when the total is unknown
 * @param estimatedEndAt when it will end at the present pace; null while that is unknown, and after the end
 * @param createdAt when it was accepted
 * @param startedAt when it was begun; null before
 * @param finishedAt when it ended; null before
 * @param error why it failed; null otherwise
 */
public record JobView(
        UUID id,
        String kind,
        JobState state,
        @Schema(nullable = true) Long total,
        long done,
        @Schema(nullable = true) Integer percent,
        @Schema(nullable = true) Instant estimatedEndAt,
        Map<String, Long> counts,
        Instant createdAt,
        @Schema(nullable = true) Instant startedAt,
        @Schema(nullable = true) Instant finishedAt,
        @Schema(nullable = true) String error) {}

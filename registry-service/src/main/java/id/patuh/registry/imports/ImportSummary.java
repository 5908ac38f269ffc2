package id.patuh.registry.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.kit.jobs.JobState;
import id.patuh.kit.jobs.JobView;
import id.patuh.registry.imports.format.ImportSource;

/**
 * An import in a list; how many errors there are of each code stands with the import itself. {@code percent} is null when the file has
 * none; {@code startedAt} and {@code finishedAt} are null before; {@code error} is null otherwise.
 *
 * @param sha256 SHA-256 of the body as sent, hexadecimal
 */
@Schema(name = "ImportSummary", description = "A received extract in a list")
public record ImportSummary(
        UUID id,
        ImportSource source,
        boolean dryRun,
        JobState state,
        @Schema(nullable = true) Long total,
        long done,
        @Schema(nullable = true) Integer percent,
        ImportView.Counts counts,
        String sha256,
        Instant createdAt,
        @Schema(nullable = true) Instant startedAt,
        @Schema(nullable = true) Instant finishedAt,
        @Schema(nullable = true) String error) {

    /** A page of a list. */
    @Schema(name = "ImportPage", description = "A page of imports")
    public record PageOf(
            List<ImportSummary> items,
            @Schema(nullable = true) String nextCursor) {}

    static ImportSummary of(ReceivedImport received, JobView job) {
        return new ImportSummary(
                received.id(),
                received.source(),
                received.dryRun(),
                job.state(),
                job.total(),
                job.done(),
                job.percent(),
                ImportView.Counts.of(received, job),
                received.sha256(),
                received.receivedAt(),
                job.startedAt(),
                job.finishedAt(),
                job.error());
    }
}

package id.patuh.registry.imports;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.kit.jobs.JobState;
import id.patuh.kit.jobs.JobView;
import id.patuh.registry.imports.format.ImportSource;

/**
 * An import as its sender sees it. {@code percent} is null when the file has none; {@code estimatedEndAt} is null while unknown, and after
 * the end; {@code startedAt} and {@code finishedAt} are null before; {@code error} is null otherwise.
 *
 * @param sha256 SHA-256 of the body as sent, hexadecimal
 */
@Schema(name = "AgencyImport", description = "A received extract and what became of its records")
public record ImportView(
        UUID id,
        ImportSource source,
        boolean dryRun,
        JobState state,
        @Schema(nullable = true) Long total,
        long done,
        @Schema(nullable = true) Integer percent,
        @Schema(nullable = true) Instant estimatedEndAt,
        Counts counts,
        Map<String, Long> errorsByCode,
        Map<String, Long> warningsByCode,
        String sha256,
        Instant createdAt,
        @Schema(nullable = true) Instant startedAt,
        @Schema(nullable = true) Instant finishedAt,
        @Schema(nullable = true) String error) {

    /**
     * What became of the records; each counts once.
     *
     * @param historical were older than what is held and went into the history
     */
    @Schema(name = "ImportCounts", description = "What became of the records; each counts once")
    public record Counts(long rows, long created, long updated, long unchanged, long historical, long rejected) {
        static Counts of(ReceivedImport received, JobView job) {
            Map<String, Long> counts = job.counts();
            // Before its first step the job knows only what was refused while the file was read.
            long rejected = Math.max(counts.getOrDefault("rejected", 0L), received.refused());
            return new Counts(
                    received.rows(),
                    counts.getOrDefault("created", 0L),
                    counts.getOrDefault("updated", 0L),
                    counts.getOrDefault("unchanged", 0L),
                    counts.getOrDefault("historical", 0L),
                    rejected);
        }
    }

    static ImportView of(
            ReceivedImport received, JobView job, Map<String, Long> errorsByCode, Map<String, Long> warningsByCode) {
        return new ImportView(
                received.id(),
                received.source(),
                received.dryRun(),
                job.state(),
                job.total(),
                job.done(),
                job.percent(),
                job.estimatedEndAt(),
                Counts.of(received, job),
                errorsByCode,
                warningsByCode,
                received.sha256(),
                received.receivedAt(),
                job.startedAt(),
                job.finishedAt(),
                job.error());
    }
}

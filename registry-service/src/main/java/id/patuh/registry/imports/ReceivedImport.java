package id.patuh.registry.imports;

import java.time.Instant;
import java.util.UUID;

import id.patuh.registry.imports.format.ImportSource;

/** An extract that was received; its progress is that of its job. */
record ReceivedImport(
        UUID id,
        UUID jobId,
        ImportSource source,
        boolean dryRun,
        String sha256,
        long rows,
        long refused,
        Instant receivedAt,
        String receivedBy,
        String agency) {}

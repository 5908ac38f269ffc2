package id.patuh.registry.imports;

import java.util.UUID;

import id.patuh.registry.imports.chunk.Chunk;
import id.patuh.registry.imports.chunk.StagingStore;
import id.patuh.registry.imports.format.ImportSource;

/** What the job of an import is to do; stored with the job. */
record ImportInput(
        UUID importId,
        ImportSource source,
        boolean dryRun,
        long lastLine,
        long rows,
        long refused,
        String subject,
        String agency) {
    String table() {
        return StagingStore.table(importId);
    }

    /** The rows on the lines after one and up to another. */
    Chunk chunk(long after, long upTo) {
        return new Chunk(source, table(), importId, subject, agency, after, upTo, dryRun);
    }
}

package id.patuh.registry.imports;

import java.util.UUID;

import id.patuh.registry.imports.chunk.Chunk;
import id.patuh.registry.imports.chunk.StagingStore;
import id.patuh.registry.imports.format.ImportSource;

/**
 * What the job of an import is to do; stored with the job.
 *
 * @param importId the import
 * @param source kind of extract
 * @param dryRun count only
 * @param lastLine last line of the file that begins a record
 * @param rows records of the file
 * @param refused records refused while the file was read
 * @param subject who sent it
 * @param agency for which agency
 */
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

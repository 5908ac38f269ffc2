package id.patuh.registry.imports.chunk;

import java.time.Instant;
import java.util.UUID;

import id.patuh.registry.imports.format.ImportSource;
import id.patuh.registry.record.Provenance;

/**
 * Validated rows that are taken in one transaction: a stretch of an import, or a batch of events. {@code importId} is null for events.
 *
 * @param table table in which they stand, of the form of {@code import_staging}
 * @param after line after which it begins; of events the ordinals in their batch are the lines
 */
public record Chunk(
        ImportSource source,
        String table,
        UUID importId,
        String subject,
        String agency,
        long after,
        long upTo,
        boolean rehearsal) {
    /** A query of its rows. The bounds stand in the text: without them, each statement would search the whole file. */
    String rows() {
        return "select * from %s where line > %d and line <= %d and error_code is null order by line"
                .formatted(table, after, upTo);
    }

    /** Where its statements come from. */
    Provenance provenance(Instant now) {
        return new Provenance(now, subject, agency, source.name(), importId);
    }
}

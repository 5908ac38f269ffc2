package id.patuh.registry.imports;

import java.time.Instant;
import java.util.UUID;

/**
 * Checked rows that are worked in as one transaction: a stretch of an import, or a batch of events.
 *
 * @param source kind of extract
 * @param table table in which they stand, of the form of {@code import_staging}
 * @param importId the import; null for events
 * @param subject who sent them
 * @param agency for which agency
 * @param after line after which it begins; of events the ordinals in their batch are the lines
 * @param upTo its last line
 * @param rehearsal whether it will be taken back
 */
record Chunk(
        ImportSource source,
        String table,
        UUID importId,
        String subject,
        String agency,
        long after,
        long upTo,
        boolean rehearsal) {
    /**
     * Its rows, to be joined under any name. The bounds stand in the text: without them, each statement would search the whole file.
     */
    String rows() {
        return "(select * from %s where line > %d and line <= %d and error_code is null)".formatted(table, after, upTo);
    }

    /** The line to be noted in the history, for a column with a line: only a file has lines that anybody can look up. */
    String notedLine(String column) {
        return importId == null ? "null::integer" : column;
    }

    /** What is noted in the history of each of its facts: recorded_at, recorded_by, agency, source, import_id. */
    Object[] origin(Instant now) {
        return new Object[] {now, subject, agency, source.name(), importId};
    }
}

package id.patuh.registry.record;

import java.util.UUID;

import id.patuh.registry.statement.StatedRow;

/**
 * A statement to be written.
 *
 * @param id its id
 * @param sequence its place in the order of all rows and acts
 * @param recordId its record
 * @param row what is stated
 * @param npwp the row's NPWP as it may be shown; null when not given
 * @param npwpToken token of a natural person's NPWP; null for others
 * @param line line of the file; null for events and HTTP
 * @param correction what it corrects and why; null for a row
 */
public record NewStatement(
        UUID id,
        long sequence,
        UUID recordId,
        StatedRow row,
        String npwp,
        String npwpToken,
        Integer line,
        Correction correction) {

    /**
     * A statement that takes the place of another.
     *
     * @param corrects the other
     * @param withdrawn whether nothing takes its place
     * @param reason why, in the words of who corrects it
     * @param evidence reference to a document; null when none is named
     */
    public record Correction(UUID corrects, boolean withdrawn, String reason, String evidence) {}
}

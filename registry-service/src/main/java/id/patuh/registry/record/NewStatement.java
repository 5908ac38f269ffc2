package id.patuh.registry.record;

import java.util.UUID;

import id.patuh.registry.statement.StatedRow;

/**
 * A statement to be written. {@code npwp} is null when not given; {@code npwpToken} is null for others; {@code line} is null for events and
 * HTTP; {@code correction} is null for a row.
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

    /** A statement that takes the place of another. {@code evidence} is null when none is named. */
    public record Correction(UUID corrects, boolean withdrawn, String reason, String evidence) {}
}

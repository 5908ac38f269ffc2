package id.patuh.registry.employer;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import com.fasterxml.jackson.databind.util.RawValue;

import id.patuh.contracts.event.EmployerStatus;

/**
 * An employer as it was published last.
 *
 * @param json its state as JSON, as the event has it but without {@code changeNumber}, which is known only in the feed
 */
public record EmployerDocument(
        UUID id, long version, EmployerStatus status, String regionCode, boolean spread, String json) {
    // The members before it hold no text of others, so the first occurrence is the member itself.
    private static final String NOT_YET_NUMBERED = "\"changeNumber\":null,";

    /** An employer from what was published. */
    public static EmployerDocument of(EmployerRow row) {
        return new EmployerDocument(
                row.id(), row.version(), row.status(), row.regionCode(), row.spread(), withoutNumber(row.data()));
    }

    public static String withoutNumber(String data) {
        int start = data.indexOf(NOT_YET_NUMBERED);
        return data.substring(0, start) + data.substring(start + NOT_YET_NUMBERED.length());
    }

    /** Whether the employer was merged into another. */
    public boolean merged() {
        return status == EmployerStatus.MERGED;
    }

    /** The state as the whole of an answer, in UTF-8. */
    byte[] bytes() {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    /** The state as a value in an answer. */
    public RawValue body() {
        return new RawValue(json);
    }
}

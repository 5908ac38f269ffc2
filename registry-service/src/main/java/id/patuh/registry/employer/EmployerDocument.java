package id.patuh.registry.employer;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import com.fasterxml.jackson.databind.util.RawValue;

/**
 * The present state of an employer as everybody outside sees it.
 *
 * @param id the employer
 * @param version its version
 * @param regionCode its regency or city
 * @param json the state as JSON, as the event has it but without {@code changeNumber}, which is known only in the feed
 */
public record EmployerDocument(UUID id, long version, String regionCode, String json) {
    // The members before it hold no text of others, so the first occurrence is the member itself.
    private static final String MERGED = "\"status\" : \"MERGED\"";
    private static final int MEMBERS_BEFORE = 200;

    /**
     * Whether the employer was merged into another.
     *
     * @return true when it is retired
     */
    public boolean merged() {
        return json.substring(0, Math.min(MEMBERS_BEFORE, json.length())).contains(MERGED);
    }

    /**
     * The state as the whole of an answer.
     *
     * @return its JSON in UTF-8
     */
    byte[] bytes() {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The state as a value in an answer.
     *
     * @return written as it is
     */
    public RawValue body() {
        return new RawValue(json);
    }
}

package id.patuh.devstack.client;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Answer of a service, read in full.
 *
 * @param json body parsed, or {@code MissingNode} when it is no JSON
 */
public record Answer(int status, HttpHeaders headers, byte[] raw, JsonNode json) {

    /** First value of a header, if it was sent. */
    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /** Media type without parameters, for example {@code application/problem+json}; empty when none was sent. */
    public String mediaType() {
        return header("content-type").map(type -> type.split(";")[0].strip()).orElse("");
    }

    /** The body decoded as UTF-8. */
    public String text() {
        return new String(raw, StandardCharsets.UTF_8);
    }

    /** Member {@code code} of a problem document; empty when the answer has none. */
    public String code() {
        return json.path("code").asText("");
    }

    /**
     * This answer when it has the expected status.
     *
     * @throws UnexpectedAnswer when the status is another, with the body in its message
     */
    public Answer expect(int expected) {
        if (status != expected) {
            throw new UnexpectedAnswer(expected, this);
        }
        return this;
    }
}

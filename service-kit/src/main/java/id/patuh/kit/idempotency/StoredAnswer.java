package id.patuh.kit.idempotency;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/**
 * The first answer to a key.
 *
 * @param status HTTP status
 * @param contentType media type of the body, null without a body
 * @param etag header {@code ETag}, null if there was none
 * @param location header {@code Location}, null if there was none
 * @param body the bytes that were sent, null without a body
 */
public record StoredAnswer(int status, String contentType, String etag, String location, byte[] body) {

    /** Says that an answer is a repetition of the first one. */
    public static final String REPLAYED = "Idempotency-Replayed";

    /** The answer as it was sent first. */
    Response.ResponseBuilder first() {
        Response.ResponseBuilder answer = Response.status(status);
        if (body != null) {
            answer.entity(body).type(contentType);
        }
        if (etag != null) {
            answer.header(HttpHeaders.ETAG, etag);
        }
        if (location != null) {
            answer.header(HttpHeaders.LOCATION, location);
        }
        return answer;
    }

    /** The answer to a repeated request: the first one with {@value #REPLAYED}. */
    public Response replay() {
        return first().header(REPLAYED, true).build();
    }
}

package id.patuh.kit.idempotency;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * The first response to a key.
 *
 * @param headers what the response itself says ({@code Location}, {@code ETag}, {@code Link} ...), not what is made anew each time it
 *     is sent ({@code Date}, {@code X-Request-Id}, {@code RateLimit-*}); names in any case
 * @param body the bytes that were sent, null without a body
 */
public record StoredResponse(int status, Map<String, List<String>> headers, byte[] body) {
    /** Says that a response repeats the first one. */
    public static final String REPLAYED = "Idempotency-Replayed";

    private static final Set<String> OF_THE_TRANSMISSION =
            Set.of("connection", "content-length", "date", "transfer-encoding", "x-request-id");
    private static final String RATE_LIMIT = "ratelimit";

    public StoredResponse {
        Map<String, List<String>> kept = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, values) -> {
            if (!isOfTheTransmission(name)) {
                kept.computeIfAbsent(name, first -> new ArrayList<>()).addAll(values);
            }
        });
        headers = kept;
    }

    /** A response with a JSON body and single headers. */
    public static StoredResponse json(int status, Map<String, String> headers, byte[] body) {
        Map<String, List<String>> all = new TreeMap<>();
        headers.forEach((name, value) -> all.put(name, List.of(value)));
        all.put(HttpHeaders.CONTENT_TYPE, List.of(MediaType.APPLICATION_JSON));
        return new StoredResponse(status, all, body);
    }

    /** The response as it is sent first. */
    public Response first() {
        return builder().build();
    }

    /** The response to a repeated request: the first one with {@value #REPLAYED}. */
    public Response replay() {
        return builder().header(REPLAYED, true).build();
    }

    private Response.ResponseBuilder builder() {
        Response.ResponseBuilder response = Response.status(status).entity(body);
        headers.forEach((name, values) -> values.forEach(value -> response.header(name, value)));
        return response;
    }

    private static boolean isOfTheTransmission(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return OF_THE_TRANSMISSION.contains(lower) || lower.contains(RATE_LIMIT);
    }
}

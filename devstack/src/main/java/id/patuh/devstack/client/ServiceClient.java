package id.patuh.devstack.client;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

/**
 * HTTP client of one service on behalf of one caller, as an agency's system would write it.
 *
 * <p>Answers are returned whatever their status; paths may have a query, or be a {@code Location} header's value. Every POST
 * carries a fresh {@code Idempotency-Key}. Safe for use by several threads.
 */
public final class ServiceClient {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int UNAVAILABLE = 503;
    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    private final HttpClient http;
    private final URI base;
    private final String token;
    private final Duration patience;

    /**
     * A client that shares a connection pool.
     *
     * @param base base address of the service, without path
     * @param token bearer token of the caller; null for an anonymous one
     */
    public ServiceClient(HttpClient http, URI base, String token) {
        this(http, base, token, Duration.ZERO);
    }

    private ServiceClient(HttpClient http, URI base, String token, Duration patience) {
        this.http = http;
        this.base = base;
        this.token = token;
        this.patience = patience;
    }

    /** The same service for another caller; a null token makes it an anonymous one. */
    public ServiceClient as(String otherToken) {
        return new ServiceClient(http, base, otherToken, patience);
    }

    /** The same caller, who repeats a request that is answered 503, after the pause that the answer names, for at most so long. */
    public ServiceClient patient(Duration longest) {
        return new ServiceClient(http, base, token, longest);
    }

    /** Reads a resource. */
    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** Posts JSON. */
    public Answer post(String path, Object body) {
        return send(keyed(request(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(text(body))));
    }

    /** Posts JSON on a resource whose state the caller has read. */
    public Answer post(String path, String etag, Object body) {
        return send(keyed(request(path))
                .header("Content-Type", "application/json")
                .header("If-Match", etag)
                .POST(HttpRequest.BodyPublishers.ofString(text(body))));
    }

    /** Puts JSON on a resource whose state the caller has read. */
    public Answer put(String path, String etag, Object body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("If-Match", etag)
                .PUT(HttpRequest.BodyPublishers.ofString(text(body))));
    }

    /** Puts JSON where there is nothing yet. */
    public Answer put(String path, Object body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("If-None-Match", "*")
                .PUT(HttpRequest.BodyPublishers.ofString(text(body))));
    }

    /** Posts a stream, for example an agency extract. */
    public Answer upload(String path, String mediaType, HttpRequest.BodyPublisher body) {
        return send(keyed(request(path)).header("Content-Type", mediaType).POST(body));
    }

    /** Sends any request that was prepared with {@link #request(String)}. */
    public Answer send(HttpRequest.Builder request) {
        HttpRequest built = request.build();
        long last = System.nanoTime() + patience.toNanos();
        Answer answer = once(built);
        while (answer.status() == UNAVAILABLE && System.nanoTime() < last) {
            pause(answer.header("retry-after").map(Long::parseLong).orElse(1L));
            answer = once(built);
        }
        return answer;
    }

    private static void pause(long seconds) {
        try {
            TimeUnit.SECONDS.sleep(seconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a service was not available", e);
        }
    }

    private Answer once(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            byte[] raw = response.headers()
                            .firstValue("content-encoding")
                            .filter("gzip"::equals)
                            .isPresent()
                    ? unzipped(response.body())
                    : response.body();
            return new Answer(response.statusCode(), response.headers(), raw, parsed(raw));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + base, e);
        }
    }

    /** Prepares a request with the caller's token. */
    public HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).timeout(TIMEOUT);
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private static HttpRequest.Builder keyed(HttpRequest.Builder request) {
        return request.header("Idempotency-Key", UUID.randomUUID().toString());
    }

    private static String text(Object body) {
        try {
            return body instanceof String text ? text : JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not representable as JSON", e);
        }
    }

    private static byte[] unzipped(byte[] body) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return in.readAllBytes();
        }
    }

    private static JsonNode parsed(byte[] raw) {
        try {
            return raw.length == 0 ? MissingNode.getInstance() : JSON.readTree(raw);
        } catch (IOException notJson) {
            return MissingNode.getInstance();
        }
    }
}

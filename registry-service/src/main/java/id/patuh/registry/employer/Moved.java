package id.patuh.registry.employer;

import java.net.URI;
import java.util.UUID;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Sends who reads a merged employer to its last successor. */
public final class Moved {
    private static final int PERMANENT_REDIRECT = 308;

    private Moved() {}

    /**
     * The redirect, not to be kept by caches: the merger may be undone.
     *
     * @param successor the last successor
     * @param rest what follows the id in its path, query included
     * @return the answer
     */
    public static Response to(UUID successor, String rest) {
        return Response.status(PERMANENT_REDIRECT)
                .location(URI.create("/v1/employers/" + successor + rest))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}

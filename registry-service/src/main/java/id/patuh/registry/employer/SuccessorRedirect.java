package id.patuh.registry.employer;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Sends who reads a merged employer to its last successor. */
public final class SuccessorRedirect {
    private static final int PERMANENT_REDIRECT = 308;

    private SuccessorRedirect() {}

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

    /**
     * The query of a read on the axes of time, for the successor.
     *
     * @param validAt the day; null where none was asked for
     * @param recordedAt the moment; null where none was asked for
     * @return with its question mark; empty where nothing was asked for
     */
    public static String query(LocalDate validAt, Instant recordedAt) {
        String day = validAt == null ? "" : "&validAt=" + validAt;
        return (day + (recordedAt == null ? "" : "&recordedAt=" + recordedAt)).replaceFirst("&", "?");
    }
}

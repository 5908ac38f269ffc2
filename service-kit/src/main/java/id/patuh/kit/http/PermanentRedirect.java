package id.patuh.kit.http;

import java.net.URI;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** 308, for what has another address now. Caches must not keep it: what has moved may move back. */
public final class PermanentRedirect {
    private static final int STATUS = 308;

    private PermanentRedirect() {}

    /** Leads to a path of this service. */
    public static Response to(String path) {
        return Response.status(STATUS)
                .location(URI.create(path))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}

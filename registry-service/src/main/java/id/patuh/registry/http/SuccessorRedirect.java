package id.patuh.registry.http;

import java.util.UUID;
import java.util.function.Supplier;

import jakarta.ws.rs.core.Response;

import id.patuh.kit.http.PermanentRedirect;

/** Leads readers of a merged employer to its last successor. */
public final class SuccessorRedirect {
    private SuccessorRedirect() {}

    /**
     * Redirects when there is a successor, and answers otherwise.
     *
     * @param successor the last successor; null for an employer in use
     * @param rest what follows the employer in the path, with the query
     */
    public static Response ifMerged(UUID successor, String rest, Supplier<Response> answer) {
        return successor == null ? answer.get() : to(successor, rest);
    }

    /** Redirects to the successor, with {@code rest} behind it. */
    public static Response to(UUID successor, String rest) {
        return PermanentRedirect.to("/v1/employers/" + successor + rest);
    }
}

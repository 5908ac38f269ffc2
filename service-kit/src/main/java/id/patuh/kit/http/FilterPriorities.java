package id.patuh.kit.http;

import jakarta.interceptor.Interceptor;
import jakarta.ws.rs.Priorities;

/** The order of everything that stands around a resource method, outermost first. */
public final class FilterPriorities {

    // Vert.x handlers: every request, also one that reaches no resource. The higher number comes first.

    /** The deadline of a request: counts from here. */
    public static final int ARRIVAL = 1010;

    /** Request id: before all, so that even a refused request has one. */
    public static final int REQUEST_ID = 1000;

    /** The line in the access log. */
    public static final int ACCESS_LINE = 990;

    /** Headers that every answer has. */
    public static final int ANSWER_HEADERS = 980;

    /** Requests that name two hosts. */
    public static final int HOST = 970;

    // JAX-RS filters: requests that match a resource, after authentication. The lower number comes first.

    /** Waiting for the body on the event loop; before all that runs on a worker thread. */
    public static final int BODY_ARRIVAL = Priorities.AUTHORIZATION + 10;

    /** Headers of deprecated paths; outside of the refusals below, so that refused calls carry them too. */
    public static final int DEPRECATION = Priorities.AUTHORIZATION + 50;

    /** Requests whose deadline has passed while they waited for a worker thread. */
    public static final int DEADLINE = Priorities.AUTHORIZATION + 60;

    /** Rate limit, which needs the caller. */
    public static final int RATE_LIMIT = Priorities.AUTHORIZATION + 100;

    /** Parameters that no one reads, or not of their form. */
    public static final int PARAMETERS = Priorities.USER + 10;

    /** Counting, decoding and keeping of the body. */
    public static final int BODY = Priorities.ENTITY_CODER;

    // CDI interceptors: the lower number is outermost.

    /** Idempotency opens the transaction, so it stands outside of {@code @Transactional} (PLATFORM_BEFORE + 200). */
    public static final int IDEMPOTENCY = Interceptor.Priority.PLATFORM_BEFORE + 150;

    private FilterPriorities() {}
}

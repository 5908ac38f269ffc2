package id.patuh.kit.http.trace;

import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.MDC;

import id.patuh.kit.http.FilterPriorities;
import id.patuh.kit.id.Ids;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;

/**
 * Gives every request an id, the caller's own where it is usable, and puts it on the answer and into the logs. Runs before
 * routing, so that requests which reach no resource have one as well.
 */
@ApplicationScoped
public class RequestIdentity {

    /** Request and response header. */
    public static final String HEADER = "X-Request-Id";

    private static final String REQUEST_ID = "requestId";
    private static final String TRACE_ID = "traceId";
    private static final String KEY = "patuh.requestId";
    private static final String TRACE_KEY = "patuh.traceId";
    /** Form of an id that is taken, as a regular expression: it must not be able to break headers or logs. */
    public static final String FORM = "^[A-Za-z0-9._:-]{1,128}$";

    private static final Pattern USABLE = Pattern.compile(FORM);

    void register(@Observes Filters filters) {
        filters.register(this::identify, FilterPriorities.REQUEST_ID);
    }

    private void identify(RoutingContext routing) {
        requestId(routing);
        routing.next();
    }

    /** The id of a request. One that is refused before it is routed gets its id when it is answered. */
    public static String requestId(RoutingContext routing) {
        String known = routing.get(KEY);
        return known != null ? known : assign(routing);
    }

    private static String assign(RoutingContext routing) {
        String id = usable(routing.request().getHeader(HEADER));
        routing.put(KEY, id);
        routing.response().putHeader(HEADER, id);
        MDC.put(REQUEST_ID, id);
        SpanContext span = Span.current().getSpanContext();
        if (span.isValid()) {
            routing.put(TRACE_KEY, span.getTraceId());
            MDC.put(TRACE_ID, span.getTraceId());
        }
        return id;
    }

    /** The id that a caller gave where it can be taken, or else a new one. */
    public static String usable(String given) {
        return given != null && USABLE.matcher(given).matches()
                ? given
                : Ids.next().toString();
    }

    /** The trace id of a request; the request id where there is no trace, so that a problem always has one to quote. */
    public static String traceId(RoutingContext routing) {
        String trace = routing.get(TRACE_KEY);
        return trace != null ? trace : requestId(routing);
    }
}

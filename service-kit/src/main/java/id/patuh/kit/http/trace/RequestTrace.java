package id.patuh.kit.http.trace;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;

/** What identifies the current request in logs, problems, audit rows and events. Works outside of requests too. */
@ApplicationScoped
public class RequestTrace {

    private final CurrentVertxRequest current;

    RequestTrace(CurrentVertxRequest current) {
        this.current = current;
    }

    /** The request's {@code X-Request-Id}, or nothing outside of a request. */
    public Optional<String> requestId() {
        return routing().map(RequestIdentity::requestId);
    }

    /** The W3C trace id of 32 hex digits, or nothing outside of a trace. */
    public Optional<String> traceId() {
        return of(Span.current().getSpanContext());
    }

    /** The {@code traceparent} to pass on, or nothing outside of a trace. */
    public Optional<String> traceparent() {
        SpanContext span = Span.current().getSpanContext();
        return of(span).map(trace -> "00-" + trace + "-" + span.getSpanId() + "-"
                + span.getTraceFlags().asHex());
    }

    /** A header of the current request. */
    public Optional<String> header(String name) {
        return routing().map(routing -> routing.request().getHeader(name));
    }

    Optional<RoutingContext> routing() {
        return Arc.container().requestContext().isActive()
                ? Optional.ofNullable(current.getCurrent())
                : Optional.empty();
    }

    private static Optional<String> of(SpanContext span) {
        return span.isValid() ? Optional.of(span.getTraceId()) : Optional.empty();
    }
}

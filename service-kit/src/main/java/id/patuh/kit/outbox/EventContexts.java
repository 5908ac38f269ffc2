package id.patuh.kit.outbox;

import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.MDC;

import com.fasterxml.jackson.databind.node.ObjectNode;

import id.patuh.contracts.event.EventJson;
import id.patuh.kit.caller.Actor;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;

/** The context of the running work: that of the HTTP request, or the one bound to the thread by a job or a consumer. */
@ApplicationScoped
public class EventContexts {
    private final ThreadLocal<EventContext> bound = new ThreadLocal<>();
    private final String source;

    private final Actor actor;

    EventContexts(
            @ConfigProperty(name = "quarkus.application.name", defaultValue = "patuh") String application,
            Actor actor) {
        this.source = "/patuh/" + application;
        this.actor = actor;
    }

    /**
     * The context of the running work.
     *
     * @return never null
     */
    public EventContext current() {
        EventContext own = bound.get();
        return own != null ? own : new EventContext(agency(), requestId());
    }

    /** Runs work in a context of its own. */
    public <T> T call(EventContext context, Supplier<T> work) {
        EventContext outer = bound.get();
        bound.set(context);
        try {
            return work.get();
        } finally {
            bound.set(outer);
        }
    }

    /** CloudEvents source of what this service publishes. */
    public String source() {
        return source;
    }

    String headersJson() {
        EventContext context = current();
        ObjectNode headers = EventJson.mapper().createObjectNode();
        headers.put("source", source);
        headers.put("actorg", context.actorg());
        if (context.correlationId() != null) {
            headers.put("correlationid", context.correlationId());
        }
        SpanContext span = Span.current().getSpanContext();
        if (span.isValid()) {
            headers.put(
                    "traceparent",
                    "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                            + span.getTraceFlags().asHex());
        }
        return headers.toString();
    }

    private String agency() {
        String agency = actor.get().agency();
        return agency.isBlank() ? EventContext.SYSTEM : agency;
    }

    private static String requestId() {
        Object id = MDC.get("requestId");
        return id == null ? null : id.toString();
    }
}

package id.patuh.kit.http.trace;

import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import id.patuh.kit.http.FilterPriorities;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.RoutingContext;

/**
 * Writes one line for each request to the category {@code patuh.access}. The query is left out: it may carry identifiers of
 * employers, and who read what stands in the access log of the database.
 */
@ApplicationScoped
class AccessLine {

    private static final Logger LOG = Logger.getLogger("patuh.access");
    private static final String TEMPLATE = "UrlPathTemplate";
    private static final int PATH_LENGTH = 200;

    void register(@Observes Filters filters) {
        filters.register(this::follow, FilterPriorities.ACCESS_LINE);
    }

    private void follow(RoutingContext routing) {
        long started = System.nanoTime();
        routing.addEndHandler(end -> write(routing, started, end.succeeded()));
        routing.next();
    }

    private static void write(RoutingContext routing, long started, boolean complete) {
        if (!LOG.isInfoEnabled() || routing.normalizedPath().startsWith("/q/")) {
            return;
        }
        // The format of every line has the ids of the request and its trace.
        RequestIdentity.requestId(routing);
        LOG.info("method=" + routing.request().method()
                + " route=" + route(routing)
                + " status=" + routing.response().getStatusCode()
                + " ms=" + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started)
                + " bytesIn=" + routing.request().bytesRead()
                + " bytesOut=" + routing.response().bytesWritten()
                + " caller=" + caller(routing)
                + " complete=" + complete);
    }

    private static String route(RoutingContext routing) {
        // The framework leaves it with the context of the request, for the metrics.
        String template = routing.request() instanceof HttpServerRequestInternal request
                ? request.context().getLocal(TEMPLATE)
                : null;
        if (template != null) {
            return template;
        }
        String path = routing.request().path();
        if (path == null) {
            return "-";
        }
        return path.length() > PATH_LENGTH ? path.substring(0, PATH_LENGTH) : path;
    }

    private static String caller(RoutingContext routing) {
        return routing.user() instanceof QuarkusHttpUser user
                ? user.getSecurityIdentity().getPrincipal().getName()
                : "-";
    }
}

package id.patuh.kit.http;

import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
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
        LOG.infof(
                "method=%s route=%s status=%d ms=%d bytesIn=%d bytesOut=%d caller=%s complete=%b request=%s trace=%s",
                routing.request().method(),
                route(routing),
                routing.response().getStatusCode(),
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started),
                routing.request().bytesRead(),
                routing.response().bytesWritten(),
                caller(routing),
                complete,
                RequestIdentity.requestId(routing),
                RequestIdentity.traceId(routing));
    }

    private static String route(RoutingContext routing) {
        String template = routing.get(TEMPLATE);
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

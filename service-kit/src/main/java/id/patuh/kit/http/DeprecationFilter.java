package id.patuh.kit.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;

/** Announces the end of deprecated paths in responses, and counts calls by caller, so that an operator knows who still uses them. */
@Provider
@Priority(FilterPriorities.DEPRECATION)
class DeprecationFilter implements ContainerResponseFilter {

    private static final String CALLS = "patuh.deprecated.calls";

    private final DeprecationNotices notices;
    private final ResourceInfo resource;
    private final RoutingContext routing;
    private final MeterRegistry meters;

    DeprecationFilter(DeprecationNotices notices, ResourceInfo resource, RoutingContext routing, MeterRegistry meters) {
        this.notices = notices;
        this.resource = resource;
        this.routing = routing;
        this.meters = meters;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (notices.none() || resource.getResourceMethod() == null) {
            return;
        }
        String path = RouteTemplate.path(resource);
        notices.of(path).ifPresent(notice -> {
            response.getHeaders().putSingle("Deprecation", notice.deprecation());
            notice.sunset().ifPresent(sunset -> response.getHeaders().putSingle("Sunset", sunset));
            notice.links().forEach(link -> response.getHeaders().add(HttpHeaders.LINK, link));
            meters.counter(CALLS, "path", path, "caller", caller()).increment();
        });
    }

    private String caller() {
        return routing.user() instanceof QuarkusHttpUser user
                ? user.getSecurityIdentity().getPrincipal().getName()
                : "-";
    }
}

package id.patuh.kit.http.limits;

import java.lang.reflect.Method;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;

import id.patuh.kit.http.FilterPriorities;
import id.patuh.kit.http.limits.RateLimiter.OperationClass;
import io.github.bucket4j.ConsumptionProbe;
import io.vertx.ext.web.RoutingContext;

/**
 * Refuses requests over the caller's rate with 429 and the exact wait, and sends the state of the limit with each response: {@code
 * RateLimit} and {@code RateLimit-Policy} as in draft 10 of the IETF's RateLimit fields, and the three older headers that most clients
 * know.
 */
@Provider
@Priority(FilterPriorities.RATE_LIMIT)
class RateLimitFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String STATE = "patuh.rate-limit";

    private final RateLimiter limiter;
    private final ResourceInfo resource;
    private final RoutingContext routing;

    RateLimitFilter(RateLimiter limiter, ResourceInfo resource, RoutingContext routing) {
        this.limiter = limiter;
        this.resource = resource;
        this.routing = routing;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!limiter.enabled() || resource.getResourceMethod() == null) {
            return;
        }
        OperationClass kind = kind(request.getMethod(), resource.getResourceMethod());
        ConsumptionProbe probe = limiter.take(RateLimiter.caller(routing), kind, 1);
        request.setProperty(STATE, new State(kind, probe));
        if (!probe.isConsumed()) {
            throw RateLimiter.exceeded(probe);
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(STATE) instanceof State state) {
            long quota = limiter.quota(state.kind());
            long left = state.probe().getRemainingTokens();
            long reset = RateLimiter.seconds(state.probe().getNanosToWaitForReset());
            String policy = '"' + state.kind().policy() + '"';
            MultivaluedMap<String, Object> headers = response.getHeaders();
            headers.putSingle("RateLimit-Policy", policy + ";q=" + quota + ";w=" + RateLimiter.WINDOW.toSeconds());
            headers.putSingle("RateLimit", policy + ";r=" + left + ";t=" + reset);
            headers.putSingle("RateLimit-Limit", quota);
            headers.putSingle("RateLimit-Remaining", left);
            headers.putSingle("RateLimit-Reset", reset);
        }
    }

    private static OperationClass kind(String verb, Method method) {
        if (method.isAnnotationPresent(LookUp.class)) {
            return OperationClass.LOOK_UP;
        }
        return verb.equals("GET") || verb.equals("HEAD") || verb.equals("OPTIONS")
                ? OperationClass.READ
                : OperationClass.WRITE;
    }

    private record State(OperationClass kind, ConsumptionProbe probe) {}
}

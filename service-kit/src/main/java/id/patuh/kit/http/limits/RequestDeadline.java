package id.patuh.kit.http.limits;

import java.time.Duration;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

import id.patuh.kit.db.Patience;
import id.patuh.kit.http.FilterPriorities;
import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Problem;
import io.quarkus.vertx.http.runtime.filters.Filters;

/**
 * Gives each request a deadline when it arrives, and refuses with UNAVAILABLE one that has waited for a worker thread until then: its
 * caller has an answer in time, and the service no work for a caller who may be gone.
 */
@Provider
@Priority(FilterPriorities.DEADLINE)
class RequestDeadline implements ContainerRequestFilter {
    private static final String RETRY_SECONDS = "2";

    private final ResourceInfo resource;

    RequestDeadline(ResourceInfo resource) {
        this.resource = resource;
    }

    /** Sets the deadline, on the event loop. */
    @ApplicationScoped
    static class Arrival {
        private final BodyLimitConfig config;

        Arrival(BodyLimitConfig config) {
            this.config = config;
        }

        void register(@Observes Filters filters) {
            filters.register(
                    routing -> {
                        Patience.untilDeadline(config.patience());
                        routing.next();
                    },
                    FilterPriorities.ARRIVAL);
        }
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (Patience.left().isZero()) {
            throw Problem.of(KitProblem.UNAVAILABLE, RETRY_SECONDS).header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        if (resource.getResourceMethod() != null && resource.getResourceMethod().isAnnotationPresent(Patient.class)) {
            Patient patient = resource.getResourceMethod().getAnnotation(Patient.class);
            Patience.ofRequest(Duration.ofSeconds(patient.seconds()));
        }
    }
}

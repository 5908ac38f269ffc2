package id.patuh.kit.http.limits;

import java.io.InputStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ResourceInfo;

/**
 * Which limit a resource's body has. A bean of its own because filters are made while the application is being built up, when
 * the configuration of the running one is not known yet.
 */
@ApplicationScoped
class BodyLimits {

    private final BodyLimitConfig limits;

    BodyLimits(BodyLimitConfig limits) {
        this.limits = limits;
    }

    /** Bytes a body may have. */
    long of(ResourceInfo resource) {
        return (streamed(resource) ? limits.maxStreamBody() : limits.maxJsonBody()).asLongValue();
    }

    /** A streamed body that must come steadily. */
    InputStream steady(InputStream body) {
        return new SteadyInputStream(body, limits.streamIdle(), limits.streamLeastRate());
    }

    /** Whether the resource reads its body as a stream. */
    boolean streamed(ResourceInfo resource) {
        return resource.getResourceMethod() != null
                && resource.getResourceMethod().isAnnotationPresent(StreamedBody.class);
    }
}

package id.patuh.kit.http.limits;

import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.time.Duration;

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
        if (streamed(resource)) {
            return limits.maxStreamBody().asLongValue();
        }
        return (file(resource) ? limits.maxFileBody() : limits.maxJsonBody()).asLongValue();
    }

    /** How long a body that is not streamed may take to arrive. */
    Duration time(ResourceInfo resource) {
        return file(resource) ? limits.fileTime() : limits.bodyTime();
    }

    /** A streamed body that must come steadily. */
    InputStream steady(InputStream body) {
        return new SteadyInputStream(body, limits.streamIdle(), limits.streamLeastRate());
    }

    /** Whether the resource reads its body as a stream. */
    boolean streamed(ResourceInfo resource) {
        return isMarked(resource, StreamedBody.class);
    }

    private static boolean file(ResourceInfo resource) {
        return isMarked(resource, FileBody.class);
    }

    private static boolean isMarked(ResourceInfo resource, Class<? extends Annotation> mark) {
        return resource.getResourceMethod() != null
                && resource.getResourceMethod().isAnnotationPresent(mark);
    }
}

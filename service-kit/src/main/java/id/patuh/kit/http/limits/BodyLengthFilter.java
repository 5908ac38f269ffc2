package id.patuh.kit.http.limits;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

import id.patuh.kit.http.FilterPriorities;

/** Refuses a body whose announced length is over the limit before a byte of it is read. */
@Provider
@Priority(FilterPriorities.BODY_LENGTH)
class BodyLengthFilter implements ContainerRequestFilter {

    private final BodyLimits limits;
    private final ResourceInfo resource;

    BodyLengthFilter(BodyLimits limits, ResourceInfo resource) {
        this.limits = limits;
        this.resource = resource;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String announced = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        if (announced == null) {
            return;
        }
        long limit = limits.of(resource);
        if (Long.parseLong(announced) > limit) {
            throw LimitedInputStream.tooLarge(limit);
        }
    }
}

package id.patuh.kit.http.problem;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

import id.patuh.kit.http.FilterPriorities;
import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Problem;

/**
 * Refuses a request that takes none of the operation's media types because it says {@code q=0} of them (RFC 9110 section 12.4.2). The
 * framework itself refuses what is not named at all.
 */
@Provider
@Priority(FilterPriorities.PARAMETERS)
class AcceptFilter implements ContainerRequestFilter {
    private static final String QUALITY = "q";

    private final ResourceInfo resource;

    AcceptFilter(ResourceInfo resource) {
        this.resource = resource;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String accept = request.getHeaderString(HttpHeaders.ACCEPT);
        if (accept == null || !accept.contains(QUALITY + "=0") || resource.getResourceMethod() == null) {
            return;
        }
        List<MediaType> accepted = request.getAcceptableMediaTypes();
        if (produced().noneMatch(type -> quality(type, accepted) > 0)) {
            throw Problem.of(KitProblem.NOT_ACCEPTABLE);
        }
    }

    private Stream<MediaType> produced() {
        Produces ofMethod = resource.getResourceMethod().getAnnotation(Produces.class);
        Produces produces =
                ofMethod != null ? ofMethod : resource.getResourceClass().getAnnotation(Produces.class);
        return produces == null
                ? Stream.of(MediaType.WILDCARD_TYPE)
                : Arrays.stream(produces.value()).map(MediaType::valueOf);
    }

    /** How much a type is wanted: the most specific range that it lies in decides. */
    private static double quality(MediaType type, List<MediaType> accepted) {
        return accepted.stream()
                .filter(range -> range.isCompatible(type))
                .min(Comparator.comparing(MediaType::isWildcardType).thenComparing(MediaType::isWildcardSubtype))
                .map(range -> Double.parseDouble(range.getParameters().getOrDefault(QUALITY, "1")))
                .orElse(0.0);
    }
}

package id.patuh.kit.http.problem;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;

import id.patuh.kit.http.FilterPriorities;

/**
 * Refuses query parameters that the resource does not read, so that a typing error in a filter never lists everything. A
 * method that takes {@link jakarta.ws.rs.core.UriInfo} reads the query itself and is left alone.
 */
@Provider
@Priority(FilterPriorities.QUERY_PARAMETERS)
class QueryParameterFilter implements ContainerRequestFilter {

    private final Map<Method, Parameters> known = new ConcurrentHashMap<>();
    private final ResourceInfo resource;

    QueryParameterFilter(ResourceInfo resource) {
        this.resource = resource;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Method method = resource.getResourceMethod();
        Set<String> given = request.getUriInfo().getQueryParameters().keySet();
        if (method == null || given.isEmpty()) {
            return;
        }
        Parameters parameters = known.computeIfAbsent(method, Parameters::of);
        if (parameters.open()) {
            return;
        }
        Set<String> unknown = new TreeSet<>(given);
        unknown.removeAll(parameters.declared().stream()
                .filter(parameter -> parameter.kind() == Parameters.Kind.QUERY)
                .map(Parameters.Declared::name)
                .collect(Collectors.toSet()));
        if (!unknown.isEmpty()) {
            throw ParameterProblems.problem(
                    List.copyOf(unknown),
                    "PARAMETER_UNKNOWN",
                    "Parameter tidak dikenal.",
                    "The parameter is not known.");
        }
    }
}

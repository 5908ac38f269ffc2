package id.patuh.kit.http.problem;

import java.lang.reflect.Method;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.annotation.Priority;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;

import id.patuh.kit.etag.Conditional;
import id.patuh.kit.http.FilterPriorities;
import id.patuh.kit.problem.FieldError;
import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Problem;
import id.patuh.kit.problem.ValueFault;
import id.patuh.kit.text.PlainText;

/**
 * Refuses parameters that the operation does not have, that are empty or repeated, or not of the form of their type, so that a typing error
 * never asks for something else. It runs before the framework reads them, whose own forms are wider: it takes {@code yes} for false.
 */
@Provider
@Priority(FilterPriorities.PARAMETERS)
class ParameterFilter implements ContainerRequestFilter {

    private static final String ANY = "*";

    private final Map<Method, Parameters> known = new ConcurrentHashMap<>();
    private final ResourceInfo resource;

    ParameterFilter(ResourceInfo resource) {
        this.resource = resource;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Method method = resource.getResourceMethod();
        if (method == null) {
            return;
        }
        URI sent = request.getUriInfo().getRequestUri();
        if (!RawQuery.isUtf8(sent.getRawPath())) {
            // No resource can have such a name.
            throw Problem.of(KitProblem.NOT_FOUND);
        }
        List<FieldError> faults = RawQuery.faults(sent.getRawQuery());
        if (!faults.isEmpty()) {
            throw ParameterProblems.problem(faults);
        }
        Parameters parameters = known.computeIfAbsent(method, Parameters::of);
        MultivaluedMap<String, String> query = request.getUriInfo().getQueryParameters();
        refuseUnknown(query.keySet(), parameters);
        List<FieldError> errors = new ArrayList<>(0);
        for (Parameters.Declared parameter : parameters.declared()) {
            if (parameter.kind() == Parameters.Kind.QUERY) {
                check(parameter, query.getOrDefault(parameter.name(), List.of()), errors);
            } else if (parameter.kind() == Parameters.Kind.PATH) {
                checkPath(parameter, request.getUriInfo().getPathParameters().getFirst(parameter.name()), errors);
            }
        }
        if (!errors.isEmpty()) {
            throw ParameterProblems.problem(errors);
        }
        refuseUnmet(request, method, parameters);
    }

    /** Conditions count wherever they are sent (RFC 9110 section 13.1.1), also where nothing has a version. */
    private static void refuseUnmet(ContainerRequestContext request, Method method, Parameters parameters) {
        boolean checked = method.isAnnotationPresent(Conditional.class)
                || method.getDeclaringClass().isAnnotationPresent(Conditional.class)
                || parameters.declared().stream()
                        .anyMatch(parameter -> parameter.name().equals(HttpHeaders.IF_MATCH));
        if (method.isAnnotationPresent(POST.class)
                && !checked
                && !ANY.equals(Objects.requireNonNullElse(request.getHeaderString(HttpHeaders.IF_MATCH), ANY))) {
            throw Problem.of(KitProblem.PRECONDITION_FAILED);
        }
    }

    private static void refuseUnknown(Set<String> given, Parameters parameters) {
        Set<String> unknown = new TreeSet<>(given);
        parameters.declared().stream()
                .filter(parameter -> parameter.kind() == Parameters.Kind.QUERY)
                .map(Parameters.Declared::name)
                .forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            throw ParameterProblems.problem(unknown.stream()
                    .map(name -> ValueFault.PARAMETER_UNKNOWN.at("/" + ParameterProblems.shown(name)))
                    .toList());
        }
    }

    private static void check(Parameters.Declared parameter, List<String> values, List<FieldError> errors) {
        String place = "/" + parameter.name();
        if (values.size() > 1 && !parameter.many()) {
            errors.add(ValueFault.PARAMETER_REPEATED.at(place));
            return;
        }
        for (String value : values) {
            if (value.isEmpty()) {
                errors.add(ValueFault.PARAMETER_EMPTY.at(place));
            } else {
                ParameterForms.fault(parameter.valueType(), value, place).ifPresent(errors::add);
            }
        }
    }

    private static void checkPath(Parameters.Declared parameter, String value, List<FieldError> errors) {
        if (value == null) {
            return;
        }
        if (!PlainText.isValid(value)) {
            // No resource can have such a name.
            throw Problem.of(KitProblem.NOT_FOUND);
        }
        ParameterForms.fault(parameter.valueType(), value, "/" + parameter.name())
                .ifPresent(errors::add);
    }
}

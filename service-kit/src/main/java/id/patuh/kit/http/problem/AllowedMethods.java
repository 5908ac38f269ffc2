package id.patuh.kit.http.problem;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.MediaType;

import id.patuh.kit.http.ResourceMethod;

/** Which methods a path has, for the {@code Allow} of 405 answers (RFC 9110 section 15.5.6); the framework leaves it out. */
@ApplicationScoped
class AllowedMethods {

    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]*}");

    private final BeanManager beans;
    private volatile List<Route> routes;

    AllowedMethods(BeanManager beans) {
        this.beans = beans;
    }

    /** The methods of a path, with HEAD and OPTIONS, as a header's value. */
    String of(String path) {
        Set<String> methods = methods(path);
        methods.add(HttpMethod.OPTIONS);
        return String.join(", ", methods);
    }

    /** Whether a path has methods, but not this one. */
    boolean otherMethods(String method, String path) {
        Set<String> methods = methods(path);
        return !methods.isEmpty() && !methods.contains(method);
    }

    /** The types of body that a method of a path takes; JSON where it does not say. */
    List<String> mediaTypes(String method, String path) {
        List<String> taken = routes().stream()
                .filter(route -> route.verb().equals(method)
                        && route.path().matcher(path).matches())
                .flatMap(route -> route.consumes().stream())
                .distinct()
                .toList();
        return taken.isEmpty() ? List.of(MediaType.APPLICATION_JSON) : taken;
    }

    private Set<String> methods(String path) {
        Set<String> methods = routes().stream()
                .filter(route -> route.path().matcher(path).matches())
                .map(Route::verb)
                .collect(Collectors.toCollection(TreeSet::new));
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        return methods;
    }

    private List<Route> routes() {
        List<Route> known = routes;
        if (known == null) {
            known = ResourceMethod.all(beans).stream()
                    .map(operation -> new Route(
                            pattern(operation.path()),
                            operation.verb(),
                            operation
                                    .annotation(Consumes.class)
                                    .map(consumes -> List.of(consumes.value()))
                                    .orElse(List.of())))
                    .toList();
            routes = known;
        }
        return known;
    }

    private static Pattern pattern(String template) {
        return Pattern.compile(
                PARAMETER.splitAsStream(template).map(Pattern::quote).collect(Collectors.joining("[^/]+"))
                        + (template.endsWith("}") ? "[^/]+" : ""));
    }

    private record Route(Pattern path, String verb, List<String> consumes) {}
}

package id.patuh.kit.http;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ResourceInfo;

/** The operation a request means, such as {@code POST /v1/employers/{id}/merges}. */
public final class RouteTemplate {

    // A parameter may say which text it takes: {year: [0-9]+}.
    private static final Pattern PATTERN = Pattern.compile("\\{\\s*([^:}\\s]+)[^}]*}");

    private RouteTemplate() {}

    /** The path of a resource method as declared, such as {@code /v1/employers/{id}}. */
    public static String path(ResourceInfo resource) {
        return path(resource.getResourceClass(), resource.getResourceMethod());
    }

    /** Method and path of a resource method. */
    public static String operation(ResourceInfo resource) {
        return verb(resource.getResourceMethod()) + " " + path(resource);
    }

    static String path(Class<?> type, Method method) {
        StringBuilder path = new StringBuilder();
        Stream.of(declared(type), Optional.ofNullable(method.getAnnotation(Path.class)))
                .flatMap(Optional::stream)
                .flatMap(part -> Arrays.stream(part.value().split("/")))
                .filter(step -> !step.isEmpty())
                .forEach(step -> path.append('/').append(PATTERN.matcher(step).replaceAll("{$1}")));
        return path.toString();
    }

    private static Optional<Path> declared(Class<?> type) {
        return Stream.<Class<?>>iterate(type, level -> level != null, Class::getSuperclass)
                .map(level -> level.getAnnotation(Path.class))
                .filter(found -> found != null)
                .findFirst();
    }

    private static String verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class))
                .filter(found -> found != null)
                .map(HttpMethod::value)
                .findFirst()
                .orElse("-");
    }
}

package id.patuh.kit.http;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;

/**
 * One operation of the service's API.
 *
 * @param path template, such as {@code /v1/employers/{id}}
 */
public record ResourceMethod(String verb, String path, Method method) {

    /** All operations, read from the beans of the application. */
    public static List<ResourceMethod> all(BeanManager beans) {
        return beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(bean -> (Class<?>) bean.getBeanClass())
                .filter(type -> type.isAnnotationPresent(Path.class))
                .distinct()
                .flatMap(ResourceMethod::of)
                .toList();
    }

    /** An annotation of the method, or else of its class. */
    public <A extends Annotation> Optional<A> annotation(Class<A> type) {
        return Optional.ofNullable(method.getAnnotation(type))
                .or(() -> Optional.ofNullable(method.getDeclaringClass().getAnnotation(type)));
    }

    private static Stream<ResourceMethod> of(Class<?> type) {
        return Stream.of(type.getDeclaredMethods()).flatMap(method -> Stream.of(method.getAnnotations())
                .map(Annotation::annotationType)
                .map(annotation -> annotation.getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(verb -> new ResourceMethod(verb.value(), RouteTemplate.path(type, method), method)));
    }
}

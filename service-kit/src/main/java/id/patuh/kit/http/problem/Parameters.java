package id.patuh.kit.http.problem;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What a resource method reads from the path, the query and the headers. */
record Parameters(List<Parameters.Declared> declared) {

    /** Where a parameter stands. */
    enum Kind {
        PATH,
        QUERY,
        HEADER
    }

    /** One parameter. */
    record Declared(Kind kind, String name, Type type) {

        /** Whether it may be given more than once. */
        boolean many() {
            return type instanceof ParameterizedType generic
                    && generic.getRawType() instanceof Class<?> raw
                    && Collection.class.isAssignableFrom(raw);
        }

        /** The type of one value. */
        Class<?> valueType() {
            Type one = many() ? ((ParameterizedType) type).getActualTypeArguments()[0] : type;
            return (Class<?>) one;
        }
    }

    static Parameters of(Method method) {
        List<Declared> found = new ArrayList<>();
        for (Parameter parameter : method.getParameters()) {
            declared(parameter, parameter.getName(), parameter.getParameterizedType())
                    .ifPresent(found::add);
            if (isBean(parameter)) {
                beanFields(parameter.getType()).forEach(found::add);
            }
        }
        return new Parameters(List.copyOf(found));
    }

    static boolean isBean(Parameter parameter) {
        return parameter.isAnnotationPresent(BeanParam.class)
                || (!parameter.getType().isPrimitive()
                        && beanFields(parameter.getType()).findAny().isPresent());
    }

    /** The name of a path, query or header parameter. */
    static Optional<String> name(Parameter parameter) {
        return declared(parameter, parameter.getName(), parameter.getType()).map(Declared::name);
    }

    private static Stream<Declared> beanFields(Class<?> type) {
        return Stream.<Class<?>>iterate(type, level -> level != null && level != Object.class, Class::getSuperclass)
                .flatMap(level -> Stream.of(level.getDeclaredFields()))
                .flatMap(field -> declared(field, field));
    }

    private static Stream<Declared> declared(AnnotatedElement element, Field field) {
        return declared(element, field.getName(), field.getGenericType()).stream();
    }

    private static Optional<Declared> declared(AnnotatedElement element, String javaName, Type type) {
        if (element.isAnnotationPresent(QueryParam.class)) {
            return Optional.of(new Declared(
                    Kind.QUERY, element.getAnnotation(QueryParam.class).value(), type));
        }
        if (element.isAnnotationPresent(PathParam.class)) {
            return Optional.of(new Declared(
                    Kind.PATH, element.getAnnotation(PathParam.class).value(), type));
        }
        if (element.isAnnotationPresent(HeaderParam.class)) {
            return Optional.of(new Declared(
                    Kind.HEADER, element.getAnnotation(HeaderParam.class).value(), type));
        }
        if (element.isAnnotationPresent(RestQuery.class)) {
            return Optional.of(new Declared(
                    Kind.QUERY, orElse(element.getAnnotation(RestQuery.class).value(), javaName), type));
        }
        if (element.isAnnotationPresent(RestPath.class)) {
            return Optional.of(new Declared(
                    Kind.PATH, orElse(element.getAnnotation(RestPath.class).value(), javaName), type));
        }
        if (element.isAnnotationPresent(RestHeader.class)) {
            return Optional.of(new Declared(
                    Kind.HEADER, orElse(element.getAnnotation(RestHeader.class).value(), javaName), type));
        }
        return Optional.empty();
    }

    private static String orElse(String given, String javaName) {
        return given.isEmpty() ? javaName : given;
    }
}

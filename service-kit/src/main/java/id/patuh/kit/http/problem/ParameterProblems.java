package id.patuh.kit.http.problem;

import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import id.patuh.kit.problem.FieldError;
import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Problem;
import io.vertx.ext.web.RoutingContext;

/**
 * Finds out which query parameter could not be read: the framework says only that one of them could not. A path parameter
 * has no name in the raw request, so it is the one to blame when all others are sound.
 */
final class ParameterProblems {

    private static final Map<Type, Function<String, Object>> FORMS = Map.of(
            UUID.class, UUID::fromString,
            Integer.class, Integer::valueOf,
            int.class, Integer::valueOf,
            Long.class, Long::valueOf,
            long.class, Long::valueOf,
            LocalDate.class, LocalDate::parse,
            Instant.class, Instant::parse,
            YearMonth.class, YearMonth::parse);

    private ParameterProblems() {}

    static Problem of(Method method, RoutingContext routing) {
        if (method == null) {
            return Problem.of(KitProblem.PARAMETER_INVALID, "-");
        }
        List<Parameters.Declared> declared = Parameters.of(method).declared();
        List<String> bad = declared.stream()
                .filter(parameter -> parameter.kind() != Parameters.Kind.PATH)
                .filter(parameter ->
                        values(parameter, routing).stream().anyMatch(text -> !fits(parameter.type(), text)))
                .map(Parameters.Declared::name)
                .toList();
        List<String> blamed = bad.isEmpty()
                ? declared.stream()
                        .filter(parameter -> parameter.kind() == Parameters.Kind.PATH)
                        .map(Parameters.Declared::name)
                        .toList()
                : bad;
        return problem(blamed, "FORMAT", "Bentuk nilai tidak sesuai.", "The value has the wrong form.");
    }

    static Problem problem(List<String> names, String code, String indonesian, String english) {
        return Problem.of(
                        KitProblem.PARAMETER_INVALID,
                        names.isEmpty() ? "-" : names.stream().collect(Collectors.joining(", ")))
                .with(names.stream()
                        .map(name -> new FieldError("/" + name, code, indonesian, english))
                        .toList());
    }

    private static List<String> values(Parameters.Declared parameter, RoutingContext routing) {
        return switch (parameter.kind()) {
            case PATH -> List.of();
            case QUERY -> routing.queryParam(parameter.name());
            case HEADER -> routing.request().headers().getAll(parameter.name());
        };
    }

    private static boolean fits(Type type, String text) {
        if (type instanceof Class<?> constants && constants.isEnum()) {
            return Arrays.stream(constants.getEnumConstants())
                    .anyMatch(constant -> ((Enum<?>) constant).name().equals(text));
        }
        Function<String, Object> form = FORMS.get(type);
        if (form == null) {
            return true;
        }
        try {
            return form.apply(text) != null;
        } catch (RuntimeException notOfThisForm) {
            return false;
        }
    }
}

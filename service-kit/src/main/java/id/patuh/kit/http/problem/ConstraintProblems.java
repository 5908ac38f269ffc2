package id.patuh.kit.http.problem;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;

import id.patuh.kit.problem.FieldError;
import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Problem;

/** Says which members or parameters of a request break a constraint. */
final class ConstraintProblems {

    private ConstraintProblems() {}

    /**
     * The problem to answer with; empty if the service itself is at fault, because the result of a method breaks a constraint.
     *
     * @param method the resource method, null if the request reached none
     */
    static Optional<Problem> of(ConstraintViolationException violations, Method method) {
        if (violations.getConstraintViolations().stream().anyMatch(ConstraintProblems::ofResult)) {
            return Optional.empty();
        }
        List<Place> places = violations.getConstraintViolations().stream()
                .map(violation -> place(violation, method))
                .sorted(Comparator.comparing(place -> place.error().field()))
                .toList();
        List<FieldError> errors = places.stream().map(Place::error).toList();
        if (places.stream().allMatch(Place::parameter)) {
            String names = errors.stream()
                    .map(error -> error.field().substring(1))
                    .distinct()
                    .collect(Collectors.joining(", "));
            return Optional.of(Problem.of(KitProblem.PARAMETER_INVALID, names).with(errors));
        }
        return Optional.of(Problem.of(KitProblem.VALIDATION_FAILED).with(errors));
    }

    private static boolean ofResult(ConstraintViolation<?> violation) {
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.RETURN_VALUE) {
                return true;
            }
        }
        return false;
    }

    private static Place place(ConstraintViolation<?> violation, Method method) {
        List<String> steps = new ArrayList<>();
        boolean parameter = false;
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.isInIterable()) {
                steps.add(String.valueOf(node.getIndex() != null ? node.getIndex() : node.getKey()));
            }
            switch (node.getKind()) {
                case PARAMETER -> {
                    Parameter declared =
                            parameter(method, node.as(Path.ParameterNode.class).getParameterIndex());
                    Optional<String> name = Optional.ofNullable(declared).flatMap(Parameters::name);
                    parameter = name.isPresent() || (declared != null && Parameters.isBean(declared));
                    name.ifPresent(steps::add);
                }
                case PROPERTY -> steps.add(node.getName());
                case BEAN, METHOD, CONSTRUCTOR, CROSS_PARAMETER, RETURN_VALUE, CONTAINER_ELEMENT -> {
                    // These steps have no place of their own in the request.
                }
            }
        }
        String pointer = steps.stream().map(step -> "/" + step).collect(Collectors.joining());
        return new Place(ConstraintTexts.error(pointer, violation), parameter);
    }

    private static Parameter parameter(Method method, int index) {
        return method == null || index >= method.getParameterCount() ? null : method.getParameters()[index];
    }

    private record Place(FieldError error, boolean parameter) {}
}

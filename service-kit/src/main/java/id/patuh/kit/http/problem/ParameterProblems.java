package id.patuh.kit.http.problem;

import java.util.List;
import java.util.stream.Collectors;

import id.patuh.kit.problem.FieldError;
import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Problem;
import id.patuh.kit.text.PlainText;

/** Refusals of parameters. */
final class ParameterProblems {

    private static final int LONGEST_NAME = 60;

    private ParameterProblems() {}

    /** PARAMETER_INVALID with what is wrong with each parameter. */
    static Problem problem(List<FieldError> errors) {
        String names = errors.stream()
                .map(error -> error.field().substring(1))
                .distinct()
                .collect(Collectors.joining(", "));
        return Problem.of(KitProblem.PARAMETER_INVALID, names).with(errors);
    }

    /** A refusal without a place: something of the request that no check of ours has seen could not be read. */
    static Problem unreadable() {
        return Problem.of(KitProblem.PARAMETER_INVALID, "-");
    }

    /** The name of an unknown parameter as it can be shown. */
    static String shown(String name) {
        return PlainText.isValid(name) ? PlainText.cut(name, LONGEST_NAME) : "-";
    }
}

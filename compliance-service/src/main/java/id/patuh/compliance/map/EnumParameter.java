package id.patuh.compliance.map;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import id.patuh.kit.problem.FieldError;
import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Problem;

/** Reads a parameter that names one of a few things, in whatever case it is written. */
public final class EnumParameter {
    private EnumParameter() {}

    /**
     * The one that is named.
     *
     * @param byDefault where nothing is named
     * @throws Problem PARAMETER_INVALID
     */
    public static <E extends Enum<E>> E of(String parameter, String text, Class<E> choices, E byDefault) {
        if (text == null) {
            return byDefault;
        }
        return Arrays.stream(choices.getEnumConstants())
                .filter(choice -> choice.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> unknown(parameter, choices));
    }

    private static Problem unknown(String parameter, Class<? extends Enum<?>> choices) {
        String names = Arrays.stream(choices.getEnumConstants())
                .map(choice -> choice.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return Problem.of(KitProblem.PARAMETER_INVALID, parameter)
                .with(new FieldError(
                        "/" + parameter,
                        "ENUM_UNKNOWN",
                        "Nilai harus salah satu dari: " + names + ".",
                        "The value must be one of: " + names + "."));
    }
}

package id.patuh.kit.http.problem;

import java.util.Map;

import jakarta.validation.ConstraintViolation;

import id.patuh.kit.problem.FieldError;
import id.patuh.kit.problem.ValueFault;

/**
 * Codes and texts of the standard constraints. A constraint that needs words of its own writes them into its message as
 * {@code CODE|Indonesian text|English text}.
 */
final class ConstraintTexts {
    private static final String DEFAULT_MESSAGE = "{jakarta.validation.constraints.";

    private ConstraintTexts() {}

    /** The message of a constraint that says more than its name. */
    static String message(ValueFault fault) {
        return fault.code() + "|" + fault.indonesian() + "|" + fault.english();
    }

    static FieldError error(String pointer, ConstraintViolation<?> violation) {
        String message = violation.getMessageTemplate();
        String[] own = message.split("\\|", -1);
        if (!message.startsWith(DEFAULT_MESSAGE) && own.length == 3) {
            return new FieldError(pointer, own[0].strip(), own[1].strip(), own[2].strip());
        }
        var descriptor = violation.getConstraintDescriptor();
        return error(pointer, descriptor.getAnnotation().annotationType().getSimpleName(), descriptor.getAttributes());
    }

    private static FieldError error(String pointer, String constraint, Map<String, Object> attributes) {
        Object value = attributes.get("value");
        return switch (constraint) {
            case "NotNull", "NotBlank", "NotEmpty" -> ValueFault.REQUIRED.at(pointer);
            case "Size", "Length" -> size(pointer, attributes);
            case "Min", "DecimalMin" ->
                ValueFault.NUMBER_RANGE.at(
                        pointer, "Nilai paling kecil " + value + ".", "The value must be at least " + value + ".");
            case "Max", "DecimalMax" ->
                ValueFault.NUMBER_RANGE.at(
                        pointer, "Nilai paling besar " + value + ".", "The value must be at most " + value + ".");
            case "Positive" ->
                ValueFault.NUMBER_RANGE.at(
                        pointer, "Nilai harus lebih dari nol.", "The value must be greater than zero.");
            case "Digits", "Negative", "NegativeOrZero", "Range" -> ValueFault.NUMBER_RANGE.at(pointer);
            case "PositiveOrZero" -> ValueFault.NUMBER_NEGATIVE.at(pointer);
            case "Pattern", "Email" ->
                ValueFault.FORMAT.at(pointer, "Bentuk nilai tidak sesuai.", "The value has the wrong form.");
            case "Past", "PastOrPresent" -> ValueFault.DATE_FUTURE.at(pointer);
            case "Future", "FutureOrPresent" -> ValueFault.DATE_PAST.at(pointer);
            case "Null" -> ValueFault.NOT_ALLOWED.at(pointer);
            // The set of constraints is open: services define their own.
            default -> ValueFault.INVALID.at(pointer);
        };
    }

    private static FieldError size(String pointer, Map<String, Object> attributes) {
        Object min = attributes.get("min");
        Object max = attributes.get("max");
        return max.equals(Integer.MAX_VALUE)
                ? ValueFault.LENGTH.at(
                        pointer, "Panjang paling sedikit " + min + ".", "The length must be at least " + min + ".")
                : ValueFault.LENGTH.at(
                        pointer,
                        "Panjang harus " + min + " sampai " + max + ".",
                        "The length must be from " + min + " to " + max + ".");
    }
}

package id.patuh.kit.http.problem;

import java.util.Map;

import jakarta.validation.ConstraintViolation;

import id.patuh.kit.problem.FieldError;

/**
 * Codes and texts of the standard constraints. A constraint that needs words of its own writes them into its message as
 * {@code CODE|Indonesian text|English text}.
 */
final class ConstraintTexts {

    private static final String DEFAULT_MESSAGE = "{jakarta.validation.constraints.";

    private ConstraintTexts() {}

    static FieldError error(String pointer, ConstraintViolation<?> violation) {
        String message = violation.getMessageTemplate();
        String[] own = message.split("\\|", -1);
        if (!message.startsWith(DEFAULT_MESSAGE) && own.length == 3) {
            return new FieldError(pointer, own[0].strip(), own[1].strip(), own[2].strip());
        }
        Map<String, Object> attributes = violation.getConstraintDescriptor().getAttributes();
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return switch (constraint) {
            case "NotNull", "NotBlank", "NotEmpty" ->
                new FieldError(pointer, "REQUIRED", "Wajib diisi.", "A value is required.");
            case "Size", "Length" -> size(pointer, attributes);
            case "Min", "DecimalMin" ->
                new FieldError(
                        pointer,
                        "NUMBER_RANGE",
                        "Nilai paling kecil " + attributes.get("value") + ".",
                        "The value must be at least " + attributes.get("value") + ".");
            case "Max", "DecimalMax" ->
                new FieldError(
                        pointer,
                        "NUMBER_RANGE",
                        "Nilai paling besar " + attributes.get("value") + ".",
                        "The value must be at most " + attributes.get("value") + ".");
            case "PositiveOrZero" ->
                new FieldError(
                        pointer, "NUMBER_NEGATIVE", "Nilai tidak boleh negatif.", "The value must not be negative.");
            case "Positive" ->
                new FieldError(
                        pointer, "NUMBER_RANGE", "Nilai harus lebih dari nol.", "The value must be greater than zero.");
            case "Digits", "Negative", "NegativeOrZero", "Range" ->
                new FieldError(pointer, "NUMBER_RANGE", "Angka di luar batas.", "The number is out of range.");
            case "Pattern", "Email" ->
                new FieldError(pointer, "FORMAT", "Bentuk nilai tidak sesuai.", "The value has the wrong form.");
            case "Past", "PastOrPresent" ->
                new FieldError(
                        pointer,
                        "DATE_FUTURE",
                        "Tanggal tidak boleh di masa depan.",
                        "The date must not be in the future.");
            case "Future", "FutureOrPresent" ->
                new FieldError(
                        pointer, "DATE_PAST", "Tanggal tidak boleh sudah lewat.", "The date must not be in the past.");
            case "Null" -> new FieldError(pointer, "NOT_ALLOWED", "Tidak boleh diisi.", "No value is allowed here.");
            // The set of constraints is open: services define their own.
            default -> new FieldError(pointer, "INVALID", "Nilai tidak sah.", "The value is not valid.");
        };
    }

    private static FieldError size(String pointer, Map<String, Object> attributes) {
        Object min = attributes.get("min");
        Object max = attributes.get("max");
        if (max instanceof Integer most && most == Integer.MAX_VALUE) {
            return new FieldError(
                    pointer,
                    "LENGTH",
                    "Panjang paling sedikit " + min + ".",
                    "The length must be at least " + min + ".");
        }
        return new FieldError(
                pointer,
                "LENGTH",
                "Panjang harus " + min + " sampai " + max + ".",
                "The length must be from " + min + " to " + max + ".");
    }
}

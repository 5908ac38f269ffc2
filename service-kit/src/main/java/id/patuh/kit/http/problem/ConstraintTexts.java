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

    private record Text(String code, String indonesian, String english) {}

    static FieldError error(String pointer, ConstraintViolation<?> violation) {
        String message = violation.getMessageTemplate();
        String[] own = message.split("\\|", -1);
        if (!message.startsWith(DEFAULT_MESSAGE) && own.length == 3) {
            return new FieldError(pointer, own[0].strip(), own[1].strip(), own[2].strip());
        }
        var descriptor = violation.getConstraintDescriptor();
        Text text = text(descriptor.getAnnotation().annotationType().getSimpleName(), descriptor.getAttributes());
        return new FieldError(pointer, text.code(), text.indonesian(), text.english());
    }

    private static Text text(String constraint, Map<String, Object> attributes) {
        Object value = attributes.get("value");
        return switch (constraint) {
            case "NotNull", "NotBlank", "NotEmpty" -> new Text("REQUIRED", "Wajib diisi.", "A value is required.");
            case "Size", "Length" -> size(attributes);
            case "Min", "DecimalMin" ->
                range("Nilai paling kecil " + value + ".", "The value must be at least " + value + ".");
            case "Max", "DecimalMax" ->
                range("Nilai paling besar " + value + ".", "The value must be at most " + value + ".");
            case "Positive" -> range("Nilai harus lebih dari nol.", "The value must be greater than zero.");
            case "Digits", "Negative", "NegativeOrZero", "Range" ->
                range("Angka di luar batas.", "The number is out of range.");
            case "PositiveOrZero" ->
                new Text("NUMBER_NEGATIVE", "Nilai tidak boleh negatif.", "The value must not be negative.");
            case "Pattern", "Email" ->
                new Text("FORMAT", "Bentuk nilai tidak sesuai.", "The value has the wrong form.");
            case "Past", "PastOrPresent" ->
                new Text("DATE_FUTURE", "Tanggal tidak boleh di masa depan.", "The date must not be in the future.");
            case "Future", "FutureOrPresent" ->
                new Text("DATE_PAST", "Tanggal tidak boleh sudah lewat.", "The date must not be in the past.");
            case "Null" -> new Text("NOT_ALLOWED", "Tidak boleh diisi.", "No value is allowed here.");
            // The set of constraints is open: services define their own.
            default -> new Text("INVALID", "Nilai tidak sah.", "The value is not valid.");
        };
    }

    private static Text range(String indonesian, String english) {
        return new Text("NUMBER_RANGE", indonesian, english);
    }

    private static Text size(Map<String, Object> attributes) {
        Object min = attributes.get("min");
        Object max = attributes.get("max");
        return max.equals(Integer.MAX_VALUE)
                ? new Text("LENGTH", "Panjang paling sedikit " + min + ".", "The length must be at least " + min + ".")
                : new Text(
                        "LENGTH",
                        "Panjang harus " + min + " sampai " + max + ".",
                        "The length must be from " + min + " to " + max + ".");
    }
}

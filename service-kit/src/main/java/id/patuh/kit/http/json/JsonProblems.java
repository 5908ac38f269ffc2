package id.patuh.kit.http.json;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;

import id.patuh.kit.problem.FieldError;
import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Problem;
import id.patuh.kit.problem.UnknownFields;

/** Says what is wrong with a JSON document in the catalogue's words; Jackson's own messages name classes and stay inside. */
final class JsonProblems {

    private JsonProblems() {}

    static Problem of(JsonProcessingException error) {
        return switch (error) {
            case UnrecognizedPropertyException unknown -> UnknownFields.at(List.of(pointer(unknown)));
            case InvalidFormatException format -> invalid(pointer(format), format(format.getTargetType()));
            case ValueInstantiationException refused -> refused(refused);
            case MismatchedInputException mismatch -> invalid(pointer(mismatch), mismatch(mismatch));
            // A number that does not fit keeps its place when it is met inside of an object.
            case JsonMappingException mapping
            when mapping.getCause() instanceof InputCoercionException -> invalid(pointer(mapping), range());
            case InputCoercionException range -> invalid("", range());
            case JsonMappingException mapping when mapping.getCause() instanceof Problem problem -> problem;
            default -> malformed(error);
        };
    }

    static Problem bodyMissing() {
        return invalid("", required());
    }

    static Problem notUtf8() {
        return Problem.of(KitProblem.MALFORMED_JSON, 1, 1);
    }

    private static Problem malformed(JsonProcessingException error) {
        JsonLocation place = error.getLocation();
        return place == null
                ? Problem.of(KitProblem.MALFORMED_JSON, 1, 1)
                : Problem.of(KitProblem.MALFORMED_JSON, place.getLineNr(), place.getColumnNr());
    }

    private static Problem refused(ValueInstantiationException refused) {
        if (refused.getCause() instanceof Problem problem) {
            return problem;
        }
        return invalid(pointer(refused), new Text("INVALID", "Nilai tidak sah.", "The value is not valid."));
    }

    private static Text mismatch(MismatchedInputException mismatch) {
        boolean absent = mismatch.getOriginalMessage().startsWith("Cannot map `null`")
                || mismatch.getOriginalMessage().startsWith("Missing required");
        if (absent) {
            return required();
        }
        return new Text("TYPE_MISMATCH", "Jenis nilai tidak sesuai.", "The value has the wrong JSON type.");
    }

    private static Text format(Class<?> target) {
        if (target.isEnum()) {
            String known = Arrays.stream(target.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .collect(Collectors.joining(", "));
            return new Text(
                    "ENUM_UNKNOWN",
                    "Nilai harus salah satu dari: " + known + ".",
                    "The value must be one of: " + known + ".");
        }
        if (target == LocalDate.class) {
            return new Text(
                    "DATE_FORMAT", "Tanggal harus berbentuk YYYY-MM-DD.", "The date must have the form YYYY-MM-DD.");
        }
        if (target == YearMonth.class) {
            return new Text("MONTH_FORMAT", "Bulan harus berbentuk YYYY-MM.", "The month must have the form YYYY-MM.");
        }
        if (target == Instant.class) {
            return new Text(
                    "INSTANT_FORMAT",
                    "Waktu harus berbentuk ISO 8601 dalam UTC, misalnya 2026-06-30T01:02:03Z.",
                    "The time must be ISO 8601 in UTC, such as 2026-06-30T01:02:03Z.");
        }
        if (target == UUID.class) {
            return new Text("UUID_FORMAT", "Nilai harus berupa UUID.", "The value must be a UUID.");
        }
        return new Text("TYPE_MISMATCH", "Jenis nilai tidak sesuai.", "The value has the wrong JSON type.");
    }

    private static Text required() {
        return new Text("REQUIRED", "Wajib diisi.", "A value is required.");
    }

    private static Text range() {
        return new Text("NUMBER_RANGE", "Angka di luar batas.", "The number is out of range.");
    }

    private static Problem invalid(String pointer, Text text) {
        return Problem.of(KitProblem.VALIDATION_FAILED)
                .with(new FieldError(pointer, text.code(), text.indonesian(), text.english()));
    }

    private static String pointer(JsonMappingException error) {
        List<JsonMappingException.Reference> path = error.getPath();
        return path.stream()
                .map(step ->
                        step.getFieldName() != null ? escaped(step.getFieldName()) : String.valueOf(step.getIndex()))
                .map(step -> "/" + step)
                .collect(Collectors.joining());
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private record Text(String code, String indonesian, String english) {}
}

package id.patuh.kit.http.json;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
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
import id.patuh.kit.problem.ValueFault;

/** Says what is wrong with a JSON document in the catalogue's words; Jackson's own messages name classes and stay inside. */
final class JsonProblems {

    private static final Map<Class<?>, ValueFault> FORMS = Map.of(
            LocalDate.class, ValueFault.DATE_FORMAT,
            YearMonth.class, ValueFault.MONTH_FORMAT,
            Instant.class, ValueFault.MOMENT_FORMAT,
            UUID.class, ValueFault.UUID_FORMAT);

    private JsonProblems() {}

    static Problem of(JsonProcessingException error) {
        return switch (error) {
            case UnrecognizedPropertyException unknown -> UnknownFields.at(List.of(pointer(unknown)));
            case InvalidFormatException format -> invalid(format(pointer(format), format));
            case ValueInstantiationException refused -> refused(refused);
            case MismatchedInputException mismatch -> invalid(pointer(mismatch), mismatch(mismatch));
            // A number that does not fit keeps its place when it is met inside of an object.
            case JsonMappingException mapping
            when mapping.getCause() instanceof InputCoercionException ->
                invalid(pointer(mapping), ValueFault.NUMBER_RANGE);
            case InputCoercionException range -> invalid("", ValueFault.NUMBER_RANGE);
            case JsonMappingException mapping when mapping.getCause() instanceof Problem problem -> problem;
            default -> malformed(error);
        };
    }

    static Problem bodyMissing() {
        return invalid("", ValueFault.REQUIRED);
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
        return invalid(new FieldError(pointer(refused), "INVALID", "Nilai tidak sah.", "The value is not valid."));
    }

    private static ValueFault mismatch(MismatchedInputException mismatch) {
        boolean absent = mismatch.getOriginalMessage().startsWith("Cannot map `null`")
                || mismatch.getOriginalMessage().startsWith("Missing required");
        return absent ? ValueFault.REQUIRED : ValueFault.TYPE_MISMATCH;
    }

    private static FieldError format(String pointer, InvalidFormatException format) {
        Class<?> target = format.getTargetType();
        if (target.isEnum()) {
            return ValueFault.unknownWord(pointer, target);
        }
        if (format.getValue() instanceof Number) {
            return ValueFault.NUMBER_FORMAT.at(pointer);
        }
        return FORMS.getOrDefault(target, ValueFault.TYPE_MISMATCH).at(pointer);
    }

    private static Problem invalid(String pointer, ValueFault fault) {
        return invalid(fault.at(pointer));
    }

    private static Problem invalid(FieldError error) {
        return Problem.of(KitProblem.VALIDATION_FAILED).with(error);
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
}

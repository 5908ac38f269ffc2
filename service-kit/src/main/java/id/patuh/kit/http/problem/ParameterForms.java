package id.patuh.kit.http.problem;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import id.patuh.kit.problem.FieldError;
import id.patuh.kit.problem.ValueFault;
import id.patuh.kit.text.IsoForms;
import id.patuh.kit.text.Numerals;
import id.patuh.kit.text.PlainText;

/** The forms of parameters by their type: those of JSON bodies, and for a boolean {@code true} or {@code false}. */
final class ParameterForms {

    private static final Map<Class<?>, Function<String, ValueFault>> FORMS = Map.ofEntries(
            Map.entry(String.class, ParameterForms::text),
            Map.entry(boolean.class, ParameterForms::flag),
            Map.entry(Boolean.class, ParameterForms::flag),
            Map.entry(int.class, ParameterForms::integer),
            Map.entry(Integer.class, ParameterForms::integer),
            Map.entry(long.class, text -> ofForm(Numerals.whole(text), ValueFault.NUMBER_FORMAT)),
            Map.entry(Long.class, text -> ofForm(Numerals.whole(text), ValueFault.NUMBER_FORMAT)),
            Map.entry(UUID.class, text -> ofForm(Numerals.uuid(text), ValueFault.UUID_FORMAT)),
            Map.entry(LocalDate.class, text -> ofForm(IsoForms.day(text), ValueFault.DATE_FORMAT)),
            Map.entry(YearMonth.class, text -> ofForm(IsoForms.month(text), ValueFault.MONTH_FORMAT)),
            Map.entry(Instant.class, text -> ofForm(IsoForms.moment(text), ValueFault.MOMENT_FORMAT)));

    private ParameterForms() {}

    /**
     * What is wrong with a value; nothing for a good one.
     *
     * @throws IllegalStateException for a type that has no form here: each needs one, or the framework's would hold
     */
    static Optional<FieldError> fault(Class<?> type, String value, String place) {
        if (type.isEnum()) {
            boolean known = Stream.of(type.getEnumConstants())
                    .anyMatch(constant -> ((Enum<?>) constant).name().equals(value));
            return known ? Optional.empty() : Optional.of(ValueFault.unknownWord(place, type));
        }
        Function<String, ValueFault> form = FORMS.get(type);
        if (form == null) {
            throw new IllegalStateException("Parameters of " + type + " have no form");
        }
        return Optional.ofNullable(form.apply(value)).map(fault -> fault.at(place));
    }

    private static ValueFault text(String text) {
        return PlainText.isValid(text) ? null : ValueFault.TEXT_INVALID;
    }

    private static ValueFault flag(String text) {
        return text.equals("true") || text.equals("false") ? null : ValueFault.FORMAT;
    }

    private static ValueFault integer(String text) {
        Long number = Numerals.whole(text);
        if (number == null) {
            return ValueFault.NUMBER_FORMAT;
        }
        return number == number.intValue() ? null : ValueFault.NUMBER_RANGE;
    }

    private static ValueFault ofForm(Object value, ValueFault otherwise) {
        return value == null ? otherwise : null;
    }
}

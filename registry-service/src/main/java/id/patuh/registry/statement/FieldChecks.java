package id.patuh.registry.statement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import id.patuh.contracts.vocabulary.InvalidValueException;
import id.patuh.contracts.vocabulary.Nik;
import id.patuh.contracts.vocabulary.RowErrorCode;
import id.patuh.kit.text.IsoForms;
import id.patuh.kit.text.Numerals;
import id.patuh.kit.text.PlainText;

/**
 * Reads the fields of one record and gathers everything that is wrong with them.
 *
 * <p>Each method gives null for a field that is empty or wrong; a wrong one leaves an error. Blanks around a value do not count.
 */
public final class FieldChecks {
    /** Longest name or number kept. */
    public static final int SHORT_TEXT = 200;
    /** Longest address kept. */
    public static final int LONG_TEXT = 500;

    private static final List<String> FLAGS = List.of("true", "false");

    private final Fields fields;
    private final LocalDate today;
    private final List<RowError> errors = new ArrayList<>(0);

    /**
     * Checks one record.
     *
     * @param today today in Asia/Jakarta: no report can be of a later day
     */
    public FieldChecks(Fields fields, LocalDate today) {
        this.fields = fields;
        this.today = today;
    }

    /** Everything found wrong so far. */
    public List<RowError> errors() {
        return errors;
    }

    /** Whether a field is given. */
    public boolean has(String name) {
        return stripped(name) != null;
    }

    /** Refuses the record when a field is not given. */
    public FieldChecks require(String name) {
        if (!has(name)) {
            errors.add(new RowError(name, RowErrorCode.REQUIRED, null));
        }
        return this;
    }

    /**
     * Reads words.
     *
     * @param longest most characters allowed, in code points
     */
    public String text(String name, int longest) {
        String text = written(name, Fields.Kind.TEXT, RowErrorCode.TEXT_INVALID);
        if (text == null) {
            return null;
        }
        if (PlainText.length(text) > longest) {
            return wrong(name, RowErrorCode.TEXT_TOO_LONG, text);
        }
        if (!PlainText.isValid(text, longest)) {
            return wrong(name, RowErrorCode.TEXT_INVALID, text);
        }
        return Nik.isIn(text) ? wrong(name, RowErrorCode.NIK_MISPLACED, text) : text;
    }

    /**
     * Reads a value of the vocabulary.
     *
     * @param parser throws {@link InvalidValueException} for anything else
     */
    public <T> T value(String name, Function<String, T> parser) {
        String text = written(name, Fields.Kind.TEXT, RowErrorCode.TEXT_INVALID);
        return text == null ? null : parsed(name, text, parser);
    }

    /** Reads one of a closed set of words. */
    public <E extends Enum<E>> E word(String name, Class<E> type) {
        String text = written(name, Fields.Kind.TEXT, RowErrorCode.ENUM_UNKNOWN);
        if (text == null) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        return noWord(
                name, text, Stream.of(type.getEnumConstants()).map(Enum::name).toList());
    }

    /** Reads one of a few numbers that name something. */
    public Integer oneOf(String name, List<String> allowed) {
        String text = written(name, Fields.Kind.NUMBER, RowErrorCode.ENUM_UNKNOWN);
        if (text == null) {
            return null;
        }
        return allowed.contains(text) ? Integer.valueOf(text) : noWord(name, text, allowed);
    }

    /** Reads {@code true} or {@code false}. */
    public Boolean flag(String name) {
        String text = written(name, Fields.Kind.BOOLEAN, RowErrorCode.ENUM_UNKNOWN);
        return switch (text) {
            case null -> null;
            case "true" -> true;
            case "false" -> false;
            default -> noWord(name, text, FLAGS);
        };
    }

    /** Reads a whole number that is not negative. */
    public Long count(String name) {
        String text = written(name, Fields.Kind.NUMBER, RowErrorCode.NUMBER_FORMAT);
        if (text == null) {
            return null;
        }
        Long number = Numerals.whole(text);
        if (number == null) {
            return wrong(name, RowErrorCode.NUMBER_FORMAT, text);
        }
        return number < 0 ? wrong(name, RowErrorCode.NUMBER_NEGATIVE, text) : number;
    }

    /** Reads a head count. */
    public Integer heads(String name) {
        Long number = count(name);
        if (number == null) {
            return null;
        }
        return number > Integer.MAX_VALUE
                ? wrong(name, RowErrorCode.NUMBER_FORMAT, number.toString())
                : Integer.valueOf(number.intValue());
    }

    /**
     * Reads degrees of latitude or longitude.
     *
     * @param most largest amount, without sign
     */
    public BigDecimal degrees(String name, int most) {
        String text = written(name, Fields.Kind.NUMBER, RowErrorCode.NUMBER_FORMAT);
        if (text == null) {
            return null;
        }
        BigDecimal degrees = Numerals.decimal(text);
        boolean inside = degrees != null && degrees.abs().compareTo(BigDecimal.valueOf(most)) <= 0;
        return inside ? degrees : wrong(name, RowErrorCode.NUMBER_FORMAT, text);
    }

    /** Reads a date that is not after today. */
    public LocalDate date(String name) {
        String text = written(name, Fields.Kind.TEXT, RowErrorCode.DATE_FORMAT);
        if (text == null) {
            return null;
        }
        LocalDate date = IsoForms.day(text);
        if (date == null) {
            return wrong(name, IsoForms.isLater(text) ? RowErrorCode.DATE_FUTURE : RowErrorCode.DATE_FORMAT, text);
        }
        return date.isAfter(today) ? wrong(name, RowErrorCode.DATE_FUTURE, text) : date;
    }

    /** Reads a month. */
    public YearMonth month(String name) {
        String text = written(name, Fields.Kind.TEXT, RowErrorCode.MONTH_FORMAT);
        if (text == null) {
            return null;
        }
        YearMonth month = IsoForms.month(text);
        return month == null ? wrong(name, RowErrorCode.MONTH_FORMAT, text) : month;
    }

    /**
     * Leaves an error.
     *
     * @return null
     */
    public <T> T wrong(String name, RowErrorCode code, String text) {
        errors.add(new RowError(name, code, PersonalNumber.refused(name, text)));
        return null;
    }

    /** Leaves the error of a word that is none of those allowed; gives null. */
    public <T> T noWord(String name, String text, List<String> allowed) {
        errors.add(new RowError(name, RowErrorCode.ENUM_UNKNOWN, PersonalNumber.refused(name, text), allowed));
        return null;
    }

    private <T> T parsed(String name, String text, Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (InvalidValueException refused) {
            return wrong(name, refused.code(), text);
        }
    }

    private String written(String name, Fields.Kind kind, RowErrorCode otherwise) {
        String text = stripped(name);
        return text == null || fields.isOf(name, kind) ? text : wrong(name, otherwise, text);
    }

    private String stripped(String name) {
        String text = fields.text(name);
        if (text == null) {
            return null;
        }
        String stripped = text.strip();
        return stripped.isEmpty() ? null : stripped;
    }
}

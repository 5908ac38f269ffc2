package id.patuh.kit.paging;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Problem;

/**
 * The last key of the page before, as a cursor names it. The seal of a cursor is no secret, so its parts are read as strictly as
 * anything that comes from outside.
 */
public final class CursorKey {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;

    private final List<String> parts;

    CursorKey(List<String> parts) {
        this.parts = parts;
    }

    /** A part as text; null if it was null. */
    public String text(int part) {
        String text = parts.get(part);
        if (text != null && text.chars().anyMatch(Character::isISOControl)) {
            throw Problem.of(KitProblem.CURSOR_INVALID);
        }
        return text;
    }

    /**
     * A part that is an id.
     *
     * @throws Problem CURSOR_INVALID
     */
    public UUID id(int part) {
        return read(part, UUID::fromString);
    }

    /**
     * A part that is a whole number.
     *
     * @throws Problem CURSOR_INVALID
     */
    public long number(int part) {
        return read(part, Long::parseLong);
    }

    /**
     * A part that is a whole number of few digits.
     *
     * @throws Problem CURSOR_INVALID
     */
    public int count(int part) {
        return read(part, Integer::parseInt);
    }

    /**
     * A part that is a number with decimals.
     *
     * @throws Problem CURSOR_INVALID
     */
    public BigDecimal decimal(int part) {
        return read(part, text -> {
            // Parsed as a double first, because a short exponent makes a BigDecimal of any size.
            if (!Double.isFinite(Double.parseDouble(text))) {
                throw new NumberFormatException(text);
            }
            return new BigDecimal(text);
        });
    }

    /**
     * A part that is a day.
     *
     * @throws Problem CURSOR_INVALID
     */
    public LocalDate day(int part) {
        return read(part, text -> {
            LocalDate day = LocalDate.parse(text);
            requireYear(day.getYear());
            return day;
        });
    }

    /**
     * A part that is a moment.
     *
     * @throws Problem CURSOR_INVALID
     */
    public Instant moment(int part) {
        return read(part, text -> {
            Instant moment = Instant.parse(text);
            requireYear(moment.atOffset(ZoneOffset.UTC).getYear());
            return moment;
        });
    }

    private static void requireYear(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new DateTimeException("Year outside of what the database keeps");
        }
    }

    private <T> T read(int part, Function<String, T> reader) {
        try {
            return reader.apply(parts.get(part));
        } catch (IllegalArgumentException | DateTimeException | NullPointerException notOfThisKind) {
            throw Problem.of(KitProblem.CURSOR_INVALID);
        }
    }
}

package id.patuh.kit.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/** Days, months and moments in ISO 8601, none outside of what a register of employers can speak of. */
public final class IsoForms {
    /** The first day that is taken. */
    public static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

    /** The last day that is taken. */
    public static final LocalDate LAST_DAY = LocalDate.of(2200, 12, 31);

    private static final Instant FIRST_MOMENT =
            FIRST_DAY.atStartOfDay(ZoneOffset.UTC).toInstant();
    private static final Instant LAST_MOMENT = LAST_DAY.atTime(LocalTime.MAX).toInstant(ZoneOffset.UTC);
    private static final int DAY_LENGTH = 10;
    private static final int MONTH_LENGTH = 7;
    private static final int YEAR_LENGTH = 4;

    // Narrower than the parser, which takes the hour 24, leap seconds and signs, and makes another moment of them.
    private static final Pattern MOMENT =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]"
                    + "(\\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})");

    private IsoForms() {}

    /** The day of a text {@code YYYY-MM-DD}; null for any other, and outside of {@link #FIRST_DAY} to {@link #LAST_DAY}. */
    public static LocalDate day(CharSequence text) {
        LocalDate day = anyDay(text);
        return day == null || day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY) ? null : day;
    }

    /** Whether a text that is no {@link #day} is a day after the last that is taken: where days must be past, that is what is wrong. */
    public static boolean isLater(CharSequence text) {
        LocalDate day = anyDay(text);
        return day != null && day.isAfter(LAST_DAY);
    }

    /** The month of a text {@code YYYY-MM}; null for any other, and outside of the years of {@link #day}. */
    public static YearMonth month(CharSequence text) {
        YearMonth month = text.length() == MONTH_LENGTH ? firstSeven(text) : null;
        boolean known =
                month != null && month.getYear() >= FIRST_DAY.getYear() && month.getYear() <= LAST_DAY.getYear();
        return known ? month : null;
    }

    /** The moment of a text such as {@code 2026-06-30T01:02:03Z}; null for any other, and outside of the days of {@link #day}. */
    public static Instant moment(String text) {
        if (!MOMENT.matcher(text).matches()) {
            return null;
        }
        try {
            Instant moment = Instant.parse(text);
            return moment.isBefore(FIRST_MOMENT) || moment.isAfter(LAST_MOMENT) ? null : moment;
        } catch (DateTimeException noSuchMoment) {
            return null;
        }
    }

    private static LocalDate anyDay(CharSequence text) {
        if (text.length() != DAY_LENGTH || text.charAt(MONTH_LENGTH) != '-') {
            return null;
        }
        int dayOfMonth = digits(text, MONTH_LENGTH + 1, DAY_LENGTH);
        YearMonth month = dayOfMonth < 1 ? null : firstSeven(text);
        return month == null || !month.isValidDay(dayOfMonth) ? null : month.atDay(dayOfMonth);
    }

    private static YearMonth firstSeven(CharSequence text) {
        int year = text.charAt(YEAR_LENGTH) == '-' ? digits(text, 0, YEAR_LENGTH) : -1;
        int month = digits(text, YEAR_LENGTH + 1, MONTH_LENGTH);
        return year >= 0 && month >= 1 && month <= 12 ? YearMonth.of(year, month) : null;
    }

    private static int digits(CharSequence text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}

package id.patuh.compliance.wording;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes dates and months as letters do: 30 Juni 2026, Maret 2026. */
public final class DateTexts {
    private static final Locale INDONESIAN = Locale.of("id");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu");

    private DateTexts() {}

    /**
     * A date.
     *
     * @param day the date
     * @return day, month and year
     */
    public static Text of(LocalDate day) {
        return new Text(
                DAY.withLocale(INDONESIAN).format(day),
                DAY.withLocale(Locale.ENGLISH).format(day));
    }

    /**
     * A month.
     *
     * @param month the month
     * @return month and year
     */
    public static Text of(YearMonth month) {
        return new Text(
                MONTH.withLocale(INDONESIAN).format(month),
                MONTH.withLocale(Locale.ENGLISH).format(month));
    }
}

package id.patuh.documents.wording;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers, money and days in Indonesian words. */
public final class Wording {
    private static final String[] SMALL = {
        "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas"
    };
    private static final long[] UNITS = {1_000_000_000_000_000L, 1_000_000_000_000L, 1_000_000_000L, 1_000_000L};
    private static final String[] UNIT_NAMES = {"kuadriliun", "triliun", "miliar", "juta"};
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.of("id"));

    private Wording() {}

    /** A number in words, such as {@code dua puluh satu}. */
    public static String words(long number) {
        if (number < 0) {
            return "minus " + words(Math.negateExact(number));
        }
        for (int i = 0; i < UNITS.length; i++) {
            if (number >= UNITS[i]) {
                return words(number / UNITS[i]) + " " + UNIT_NAMES[i] + rest(number % UNITS[i]);
            }
        }
        return belowMillion((int) number);
    }

    private static String belowMillion(int number) {
        if (number < SMALL.length) {
            return SMALL[number];
        }
        if (number < 20) {
            return SMALL[number - 10] + " belas";
        }
        if (number < 100) {
            return SMALL[number / 10] + " puluh" + rest(number % 10);
        }
        if (number < 200) {
            return "seratus" + rest(number % 100);
        }
        if (number < 1000) {
            return SMALL[number / 100] + " ratus" + rest(number % 100);
        }
        if (number < 2000) {
            return "seribu" + rest(number % 1000);
        }
        return belowMillion(number / 1000) + " ribu" + rest(number % 1000);
    }

    private static String rest(long number) {
        return number == 0 ? "" : " " + words(number);
    }

    /** A number with its words, such as {@code 10 (sepuluh)}. */
    public static String counted(long number) {
        return number + " (" + words(number) + ")";
    }

    /** An amount, such as {@code Rp1.234.567,00}. */
    public static String rupiah(long amount) {
        return (amount < 0 ? "-Rp" : "Rp")
                + String.format(Locale.ROOT, "%,d", Math.abs(amount)).replace(',', '.') + ",00";
    }

    /** An amount with its words. */
    public static String rupiahInWords(long amount) {
        return rupiah(amount) + " (" + words(amount) + " rupiah)";
    }

    /** A day, such as {@code 14 Juli 2026}. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }
}

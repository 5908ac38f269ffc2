package id.patuh.kit.text;

import java.math.BigDecimal;
import java.util.UUID;

/** Numbers and ids as they are written: ASCII digits only, nothing that another program would read as another number. */
public final class Numerals {
    /** This many digits always fit a long. */
    private static final int MOST_DIGITS = 18;

    /** The largest whole number that is taken. */
    public static final long MOST = 999_999_999_999_999_999L;

    /** Longer numbers could grow in memory when written out. */
    private static final int LONGEST_DECIMAL = 20;

    private static final int UUID_LENGTH = 36;

    private Numerals() {}

    /**
     * The whole number of a text of digits, with a minus sign if it is negative; null for any other, such as {@code 12.0}, {@code 60.000},
     * {@code +5} or {@code 1E3}, and for more than 18 digits.
     */
    public static Long whole(CharSequence text) {
        int from = !text.isEmpty() && text.charAt(0) == '-' ? 1 : 0;
        int digits = text.length() - from;
        if (digits < 1 || digits > MOST_DIGITS) {
            return null;
        }
        long number = 0;
        for (int i = from; i < text.length(); i++) {
            if (!isDigit(text.charAt(i))) {
                return null;
            }
            number = number * 10 + text.charAt(i) - '0';
        }
        return from == 1 ? -number : number;
    }

    /** The number of a text of digits with at most one decimal point and a minus sign; null for any other, and for more than 20 characters. */
    public static BigDecimal decimal(String text) {
        if (text.length() > LONGEST_DECIMAL) {
            return null;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isDigit(c) && c != '.' && c != '-') {
                return null;
            }
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    /** The id of a text in the usual form of 36 characters; null for any other. */
    public static UUID uuid(String text) {
        if (text.length() != UUID_LENGTH) {
            return null;
        }
        try {
            UUID id = UUID.fromString(text);
            // The parser takes signs in the place of digits.
            return id.toString().equalsIgnoreCase(text) ? id : null;
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}

package id.patuh.contracts.vocabulary;

import java.time.YearMonth;
import java.util.regex.Pattern;

/**
 * The check of a person's identity number (nomor induk kependudukan), and the form in which it may be shown.
 *
 * <p>16 digits: region of first registration (province, regency, district), birth date as DDMMYY with 40 added to the day of women,
 * serial number. The region stays when the person moves, so it is not compared with any address. There is deliberately no type that holds
 * one: nothing keeps a NIK. Source: UU 23/2006 art. 13
 */
public final class Nik {
    private static final int LENGTH = 16;
    private static final Pattern DIGITS = Pattern.compile("\\p{Nd}(?:[^\\p{Nd}\\p{L}\"]{0,3}\\p{Nd}){15,}");
    private static final int SHOWN = 2;
    /** Regencies are numbered 01 to 69, cities 71 to 99. */
    private static final int BETWEEN_REGENCIES_AND_CITIES = 70;

    private static final int REGENCY_AT = 2;
    private static final int DAY_AT = 6;
    private static final int MONTH_AT = 8;
    private static final int YEAR_AT = 10;
    private static final int SERIAL_AT = 12;
    private static final int DAY_OF_WOMEN = 40;
    private static final int MONTHS = 12;
    /** Two digits name a year of two centuries; a leap year of either will do. */
    private static final int CENTURY = 1900;

    private static final int[] LONGEST_DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private Nik() {}

    /**
     * What is wrong with a number; allocates nothing for a good one.
     *
     * @param text as reported, without blanks around
     * @return NIK_FORMAT, NIK_REGION, NIK_DATE or NIK_SERIAL; null for a number that can be one
     */
    public static RowErrorCode fault(CharSequence text) {
        if (!hasLength(text)) {
            return RowErrorCode.NIK_FORMAT;
        }
        int regency = two(text, REGENCY_AT);
        if (!Regions.isProvince(two(text, 0)) || regency == 0 || regency == BETWEEN_REGENCIES_AND_CITIES) {
            return RowErrorCode.NIK_REGION;
        }
        if (!isDate(two(text, DAY_AT), two(text, MONTH_AT), two(text, YEAR_AT))) {
            return RowErrorCode.NIK_DATE;
        }
        return two(text, SERIAL_AT) == 0 && two(text, SERIAL_AT + 2) == 0 ? RowErrorCode.NIK_SERIAL : null;
    }

    /**
     * What of a number, or of what stood in its place, may be shown: the province.
     *
     * @return its first two characters, and an asterisk for each further one, as many as a NIK has at most
     */
    public static String masked(CharSequence text) {
        int length = Math.min(text.length(), LENGTH);
        int shown = Math.min(length, SHOWN);
        return text.subSequence(0, shown) + "*".repeat(length - shown);
    }

    /**
     * Whether a text has 16 digits or more without a letter between, as a NIK in the wrong place would have, however it is written; such a text
     * is only shown masked.
     */
    public static boolean mayBeIn(CharSequence text) {
        int digits = 0;
        for (int i = 0; i < text.length() && digits < LENGTH; i++) {
            char c = text.charAt(i);
            digits = Character.isDigit(c) ? digits + 1 : Character.isLetter(c) ? 0 : digits;
        }
        return digits >= LENGTH;
    }

    /** Whether a text names a person's number among other words: 16 digits that can be one, with a blank, point or hyphen between at most. */
    public static boolean isIn(CharSequence text) {
        StringBuilder run = new StringBuilder(LENGTH);
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : '\n';
            if (isDigit(c)) {
                run.append(c);
            } else if (!isSeparator(c) || i == 0 || isSeparator(text.charAt(i - 1))) {
                if (run.length() == LENGTH && fault(run) == null) {
                    return true;
                }
                run.setLength(0);
            }
        }
        return false;
    }

    /** The same text with each row of 16 digits or more masked, however it is written. */
    public static String maskedWithin(String text) {
        if (!mayBeIn(text)) {
            return text;
        }
        return DIGITS.matcher(text).replaceAll(found -> masked(found.group().replaceAll("\\P{Nd}", "")));
    }

    private static boolean isSeparator(char c) {
        return c == ' ' || c == '.' || c == '-';
    }

    private static boolean hasLength(CharSequence text) {
        if (text.length() != LENGTH) {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDate(int writtenDay, int month, int year) {
        int day = writtenDay > DAY_OF_WOMEN ? writtenDay - DAY_OF_WOMEN : writtenDay;
        if (month < 1 || month > MONTHS || day < 1 || day > LONGEST_DAYS[month - 1]) {
            return false;
        }
        return month != 2 || day < LONGEST_DAYS[1] || isLeap(year);
    }

    private static boolean isLeap(int year) {
        return YearMonth.of(CENTURY + year, 2).lengthOfMonth() == LONGEST_DAYS[1]
                || YearMonth.of(CENTURY + 100 + year, 2).lengthOfMonth() == LONGEST_DAYS[1];
    }

    private static int two(CharSequence text, int at) {
        return (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}

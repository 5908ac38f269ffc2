package id.patuh.contracts.vocabulary;

/** Scanning of numbers written with or without separators, without regular expressions: it runs once per row. */
final class Digits {
    /** Begins and ends a regular expression of {@link #strip}: digits with separators anywhere; the number of digits stands between. */
    static final String WRITTEN = "^[ .-]*(?:[0-9][ .-]*){";

    static final String END = "}$";

    private Digits() {}

    /** The digits of the text without dots, hyphens and blanks; null when it holds anything else. */
    static String strip(String text) {
        int digits = count(text);
        if (digits < 0) {
            return null;
        }
        if (digits == text.length()) {
            return text;
        }
        char[] kept = new char[digits];
        int to = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isDigit(c)) {
                kept[to++] = c;
            }
        }
        return new String(kept);
    }

    static boolean areAll(String text, int length) {
        if (text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** True for a number of zeros only, which systems fill in where no number is known. */
    static boolean areZero(String digits) {
        for (int i = 0; i < digits.length(); i++) {
            if (digits.charAt(i) != '0') {
                return false;
            }
        }
        return true;
    }

    /** The Luhn check over the first {@code length} digits, the last of them being the check digit. */
    static boolean luhn(String digits, int length) {
        int sum = 0;
        for (int i = 0; i < length; i++) {
            int digit = digits.charAt(i) - '0';
            boolean doubled = (length - 1 - i) % 2 == 1;
            int weighted = doubled ? 2 * digit : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }

    private static int count(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isDigit(c)) {
                digits++;
            } else if (c != '.' && c != '-' && c != ' ') {
                return -1;
            }
        }
        return digits;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}

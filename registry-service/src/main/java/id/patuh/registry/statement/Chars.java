package id.patuh.registry.statement;

/** Looks at the characters of a value without regular expressions: it runs for every field of every row. */
final class Chars {
    /** This many digits always fit a long. */
    private static final int MOST_DIGITS = 18;
    /** Longer numbers could grow in memory when written out. */
    private static final int LONGEST_DECIMAL = 20;

    private Chars() {}

    /** Whether everything from a place on is digits, at least one and no more than fit a long. */
    static boolean areDigits(String text, int from) {
        int digits = text.length() - from;
        if (digits < 1 || digits > MOST_DIGITS) {
            return false;
        }
        for (int i = from; i < text.length(); i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the text has only what a short decimal number without exponent is written with. */
    static boolean isPlainDecimal(String text) {
        if (text.length() > LONGEST_DECIMAL) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isDigit(c) && c != '.' && c != '-') {
                return false;
            }
        }
        return true;
    }

    /** Whether the text has a control character other than the ends of lines and tabs. */
    static boolean hasControls(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n' && c != '\r' && c != '\t') {
                return true;
            }
        }
        return false;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}

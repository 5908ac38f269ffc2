package id.patuh.contracts.vocabulary;

import java.util.Locale;

/** The form in which numbers that an agency gives (WLKP, NPP, business entity code) are compared: people type them as they like. */
public final class AgencyNumber {
    private AgencyNumber() {}

    /**
     * What two ways of writing one number have in common.
     *
     * @return capitals, without blanks and invisible characters
     */
    public static String key(String number) {
        StringBuilder key = new StringBuilder(number.length());
        number.codePoints().filter(AgencyNumber::isVisible).forEach(key::appendCodePoint);
        return key.toString().toUpperCase(Locale.ROOT);
    }

    private static boolean isVisible(int codePoint) {
        return !Character.isWhitespace(codePoint)
                && !Character.isSpaceChar(codePoint)
                && switch (Character.getType(codePoint)) {
                    case Character.FORMAT, Character.CONTROL -> false;
                    default -> true;
                };
    }
}

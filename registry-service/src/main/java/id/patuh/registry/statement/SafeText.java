package id.patuh.registry.statement;

import id.patuh.contracts.vocabulary.RowErrorCode;
import id.patuh.kit.text.PlainText;

/** What others sent, as far as it can be shown and stored. */
public final class SafeText {
    private static final int LONGEST = 200;
    private static final char SUBSTITUTE = '\uFFFD';

    private SafeText() {}

    /** The value that caused an error; null when the field was empty. */
    public static String value(RowError error) {
        return error.value() == null || error.code() == RowErrorCode.REQUIRED ? null : text(error.value());
    }

    /** The beginning of a text, with a substitute for each character that cannot be stored or shown. */
    public static String text(String sent) {
        String cut = PlainText.cut(sent, LONGEST);
        if (PlainText.isValid(cut)) {
            return cut;
        }
        StringBuilder safe = new StringBuilder(cut.length());
        cut.codePoints()
                .map(c -> PlainText.isValid("x" + Character.toString(c)) ? c : SUBSTITUTE)
                .forEach(safe::appendCodePoint);
        return safe.toString();
    }
}

package id.patuh.registry.imports.format;

import id.patuh.contracts.vocabulary.RowErrorCode;
import id.patuh.registry.statement.RowError;

/** What others sent, as far as it can be shown and stored. */
public final class SafeText {
    private static final int LONGEST = 200;

    private SafeText() {}

    /** The value that caused an error; null when the field was empty. */
    public static String value(RowError error) {
        return error.value() == null || error.code() == RowErrorCode.REQUIRED ? null : text(error.value());
    }

    public static String text(String sent) {
        String cut = sent.length() > LONGEST ? sent.substring(0, LONGEST) : sent;
        return cut.replace('\u0000', '\uFFFD');
    }
}

package id.patuh.sanctions.action;

import id.patuh.kit.text.PlainText;

/** Bounds of what people write into commands, in characters. */
public final class Lengths {
    /** Longest text, such as reasons. */
    public static final int TEXT = 4_000;

    /** Longest reference to a paper outside the service; one line. */
    public static final int REFERENCE = PlainText.LONGEST_LINE;

    private Lengths() {}
}

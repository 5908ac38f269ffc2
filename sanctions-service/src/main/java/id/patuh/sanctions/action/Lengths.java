package id.patuh.sanctions.action;

/** Bounds of what people write into commands, in characters. */
public final class Lengths {
    /** Longest text, such as reasons. */
    public static final int TEXT = 4_000;

    /** Longest reference to a paper outside the service. */
    public static final int REFERENCE = 500;

    private Lengths() {}
}

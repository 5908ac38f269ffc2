package id.patuh.registry;

/** Values that the API document shows as examples of parameters; those of bodies are files in {@code openapi}. */
public final class Example {
    public static final String EMPLOYER = "019e1c5a-7d10-7c3e-9a44-0f6f6f1f2a02";
    public static final String RECORD = "019e1c5a-7d10-7c3e-9a44-0f6f6f1f2a03";
    public static final String STATEMENT = "019e1c5a-7d10-7c3e-9a44-0f6f6f1f2a04";
    public static final String IMPORT = "019e1c5a-7d10-7c3e-9a44-0f6f6f1f2a01";
    public static final String CANDIDATE = "019e1c5a-7d10-7c3e-9a44-0f6f6f1f2a05";
    public static final String REPORT = "019e1c5a-7d10-7c3e-9a44-0f6f6f1f2a07";
    public static final String MERGER = "019e1c5a-7d10-7c3e-9a44-0f6f6f1f2a07";
    public static final String SPLIT = "019e1c5a-7d10-7c3e-9a44-0f6f6f1f2a08";
    public static final String DAY = "2026-06-30";
    public static final String MOMENT = "2026-06-30T02:00:00Z";

    private Example() {}
}

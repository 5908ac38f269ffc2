package id.patuh.sanctions.procedure;

import java.util.regex.Pattern;

/** The article that a rule rests on. */
public record Source(String citation) {
    private static final Pattern FORM = Pattern.compile("(PP|UU) \\d+/\\d{4} art\\. \\d+");

    /** Refuses what does not name a regulation and an article. */
    public Source {
        if (!FORM.matcher(citation).matches()) {
            throw new IllegalArgumentException("Not an article: " + citation);
        }
    }
}

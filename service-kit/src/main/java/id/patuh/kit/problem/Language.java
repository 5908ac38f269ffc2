package id.patuh.kit.problem;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;

/** The two languages of texts for people. */
public enum Language {
    INDONESIAN("id"),
    ENGLISH("en");

    private static final List<Locale> OFFERED = List.of(Locale.of("id"), Locale.of("en"));

    private final Locale locale;

    Language(String tag) {
        this.locale = Locale.of(tag);
    }

    /** Value for {@code Content-Language}. */
    public String tag() {
        return locale.toLanguageTag();
    }

    /**
     * The language to answer in: the best match, Indonesian when nothing matches.
     *
     * @param acceptLanguage value of the request header, may be null or malformed
     */
    public static Language of(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return INDONESIAN;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), OFFERED);
            return best != null && best.getLanguage().equals("en") ? ENGLISH : INDONESIAN;
        } catch (IllegalArgumentException malformed) {
            // A header that cannot be read states no preference; it is no reason to refuse a request.
            return INDONESIAN;
        }
    }

    /** Fills the pattern that belongs to this language. */
    public String text(ProblemCode code, Object... args) {
        return switch (this) {
            case INDONESIAN -> format(code.indonesian(), args);
            case ENGLISH -> format(code.english(), args);
        };
    }

    /** Fills a message format pattern with the number and date forms of this language. */
    public String format(String pattern, Object... args) {
        return new MessageFormat(pattern, locale).format(args);
    }
}

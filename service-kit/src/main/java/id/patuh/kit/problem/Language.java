package id.patuh.kit.problem;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import id.patuh.contracts.vocabulary.Agency;

/** The two languages of texts for people. */
public enum Language {
    INDONESIAN("id"),
    ENGLISH("en");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu");
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

    /**
     * Fills a message format pattern. Numbers, dates and months are written as this language does: 30 Juni 2026, Maret 2026; an agency by
     * its name, a {@link Phrase} in its words, and a list with commas between.
     */
    public String format(String pattern, Object... args) {
        return new MessageFormat(pattern, locale)
                .format(Arrays.stream(args).map(this::written).toArray());
    }

    private Object written(Object argument) {
        return switch (argument) {
            case Phrase phrase -> phrase.in(this);
            case Agency agency -> Phrase.of(agency).in(this);
            case List<?> list ->
                list.stream().map(this::written).map(String::valueOf).collect(Collectors.joining(", "));
            case LocalDate day -> DAY.withLocale(locale).format(day);
            case YearMonth month -> MONTH.withLocale(locale).format(month);
            case null, default -> argument;
        };
    }
}

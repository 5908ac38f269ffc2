package id.patuh.kit.problem;

import java.net.URI;
import java.util.Locale;

/**
 * One entry of a catalogue of problems. Each service implements this with one enum, so that the published list and the code
 * cannot drift apart.
 *
 * <p>The two texts are {@link java.text.MessageFormat} patterns whose arguments are given to
 * {@link Problem#of(ProblemCode, Object...)}. Codes are stable and never translated.
 */
public interface ProblemCode {

    /** Base of all {@code type} URLs. */
    String CATALOGUE = "https://patuh.id/problems/";

    /** Stable code, UPPER_SNAKE. */
    String name();

    /** HTTP status of the answer. */
    int status();

    /** Short English summary that does not change from one occurrence to another. */
    String title();

    /** Indonesian text, a message format pattern. */
    String indonesian();

    /** English text, a message format pattern. */
    String english();

    /** URL of the entry in the published catalogue. */
    default URI type() {
        return URI.create(CATALOGUE + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}

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

    /** What the catalogue says of the code. */
    Entry entry();

    /** HTTP status of the answer. */
    default int status() {
        return entry().status();
    }

    /** Short English summary that does not change from one occurrence to another. */
    default String title() {
        return entry().title();
    }

    /** Indonesian text, a message format pattern. */
    default String indonesian() {
        return entry().indonesian();
    }

    /** English text, a message format pattern. */
    default String english() {
        return entry().english();
    }

    /** Arguments with which the API document shows the texts; none for texts that take none. */
    default Object[] samples() {
        return new Object[0];
    }

    /** URL of the entry in the published catalogue. */
    default URI type() {
        return URI.create(CATALOGUE + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** What a catalogue says of a code. */
    record Entry(int status, String title, String indonesian, String english) {}
}

package id.patuh.kit.startup;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Where a service runs, from {@code patuh.environment}. */
public enum Environment {
    /** The default: unsafe settings stop the start. */
    PRODUCTION,
    /** The stack of one machine that {@code ./patuh up} starts. */
    EMBEDDED,
    /** Automated tests. */
    TEST;

    /**
     * Reads the setting.
     *
     * @throws IllegalArgumentException for another word; a typing error must not switch the checks off
     */
    static Environment of(String text) {
        return Arrays.stream(values())
                .filter(value -> value.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("patuh.environment must be one of "
                        + Arrays.stream(values())
                                .map(value -> value.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))
                        + ", not " + text));
    }
}

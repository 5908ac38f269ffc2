package id.patuh.registry.roster;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** SQL about the columns {@code heads_1} to {@code heads_5} and {@code wage_1} to {@code wage_5}. */
final class RosterSums {
    /** All of them, by name. */
    static final String COLUMNS = each("heads_%1$d, wage_%1$d");

    private RosterSums() {}

    /** A text for each place, {@code %1$d} being its number and {@code %2$d} its bit, with commas between. */
    static String each(String text) {
        return IntStream.rangeClosed(1, RosterRun.PROGRAMMES)
                .mapToObj(place -> text.formatted(place, 1 << place - 1))
                .collect(Collectors.joining(", "));
    }
}

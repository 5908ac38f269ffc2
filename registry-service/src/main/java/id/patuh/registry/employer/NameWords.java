package id.patuh.registry.employer;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Words that a name must have, in any order: each in full, the last one at least as a beginning, so that a person sees results while
 * typing.
 *
 * @param words lower-case letters and digits only, as in a name's key; never empty
 */
record NameWords(List<String> words) {
    /** Stands for the region in {@link #query()}, where the database puts it. */
    static final String REGION = "@";

    /** The words of a name's key. */
    static NameWords of(String key) {
        return new NameWords(List.of(key.split(" ")));
    }

    /** The search in the index of words, each of which begins with its region. */
    String query() {
        return IntStream.range(0, words.size())
                .mapToObj(i -> "'" + REGION + words.get(i) + (isLast(i) ? "':*" : "'"))
                .collect(Collectors.joining(" & "));
    }

    /** Patterns that the key of a name must match, all of them, with a blank before and after it. */
    String[] patterns() {
        return IntStream.range(0, words.size())
                .mapToObj(i -> "% " + words.get(i) + (isLast(i) ? "%" : " %"))
                .toArray(String[]::new);
    }

    private boolean isLast(int index) {
        return index == words.size() - 1;
    }
}

package id.patuh.registry.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Words by which an employer's name is looked for in the index of words, where each word stands behind the code of its region.
 *
 * @param readings the words, as a whole name reads and, where that is different, as a part of a name that may be cut reads: never empty,
 *     lower-case letters and digits only
 */
public record NameWords(List<List<String>> readings) {
    /** What the index holds of an employer {@code e}. */
    public static final String INDEXED =
            "array_to_tsvector(string_to_array(e.region_code || replace(e.name_key, ' ', ' ' || e.region_code), ' '))";
    /** Stands for the region in a search, where the database puts it. */
    public static final String REGION = "@";

    /** The words of a search text. */
    public static NameWords of(String text) {
        return new NameWords(Stream.of(NameKey.of(text), NameKey.ofPart(text))
                .distinct()
                .map(key -> List.of(key.split(" ")))
                .toList());
    }

    /** The search for names that have all words, in any order: each in full, the last at least as a beginning. */
    public String typed() {
        return readings.stream()
                .map(words -> IntStream.range(0, words.size())
                        .mapToObj(i -> quoted(words.get(i)) + (i == words.size() - 1 ? ":*" : ""))
                        .collect(Collectors.joining(" & ", "(", ")")))
                .collect(Collectors.joining(" | "));
    }

    /** The search for names that are alike: they have all words or, of three and more, all but one. */
    public String alike() {
        List<String> words = readings.getFirst();
        List<List<String>> sets = new ArrayList<>();
        if (words.size() < 3) {
            sets.add(words);
        } else {
            words.forEach(left ->
                    sets.add(words.stream().filter(word -> !word.equals(left)).toList()));
        }
        return sets.stream()
                .map(set -> set.stream().map(NameWords::quoted).collect(Collectors.joining(" & ", "(", ")")))
                .collect(Collectors.joining(" | "));
    }

    /**
     * Patterns of the first or only reading and of the last, of which a name's key, with a blank before and after it, must match all of
     * either.
     */
    public List<String[]> patterns() {
        return List.of(patterns(readings.getFirst()), patterns(readings.getLast()));
    }

    private static String[] patterns(List<String> words) {
        return IntStream.range(0, words.size())
                .mapToObj(i -> "% " + words.get(i) + (i == words.size() - 1 ? "%" : " %"))
                .toArray(String[]::new);
    }

    private static String quoted(String word) {
        return "'" + REGION + word + "'";
    }
}

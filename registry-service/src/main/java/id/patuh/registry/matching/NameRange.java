package id.patuh.registry.matching;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A stretch of the index of names of a regency, or of the one of names read backwards, in which names may stand that are like a new one:
 * those that begin like one of its words, or end like it.
 */
final class NameRange {
    /** So many names are read at first; where there are more, the narrower ranges are. */
    static final int FEW = 100;
    /** So many names are read of a narrower range. */
    static final int MANY = 1000;

    private static final int BEGINNING = 6;
    private static final int ENDING = 5;

    private final FreshName fresh;
    private final boolean backwards;
    private final String beginning;
    private int size;
    private int equal;

    private NameRange(FreshName fresh, boolean backwards, String beginning) {
        this.fresh = fresh;
        this.backwards = backwards;
        this.beginning = beginning;
    }

    /** The ranges of a name: some letters of each of its words, where a blank ends a word of less, and its last letters. */
    static Stream<NameRange> of(FreshName fresh) {
        String[] words = fresh.name().words();
        return Stream.concat(
                Arrays.stream(words)
                        .map(NameRange::beginning)
                        .distinct()
                        .map(letters -> new NameRange(fresh, false, letters)),
                Stream.of(new NameRange(fresh, true, ending(fresh.name().key()))));
    }

    /**
     * The ranges of which this one is too large: with the whole word, and the first letter of another word of the name; at the end, the last
     * letter. The only word of a name has this range.
     */
    Stream<NameRange> narrower() {
        String[] words = fresh.name().words();
        if (words.length == 1) {
            return Stream.of(new NameRange(fresh, backwards, beginning));
        }
        int last = words.length - 1;
        Stream<String> narrower = backwards
                ? others(last).map(other -> reversed(words[last]) + " " + first(1, reversed(other)))
                : IntStream.range(0, words.length)
                        .filter(i -> beginning(words[i]).equals(beginning))
                        .boxed()
                        .flatMap(i -> others(i).map(other -> words[i] + " " + first(1, other)));
        return narrower.distinct().map(letters -> new NameRange(fresh, backwards, letters));
    }

    private Stream<String> others(int place) {
        String[] words = fresh.name().words();
        return IntStream.range(0, words.length).filter(i -> i != place).mapToObj(i -> words[i]);
    }

    /** Takes a name that stands in it. The new one itself does so too: once, unless another employer has the same. */
    void take(String key) {
        size++;
        if (!key.equals(fresh.name().key())) {
            fresh.compare(key);
        } else if (++equal > 1) {
            fresh.isHadByOthers();
        }
    }

    boolean isFull() {
        return size == FEW;
    }

    boolean isBackwards() {
        return backwards;
    }

    String regionCode() {
        return fresh.regionCode();
    }

    String letters() {
        return beginning;
    }

    private static String beginning(String word) {
        return first(BEGINNING, word + " ");
    }

    private static String ending(String key) {
        return first(ENDING, reversed(key));
    }

    /** By code points, as the database counts. */
    private static String first(int letters, String text) {
        return text.codePointCount(0, text.length()) <= letters
                ? text
                : text.substring(0, text.offsetByCodePoints(0, letters));
    }

    private static String reversed(String text) {
        return new StringBuilder(text).reverse().toString();
    }
}

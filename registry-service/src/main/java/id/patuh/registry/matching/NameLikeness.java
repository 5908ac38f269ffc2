package id.patuh.registry.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * How alike two names are, word by word and in any order, from keys of {@link id.patuh.registry.statement.NameKey}.
 *
 * <p>A word may be mistyped in one letter (two from six letters on) or cut. Names that differ in a number (a branch, a village, a serial)
 * are not alike at all, and a word that stands for quite another one counts more than a word that is missing.
 */
final class NameLikeness {
    /** From here on a person is asked. */
    static final double SIMILAR = 0.78;

    private static final double CUT = 0.85;
    private static final double APART = 0.95;
    private static final double REPLACED = 0.7;
    private static final double BRANCH = 0.5;
    private static final int SHORTEST_CUT = 3;
    private static final int SHORTEST_MISTYPED = 4;
    private static final int LONG_WORD = 6;
    private static final int LONGEST_ROMAN = 4;
    private static final Set<String> BRANCH_WORDS =
            Set.of("cabang", "unit", "gerai", "outlet", "divisi", "wilayah", "perwakilan");
    private static final Set<String> ROMAN =
            Set.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii");

    private NameLikeness() {}

    /**
     * A name as it is compared, prepared once where it is compared with many.
     *
     * @param numbers all digits and Roman numbers of it
     */
    record Name(String key, String[] words, long[] letters, String numbers) {
        static Name of(String key) {
            String[] words = key.split(" ");
            long[] letters = new long[words.length];
            for (int i = 0; i < words.length; i++) {
                letters[i] = letters(words[i]);
            }
            return new Name(key, words, letters, numbers(words));
        }

        private static long letters(String word) {
            long letters = 0;
            for (int i = 0; i < word.length(); i++) {
                letters |= 1L << word.charAt(i);
            }
            return letters;
        }

        private static String numbers(String[] words) {
            List<String> numbers = new ArrayList<>(0);
            for (String word : words) {
                if (word.length() <= LONGEST_ROMAN && ROMAN.contains(word)) {
                    numbers.add(word + " ");
                } else if (hasDigit(word)) {
                    numbers.add(word.replaceAll("[^0-9]", ""));
                }
            }
            if (numbers.isEmpty()) {
                return "";
            }
            Collections.sort(numbers);
            return String.join("", numbers);
        }

        private static boolean hasDigit(String word) {
            for (int i = 0; i < word.length(); i++) {
                if (word.charAt(i) >= '0' && word.charAt(i) <= '9') {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * How alike two names are.
     *
     * @return 0 to 1
     */
    static double of(String one, String other) {
        return of(Name.of(one), Name.of(other));
    }

    /** As {@link #of(String, String)}. */
    static double of(Name one, Name other) {
        if (one.key().equals(other.key())) {
            return 1;
        }
        return one.numbers().equals(other.numbers()) ? Math.max(aligned(one, other), joined(one, other)) : 0;
    }

    /** Each word with its best partner, weighed by letters. */
    private static double aligned(Name left, Name right) {
        String[] words = left.words();
        String[] partners = right.words();
        boolean[] taken = new boolean[partners.length];
        double shared = 0;
        int alone = 0;
        boolean branch = false;
        for (int i = 0; i < words.length; i++) {
            int best = -1;
            double most = 0;
            for (int j = 0; j < partners.length; j++) {
                double alike = taken[j] ? 0 : words(words[i], left.letters()[i], partners[j], right.letters()[j]);
                if (alike > most) {
                    most = alike;
                    best = j;
                }
            }
            if (best < 0) {
                alone++;
                branch |= BRANCH_WORDS.contains(words[i]);
            } else {
                taken[best] = true;
                shared += most * (words[i].length() + partners[best].length());
            }
        }
        int others = 0;
        for (int j = 0; j < partners.length; j++) {
            if (!taken[j]) {
                others++;
                branch |= BRANCH_WORDS.contains(partners[j]);
            }
        }
        double replaced = alone == 0 || others == 0 ? 1 : REPLACED;
        return shared / (letters(words) + letters(partners)) * (branch ? replaced * BRANCH : replaced);
    }

    /** The same letters with blanks at other places. */
    private static double joined(Name left, Name right) {
        return left.words().length != right.words().length
                        && letters(left.words()) == letters(right.words())
                        && left.key().replace(" ", "").equals(right.key().replace(" ", ""))
                ? APART
                : 0;
    }

    private static double words(String one, long letters, String other, long otherLetters) {
        if (one.equals(other)) {
            return 1;
        }
        int shorter = Math.min(one.length(), other.length());
        int longer = Math.max(one.length(), other.length());
        if (shorter >= SHORTEST_CUT && shorter < longer - 1 && (one.startsWith(other) || other.startsWith(one))) {
            return CUT;
        }
        int allowed = longer >= LONG_WORD ? 2 : 1;
        // A mistake changes at most two of the letters that a word has.
        if (longer < SHORTEST_MISTYPED
                || longer - shorter > allowed
                || Long.bitCount(letters ^ otherLetters) > 2 * allowed) {
            return 0;
        }
        int distance = distance(one, other);
        return distance <= allowed ? 1 - (double) distance / longer : 0;
    }

    private static int letters(String[] words) {
        int letters = 0;
        for (String word : words) {
            letters += word.length();
        }
        return letters;
    }

    /** Letters to be added, left out, replaced, or swapped with the next one. */
    private static int distance(String one, String other) {
        int[] before = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        Arrays.setAll(last, j -> j);
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = last[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(last[j], row[j - 1]));
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            before = last;
            last = row;
        }
        return last[other.length()];
    }
}

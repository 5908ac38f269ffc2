package id.patuh.registry.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How alike two names are, word by word and in any order, from keys of {@link id.patuh.registry.fact.NameKey}.
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
    private static final Set<String> BRANCH_WORDS =
            Set.of("cabang", "unit", "gerai", "outlet", "divisi", "wilayah", "perwakilan");
    private static final Set<String> ROMAN =
            Set.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii");

    private NameLikeness() {}

    /**
     * How alike two names are.
     *
     * @param one key of a name
     * @param other key of another
     * @return 0 to 1
     */
    static double of(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        List<String> left = List.of(one.split(" "));
        List<String> right = List.of(other.split(" "));
        if (!numbers(left).equals(numbers(right))) {
            return 0;
        }
        return Math.max(aligned(left, new ArrayList<>(right)), joined(left, right));
    }

    private static String numbers(List<String> words) {
        return words.stream()
                .map(word -> ROMAN.contains(word) ? word + " " : word.replaceAll("\\D", ""))
                .sorted()
                .collect(Collectors.joining());
    }

    /** Each word with its best partner, weighed by letters. */
    private static double aligned(List<String> left, List<String> right) {
        int letters = letters(left) + letters(right);
        double shared = 0;
        List<String> alone = new ArrayList<>();
        for (String word : left) {
            String best = null;
            double most = 0;
            for (String partner : right) {
                double alike = words(word, partner);
                if (alike > most) {
                    most = alike;
                    best = partner;
                }
            }
            if (best == null) {
                alone.add(word);
            } else {
                right.remove(best);
                shared += most * (word.length() + best.length());
            }
        }
        return shared / letters * penalty(alone, right);
    }

    private static double penalty(List<String> leftAlone, List<String> rightAlone) {
        double replaced = leftAlone.isEmpty() || rightAlone.isEmpty() ? 1 : REPLACED;
        boolean branch = leftAlone.stream().anyMatch(BRANCH_WORDS::contains)
                || rightAlone.stream().anyMatch(BRANCH_WORDS::contains);
        return branch ? replaced * BRANCH : replaced;
    }

    /** The same letters with blanks at other places. */
    private static double joined(List<String> left, List<String> right) {
        return left.size() != right.size() && String.join("", left).equals(String.join("", right)) ? APART : 0;
    }

    private static double words(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        int shorter = Math.min(one.length(), other.length());
        int longer = Math.max(one.length(), other.length());
        if (shorter >= SHORTEST_CUT && shorter < longer - 1 && (one.startsWith(other) || other.startsWith(one))) {
            return CUT;
        }
        int allowed = longer >= LONG_WORD ? 2 : 1;
        if (longer < SHORTEST_MISTYPED || longer - shorter > allowed) {
            return 0;
        }
        int distance = distance(one, other);
        return distance <= allowed ? 1 - (double) distance / longer : 0;
    }

    private static int letters(List<String> words) {
        return words.stream().mapToInt(String::length).sum();
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

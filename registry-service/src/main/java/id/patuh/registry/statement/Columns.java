package id.patuh.registry.statement;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import id.patuh.contracts.vocabulary.Nik;
import id.patuh.contracts.vocabulary.RowErrorCode;
import id.patuh.kit.problem.FieldError;
import id.patuh.kit.problem.Problem;
import id.patuh.kit.text.PlainText;
import id.patuh.registry.RegistryProblem;

/** Refusals of a whole file for its columns. */
public final class Columns {
    private static final int LONGEST_NAME = 60;
    private static final int MOST_NAMES = 50;
    /** So many letters may differ for a name to be taken for another one. */
    private static final int NEAR = 3;

    private Columns() {}

    /**
     * Columns that no extract of this kind has, each with the one that may be meant.
     *
     * @param unknown as they stand in the file, at least one
     * @param missing required columns that are not there
     * @param known all columns of the extract
     */
    public static Problem unknown(Collection<String> unknown, Collection<String> missing, Collection<String> known) {
        List<String> shown =
                unknown.stream().limit(MOST_NAMES).map(Columns::shown).toList();
        List<FieldError> errors = unknown.stream()
                .limit(MOST_NAMES)
                .map(name -> unknown(name, known))
                .toList();
        return Problem.of(RegistryProblem.COLUMN_UNKNOWN, String.join(", ", shown))
                .with(errors)
                .with(missing.stream().map(Columns::required).toList());
    }

    /** A column that occurs twice. */
    public static Problem twice(String name) {
        return Problem.of(RegistryProblem.COLUMN_TWICE, name)
                .with(new FieldError("/" + name, "COLUMN_TWICE", "Kolom muncul dua kali.", "The column occurs twice."));
    }

    /** Required columns that are missing. */
    public static Problem missing(Collection<String> names) {
        return Problem.of(RegistryProblem.COLUMN_MISSING, String.join(", ", names))
                .with(names.stream().map(Columns::required).toList());
    }

    /** A name as it can be shown: cut, without characters that cannot be shown, and masked where a file without a header begins with a NIK. */
    public static String shown(String name) {
        String safe = Nik.mayBeIn(name) ? Nik.masked(name) : SafeText.text(name);
        return PlainText.length(safe) > LONGEST_NAME ? PlainText.cut(safe, LONGEST_NAME) + "..." : safe;
    }

    private static FieldError required(String name) {
        return new FieldError(
                "/" + name,
                RowErrorCode.REQUIRED.name(),
                "Kolom wajib ini tidak ada di berkas.",
                "This required column is not in the file.");
    }

    private static FieldError unknown(String name, Collection<String> known) {
        String shown = shown(name);
        Optional<String> nearest = nearest(name, known);
        return new FieldError(
                "/" + shown,
                RowErrorCode.COLUMN_UNKNOWN.name(),
                RowErrorCode.COLUMN_UNKNOWN.indonesian()
                        + nearest.map(meant -> " Mungkin maksudnya " + meant + ".")
                                .orElse(""),
                RowErrorCode.COLUMN_UNKNOWN.english()
                        + nearest.map(meant -> " Is " + meant + " meant?").orElse(""));
    }

    private static Optional<String> nearest(String name, Collection<String> known) {
        String plain = plain(name);
        if (plain.isEmpty() || plain.length() > LONGEST_NAME) {
            return Optional.empty();
        }
        Stream<String> beginnings =
                known.stream().filter(meant -> plain(meant).startsWith(plain) || plain.startsWith(plain(meant)));
        Stream<String> alike = known.stream()
                .filter(meant -> distance(plain, plain(meant)) <= Math.min(NEAR, plain.length() / 2))
                .sorted(Comparator.comparing(meant -> distance(plain, plain(meant))));
        return Stream.concat(alike, beginnings).findFirst();
    }

    private static String plain(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }

    /** Levenshtein distance. */
    private static int distance(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, Math.min(before[j], row[j - 1]) + 1);
            }
            before = row;
        }
        return before[other.length()];
    }
}

package id.patuh.registry.statement;

import java.util.Collection;
import java.util.List;

import id.patuh.contracts.vocabulary.RowErrorCode;
import id.patuh.kit.problem.FieldError;
import id.patuh.kit.problem.Problem;
import id.patuh.registry.RegistryProblem;

/** Refusals of a whole file for its columns. */
public final class Columns {
    private static final int LONGEST_NAME = 60;

    private Columns() {}

    /** A column that no extract of this kind has. */
    public static Problem unknown(String name) {
        String shown = shown(name);
        return Problem.of(RegistryProblem.COLUMN_UNKNOWN, shown).with(error(shown, RowErrorCode.COLUMN_UNKNOWN));
    }

    /** A column that occurs twice. */
    public static Problem twice(String name) {
        return Problem.of(RegistryProblem.COLUMN_TWICE, name)
                .with(new FieldError("/" + name, "COLUMN_TWICE", "Kolom muncul dua kali.", "The column occurs twice."));
    }

    /** Required columns that are missing. */
    public static Problem missing(Collection<String> names) {
        List<FieldError> errors =
                names.stream().map(name -> error(name, RowErrorCode.REQUIRED)).toList();
        return Problem.of(RegistryProblem.COLUMN_MISSING, String.join(", ", names))
                .with(errors);
    }

    private static FieldError error(String name, RowErrorCode code) {
        return new FieldError("/" + name, code.name(), code.indonesian(), code.english());
    }

    /** A name as it can be shown. */
    public static String shown(String name) {
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "..." : name;
    }
}

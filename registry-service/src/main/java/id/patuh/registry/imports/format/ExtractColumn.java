package id.patuh.registry.imports.format;

/**
 * A column of an extract.
 *
 * @param required whether every row must fill it
 * @param example a value of it; empty where the example row leaves it out
 */
public record ExtractColumn(String name, boolean required, ColumnForm form, String example) {
    private static final String REQUIRED = "*";

    /** A column; an asterisk behind its name marks a required one. */
    static ExtractColumn of(String name, ColumnForm form, String example) {
        boolean required = name.endsWith(REQUIRED);
        return new ExtractColumn(required ? name.substring(0, name.length() - 1) : name, required, form, example);
    }
}

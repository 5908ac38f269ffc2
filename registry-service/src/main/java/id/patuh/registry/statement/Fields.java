package id.patuh.registry.statement;

/** The named texts of one record, wherever it came from. */
public interface Fields {
    /** What a field should hold. */
    enum Kind {
        /** Words. */
        TEXT,
        /** A number. */
        NUMBER,
        /** {@code true} or {@code false}. */
        BOOLEAN
    }

    /** The text of a field; null when the field is missing or null. */
    String text(String name);

    /**
     * Whether the field is written in the way its kind is written.
     *
     * @return true where the source knows no types, or the field is missing
     */
    boolean isOf(String name, Kind kind);

    /** Whether the source has the field at all, even empty: a column of the file, a member of the object. */
    boolean names(String name);
}

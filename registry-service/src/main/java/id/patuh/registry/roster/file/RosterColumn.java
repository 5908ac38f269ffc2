package id.patuh.registry.roster.file;

/** Columns of a worker list. */
enum RosterColumn {
    /** The agency's number of the record; its name depends on the list. */
    OWN_NUMBER(""),
    NIK("nik"),
    WAGE("wageIdr"),
    PROGRAMMES("programmes"),
    VALID_FROM("validFrom"),
    VALID_TO("validTo"),
    AS_OF("asOf");

    private static final RosterColumn[] ALL = values();

    private final String field;

    RosterColumn(String field) {
        this.field = field;
    }

    String field() {
        return field;
    }

    /** The column of a name that is the same in every list; null for another name. */
    static RosterColumn named(String name) {
        for (RosterColumn column : ALL) {
            if (!column.field.isEmpty() && column.field.equals(name)) {
                return column;
            }
        }
        return null;
    }
}

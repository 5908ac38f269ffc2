package id.patuh.registry.roster;

import java.util.UUID;

/** Names of the tables of a batch. */
record RosterTables(UUID batch) {
    /** Holds its workers as long as one of its lists is current. */
    String rows() {
        return name("roster_row_");
    }

    /** A query of its rows, each with the batch. */
    static String allRows(UUID batch) {
        return "select '%s'::uuid as batch, r.* from %s r".formatted(batch, new RosterTables(batch).rows());
    }

    /** Holds its groups until it is applied. */
    String groups() {
        return name("roster_group_");
    }

    /** A working table of the job. */
    String work(String purpose) {
        return name("roster_" + purpose + "_");
    }

    private String name(String prefix) {
        return prefix + batch.toString().replace("-", "");
    }
}

package id.patuh.registry.roster.file;

import id.patuh.contracts.vocabulary.RowErrorCode;
import id.patuh.registry.statement.RowError;

/** The fields of the record that a file stands at; the same object for every record. */
final class RosterCells {
    private static final RosterColumn[] COLUMNS = RosterColumn.values();

    private final Cell[] cells = new Cell[COLUMNS.length];
    private long line;
    private RowError unreadable;

    RosterCells() {
        for (int i = 0; i < cells.length; i++) {
            cells[i] = new Cell();
        }
    }

    /** Begins the next record, with every field empty. */
    void begin(long startingLine) {
        line = startingLine;
        unreadable = null;
        for (Cell cell : cells) {
            cell.clear();
        }
    }

    /** The record has no fields to check; {@code found} says what is in it instead, null for nothing. */
    void spoil(RowErrorCode why, String found) {
        unreadable = new RowError("", why, found);
    }

    Cell cell(RosterColumn column) {
        return cells[column.ordinal()];
    }

    /** Line on which the record starts. */
    long line() {
        return line;
    }

    /** Why the record has no fields to check; null when it has. */
    RowError unreadable() {
        return unreadable;
    }
}

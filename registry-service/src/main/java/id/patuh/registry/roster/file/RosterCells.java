package id.patuh.registry.roster.file;

import id.patuh.contracts.vocabulary.RowErrorCode;

/** The fields of the record that a file stands at; the same object for every record. */
final class RosterCells {
    private static final RosterColumn[] COLUMNS = RosterColumn.values();

    private final Cell[] cells = new Cell[COLUMNS.length];
    private long line;
    private RowErrorCode unreadable;

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

    /** The record has no fields to check. */
    void spoil(RowErrorCode why) {
        unreadable = why;
    }

    Cell cell(RosterColumn column) {
        return cells[column.ordinal()];
    }

    /** Line on which the record starts. */
    long line() {
        return line;
    }

    /** Why the record has no fields to check; null when it has. */
    RowErrorCode unreadable() {
        return unreadable;
    }
}

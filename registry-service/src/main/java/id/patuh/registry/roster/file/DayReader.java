package id.patuh.registry.roster.file;

import java.time.LocalDate;

import id.patuh.kit.text.IsoForms;

/** Reads dates of the form YYYY-MM-DD; one that is the same as before is not read again, as most of a file are. */
final class DayReader {
    /** Stands for a text that is no date. */
    static final int NONE = Integer.MIN_VALUE;

    private final Cell last = new Cell();
    private int day = NONE;
    private int firstOfMonth = NONE;

    /** The day, counted from 1970-01-01; NONE when the text is no date. */
    int read(Cell text) {
        if (!text.has(last)) {
            last.copy(text);
            parse(text);
        }
        return day;
    }

    /** The first day of the month of the last date. */
    int firstOfMonth() {
        return firstOfMonth;
    }

    private void parse(Cell text) {
        LocalDate date = IsoForms.day(text);
        day = date == null ? NONE : (int) date.toEpochDay();
        firstOfMonth = date == null ? NONE : day - date.getDayOfMonth() + 1;
    }
}

package id.patuh.registry.roster.file;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Reads dates of the form YYYY-MM-DD; one that is the same as before is not read again, as most of a file are. */
final class DayReader {
    /** Stands for a text that is no date. */
    static final int NONE = Integer.MIN_VALUE;

    private static final int LENGTH = 10;
    private static final int MONTH_AT = 5;
    private static final int DAY_AT = 8;

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
        day = NONE;
        int month = digits(text, MONTH_AT, MONTH_AT + 2);
        if (text.length() != LENGTH || text.charAt(MONTH_AT - 1) != '-' || text.charAt(DAY_AT - 1) != '-') {
            return;
        }
        int year = digits(text, 0, MONTH_AT - 1);
        int inMonth = digits(text, DAY_AT, LENGTH);
        if (year < 0 || month < 0 || inMonth < 0) {
            return;
        }
        try {
            day = (int) LocalDate.of(year, month, inMonth).toEpochDay();
            firstOfMonth = day - inMonth + 1;
        } catch (DateTimeException noSuchDay) {
            day = NONE;
        }
    }

    private static int digits(Cell text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = i < text.length() ? text.charAt(i) - '0' : -1;
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}

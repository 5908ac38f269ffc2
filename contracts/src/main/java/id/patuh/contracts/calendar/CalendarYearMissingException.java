package id.patuh.contracts.calendar;

/** A period cannot be computed because it reaches a year whose holidays are not loaded. */
public final class CalendarYearMissingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int year;

    /** A period that reaches a year without a calendar. */
    public CalendarYearMissingException(int year) {
        super("The holiday calendar of " + year + " is not loaded");
        this.year = year;
    }

    /** The missing year. */
    public int year() {
        return year;
    }
}

package id.patuh.sanctions.problem;

import id.patuh.kit.problem.ProblemCode;

/** What may be refused of calendars themselves. Codes never change their meaning. */
public enum CalendarProblem implements ProblemCode {
    /** No calendar of this year. */
    CALENDAR_UNKNOWN(
            404,
            "Calendar unknown",
            "Kalender hari libur tahun {0} belum dimuat.",
            "The holiday calendar of {0} is not loaded."),
    /** The calendar exists although the caller expected none. */
    CALENDAR_EXISTS(
            412,
            "Calendar exists",
            "Kalender hari libur tahun {0} sudah ada; kirim If-Match.",
            "The holiday calendar of {0} already exists; send If-Match."),
    /** No calendar of this year waits to be put into force. */
    CALENDAR_NOT_PROPOSED(
            404,
            "Calendar not proposed",
            "Tidak ada usulan kalender hari libur tahun {0}; ajukan dahulu kalendernya.",
            "No holiday calendar of {0} is proposed; propose one first.");

    private static final String YEAR = "2028";

    private final Entry entry;

    CalendarProblem(int status, String title, String indonesian, String english) {
        this.entry = new Entry(status, title, indonesian, english);
    }

    @Override
    public Entry entry() {
        return entry;
    }

    @Override
    public Object[] samples() {
        return new Object[] {YEAR};
    }
}

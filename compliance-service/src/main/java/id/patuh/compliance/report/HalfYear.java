package id.patuh.compliance.report;

import java.time.LocalDate;
import java.time.Month;

/** Half of a calendar year, written {@code 2026-H1}. */
record HalfYear(int year, int half) {
    static final String FORM = "^(?:19|20|21)\\d{2}-H[12]$";

    /** Reads a half that has this form. */
    static HalfYear parse(String text) {
        String[] parts = text.split("-H");
        return new HalfYear(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    LocalDate from() {
        return LocalDate.of(year, half == 1 ? Month.JANUARY : Month.JULY, 1);
    }

    LocalDate to() {
        return from().plusMonths(6).minusDays(1);
    }

    @Override
    public String toString() {
        return year + "-H" + half;
    }
}

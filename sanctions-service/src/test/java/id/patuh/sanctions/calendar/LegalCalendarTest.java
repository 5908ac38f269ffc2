package id.patuh.sanctions.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import id.patuh.contracts.calendar.Holiday;
import id.patuh.contracts.calendar.HolidayCalendar;
import id.patuh.contracts.calendar.HolidayKind;
import id.patuh.contracts.calendar.HolidayStatus;

/** Which periods rest on days off that no decree has set. */
class LegalCalendarTest {
    private final LegalCalendar calendar = new LegalCalendar(
            List.of(
                    new HolidayCalendar(
                            2026,
                            List.of(
                                    day("2026-08-17", HolidayStatus.DECREED),
                                    day("2026-08-25", HolidayStatus.PROVISIONAL))),
                    new HolidayCalendar(2027, List.of(day("2027-01-01", HolidayStatus.PROVISIONAL)))),
            7);

    @ParameterizedTest
    @CsvSource({
        "2026-08-03, 2026-08-24, false", // over a decreed day
        "2026-08-20, 2026-08-25, true",
        "2026-08-25, 2026-08-28, true",
        "2026-08-26, 2026-12-31, false",
        "2026-12-28, 2027-01-01, true",
        "2027-06-01, 2027-06-15, true" // a year without a decree may get any day off
    })
    void aPeriodRestsOnProvisionalDaysItHasAndOnYearsWithoutADecree(LocalDate first, LocalDate last, boolean rests) {
        assertThat(calendar.provisional(first, last)).isEqualTo(rests);
    }

    @Test
    void anEmptySpanRestsOnNothing() {
        assertThat(calendar.provisional(LocalDate.parse("2027-06-02"), LocalDate.parse("2027-06-01")))
                .isFalse();
    }

    private static Holiday day(String date, HolidayStatus status) {
        return new Holiday(LocalDate.parse(date), "Libur", HolidayKind.NATIONAL, status);
    }
}

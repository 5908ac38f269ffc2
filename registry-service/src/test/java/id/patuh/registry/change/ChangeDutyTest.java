package id.patuh.registry.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import id.patuh.contracts.calendar.HolidayCalendar;
import id.patuh.contracts.calendar.WorkingDays;

/** Seven working days to report a change. Source: PP 86/2013 art. 3(4) */
class ChangeDutyTest {
    private static final ChangeDuty DUTY = new ChangeDuty(WorkingDays.bundled());

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(textBlock = """
            2026-07-06, 2026-07-15, Monday to Wednesday of the next week
            2026-07-10, 2026-07-21, Friday to Tuesday two weekends later
            2026-07-11, 2026-07-21, a Saturday is day 0 as well
            2026-07-12, 2026-07-21, and so is a Sunday
            2026-06-12, 2026-06-24, a holiday in the middle does not count
            2026-03-17, 2026-04-02, Nyepi and Idulfitri with collective leave
            2025-12-22, 2026-01-05, over Christmas and the end of the year
            2023-12-27, 2024-01-08, before the first calendar only weekends are known
            """)
    void lastDayIsTheSeventhWorkingDay(LocalDate changedOn, LocalDate dueOn, String why) {
        assertThat(DUTY.dueOn(changedOn)).as(why).isEqualTo(dueOn);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-07-06, 2026-07-06, false, 0
            2026-07-06, 2026-07-15, false, 0
            2026-07-06, 2026-07-16, true,  1
            2026-07-06, 2026-07-20, true,  3
            2026-07-08, 2026-07-17, false, 0
            2026-07-08, 2026-07-18, true,  0
            2026-07-08, 2026-07-19, true,  0
            2026-07-08, 2026-07-20, true,  1
            2026-06-12, 2026-06-30, true,  4
            2026-03-17, 2026-04-02, false, 0
            2025-12-22, 2026-01-06, true,  1
            """)
    void reportIsLateFromTheDayAfterTheLast(LocalDate changedOn, LocalDate reportedOn, boolean late, int days) {
        assertThat(DUTY.isLate(changedOn, reportedOn)).isEqualTo(late);
        assertThat(DUTY.lateWorkingDays(changedOn, reportedOn)).isEqualTo(days);
    }

    @Test
    void afterTheLastCalendarOnlyWeekendsAreKnown() {
        ChangeDuty shortCalendar = new ChangeDuty(WorkingDays.of(List.of(new HolidayCalendar(2026, List.of()))));
        assertThat(shortCalendar.dueOn(LocalDate.parse("2026-12-30"))).isEqualTo(LocalDate.parse("2027-01-08"));
        assertThat(shortCalendar.lateWorkingDays(LocalDate.parse("2026-12-30"), LocalDate.parse("2027-01-12")))
                .isEqualTo(2);
    }

    @Test
    void whatIsReportedWithinTheShortestSpanIsNeverLate() {
        LocalDate last = LocalDate.parse("2027-12-31");
        LocalDate.parse("2024-01-01").datesUntil(last).forEach(day -> assertThat(DUTY.dueOn(day))
                .isAfterOrEqualTo(day.plusDays(ChangeDuty.SHORTEST_DAYS)));
    }
}

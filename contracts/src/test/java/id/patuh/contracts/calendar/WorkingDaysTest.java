package id.patuh.contracts.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How periods run.
 *
 * <p>Source: UU 30/2014 art. 58
 */
class WorkingDaysTest {
    private final WorkingDays days = WorkingDays.bundled();

    @ParameterizedTest
    @CsvSource({
        "2026-06-30, true", // Tuesday
        "2026-06-27, false", // Saturday
        "2026-06-28, false", // Sunday
        "2026-06-16, false", // Islamic new year
        "2026-05-15, false", // collective leave
        "2024-01-01, false", // first day loaded
        "2025-12-26, false", // collective leave at the end of a year
        "2027-12-31, true" // last day loaded
    })
    void onlyWeekdaysThatAreNoHolidayAreWorkingDays(LocalDate day, boolean working) {
        assertThat(days.isWorkingDay(day)).isEqualTo(working);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-25, 1, 2026-06-26",
        "2026-06-26, 1, 2026-06-29", // over a weekend
        "2026-06-27, 1, 2026-06-29", // delivered on a Saturday
        "2026-06-28, 1, 2026-06-29", // delivered on a Sunday
        "2026-06-15, 1, 2026-06-17", // over a holiday
        "2026-06-16, 1, 2026-06-17", // delivered on a holiday
        "2026-03-17, 1, 2026-03-25", // Nyepi, Idulfitri and their leave in one row
        "2026-05-13, 1, 2026-05-18", // holiday, leave, weekend
        "2026-06-30, 10, 2026-07-14",
        "2026-06-02, 10, 2026-06-17",
        "2026-12-23, 1, 2026-12-28", // Christmas Eve's leave
        "2026-12-23, 5, 2027-01-04", // over the end of a year and its holiday
        "2025-12-31, 1, 2026-01-02",
        "2024-04-05, 1, 2024-04-16", // the longest row of days off
        "2026-06-30, 0, 2026-06-30"
    })
    void thePeriodEndsOnTheNthWorkingDayAfterDelivery(LocalDate delivery, int length, LocalDate last) {
        assertThat(days.plus(delivery, length)).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-01, 29, 2026-06-30",
        "2026-05-28, 30, 2026-06-29", // ends on a Saturday
        "2026-05-17, 30, 2026-06-17", // ends on a holiday
        "2025-12-02, 30, 2026-01-02", // ends on New Year
        "2026-02-18, 30, 2026-03-25" // ends in the row of Idulfitri
    })
    void aPeriodOfCalendarDaysThatEndsOnADayOffEndsOnTheNextWorkingDay(LocalDate start, int length, LocalDate last) {
        assertThat(days.plusCalendarDays(start, length)).isEqualTo(last);
    }

    @Test
    void nextIsNeverTheDayItselfAndSameOrNextMayBe() {
        LocalDate tuesday = LocalDate.parse("2026-06-30");

        assertThat(days.next(tuesday)).isEqualTo(tuesday.plusDays(1));
        assertThat(days.sameOrNext(tuesday)).isEqualTo(tuesday);
    }

    @Test
    void workingDaysAreCountedWithBothEnds() {
        LocalDate friday = LocalDate.parse("2026-07-03");

        assertThat(days.count(friday, friday)).isEqualTo(1);
        assertThat(days.count(friday, friday.plusDays(2))).isEqualTo(1);
        assertThat(days.count(friday, friday.plusDays(3))).isEqualTo(2);
        assertThat(days.count(friday, friday.minusDays(1))).isZero();
    }

    @Test
    void aDayOfTheWholeCountryEndsAt24HoursInJakarta() {
        LocalDate last = LocalDate.parse("2026-07-14");
        Instant end = WorkingDays.endOf(last);

        assertThat(end).isEqualTo(Instant.parse("2026-07-14T17:00:00Z"));
        assertThat(WorkingDays.dayOf(end.minusMillis(1))).isEqualTo(last);
        assertThat(WorkingDays.dayOf(end)).isEqualTo(last.plusDays(1));
    }

    @Test
    void aPeriodBeyondTheLastLoadedYearIsRefusedWithTheMissingYear() {
        assertThat(days.lastYear()).isEqualTo(2027);
        assertThat(days.plus(LocalDate.parse("2027-12-30"), 1)).isEqualTo("2027-12-31");

        CalendarYearMissingException refused = catchThrowableOfType(
                CalendarYearMissingException.class, () -> days.plus(LocalDate.parse("2027-12-30"), 2));

        assertThat(refused.year()).isEqualTo(2028);
    }

    @Test
    void aGapBetweenLoadedYearsIsRefusedToo() {
        WorkingDays gap =
                WorkingDays.of(List.of(new HolidayCalendar(2024, List.of()), new HolidayCalendar(2026, List.of())));

        CalendarYearMissingException refused = catchThrowableOfType(
                CalendarYearMissingException.class, () -> gap.isWorkingDay(LocalDate.parse("2025-06-02")));

        assertThat(refused.year()).isEqualTo(2025);
    }

    @Test
    void beforeTheFirstLoadedYearOnlyWeekendsAreKnown() {
        assertThat(days.isWorkingDay(LocalDate.parse("2023-12-25"))).isTrue();
        assertThat(days.isWorkingDay(LocalDate.parse("2023-12-24"))).isFalse();
        assertThat(days.sameOrNext(LocalDate.parse("2023-12-31"))).isEqualTo("2024-01-02");
    }

    @Test
    void aPublishedCalendarReplacesTheShippedOneOfItsYearAndAddsYears() {
        Holiday leave = new Holiday(
                LocalDate.parse("2028-01-03"), "Cuti bersama", HolidayKind.COLLECTIVE_LEAVE, HolidayStatus.DECREED);
        WorkingDays published = WorkingDays.bundledUnder(
                List.of(new HolidayCalendar(2027, List.of()), new HolidayCalendar(2028, List.of(leave))));

        assertThat(published.isWorkingDay(LocalDate.parse("2026-08-17"))).isFalse();
        assertThat(published.isWorkingDay(LocalDate.parse("2027-08-17"))).isTrue();
        assertThat(published.isWorkingDay(LocalDate.parse("2028-01-03"))).isFalse();
        assertThat(days.knows(2028)).isFalse();
        assertThat(published.knows(2028)).isTrue();
        assertThat(published.knows(2029)).isFalse();
        assertThat(published.knows(2020))
                .as("weekends of years before the first are known")
                .isTrue();
    }

    @Test
    void aLaterCalendarOfTheSameYearReplacesTheEarlierOne() {
        LocalDate friday = LocalDate.parse("2026-06-26");
        Holiday extra = new Holiday(friday, "Pilkada", HolidayKind.NATIONAL, HolidayStatus.DECREED);
        WorkingDays changed = WorkingDays.of(
                List.of(new HolidayCalendar(2026, List.of()), new HolidayCalendar(2026, List.of(extra))));

        assertThat(changed.isWorkingDay(friday)).isFalse();
        assertThat(changed.isWorkingDay(LocalDate.parse("2026-06-16"))).isTrue();
    }

    @Test
    void addingStepByStepEqualsAddingAtOnce() {
        LocalDate start = LocalDate.parse("2024-01-01");
        LocalDate stepped = start;
        for (int n = 1; n <= 700; n++) {
            stepped = days.next(stepped);
            assertThat(days.plus(start, n)).isEqualTo(stepped);
            assertThat(days.isWorkingDay(stepped)).isTrue();
        }
    }

    @Test
    void theShippedCalendarsHaveTheirDaysInTheirYear() {
        assertThat(HolidayCalendar.bundled()).extracting(HolidayCalendar::year).containsExactly(2024, 2025, 2026, 2027);
        assertThat(HolidayCalendar.bundled())
                .allSatisfy(year -> assertThat(year.holidays()).hasSizeGreaterThan(14));
        assertThat(HolidayCalendar.bundled().get(3).holidays())
                .allMatch(holiday -> holiday.status() == HolidayStatus.PROVISIONAL);
    }

    @Test
    void impossibleInputIsRefused() {
        Holiday newYear =
                new Holiday(LocalDate.parse("2027-01-01"), "Tahun Baru", HolidayKind.NATIONAL, HolidayStatus.DECREED);

        assertThatIllegalArgumentException().isThrownBy(() -> new HolidayCalendar(2026, List.of(newYear)));
        assertThatIllegalArgumentException().isThrownBy(() -> WorkingDays.of(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> days.plus(LocalDate.parse("2026-06-30"), -1));
    }
}

package id.patuh.sanctions.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.patuh.contracts.calendar.Holiday;
import id.patuh.contracts.calendar.HolidayCalendar;
import id.patuh.contracts.calendar.HolidayStatus;
import id.patuh.contracts.calendar.WorkingDays;

/** The calendars in force at a moment. Source: UU 30/2014 art. 58 */
public final class LegalCalendar {
    private final WorkingDays days;
    private final long revision;
    private final Set<LocalDate> provisionalDays;
    private final Set<Integer> provisionalYears;

    LegalCalendar(Collection<HolidayCalendar> calendars, long revision) {
        this.days = WorkingDays.of(calendars);
        this.revision = revision;
        this.provisionalYears = calendars.stream()
                .filter(calendar -> undecreed(calendar.holidays()))
                .map(HolidayCalendar::year)
                .collect(Collectors.toUnmodifiableSet());
        this.provisionalDays = calendars.stream()
                .flatMap(calendar -> calendar.holidays().stream())
                .filter(holiday -> holiday.status() == HolidayStatus.PROVISIONAL)
                .map(Holiday::date)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether no decree has set a day of the year: then any of its working days may still become a day off. */
    static boolean undecreed(List<Holiday> holidays) {
        return !holidays.isEmpty()
                && holidays.stream().allMatch(holiday -> holiday.status() == HolidayStatus.PROVISIONAL);
    }

    /** Arithmetic over all loaded years. */
    public WorkingDays days() {
        return days;
    }

    /** Number of the latest change that it contains; 0 before the first. */
    public long revision() {
        return revision;
    }

    /** Whether a span of days, both included, has a day off that no decree has set, or reaches a year without a decree. */
    public boolean provisional(LocalDate first, LocalDate last) {
        return Stream.iterate(first, day -> !day.isAfter(last), day -> day.plusDays(1))
                .anyMatch(day -> provisionalDays.contains(day) || provisionalYears.contains(day.getYear()));
    }
}

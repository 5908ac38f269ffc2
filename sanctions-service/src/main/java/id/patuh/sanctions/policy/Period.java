package id.patuh.sanctions.policy;

import java.time.LocalDate;

import id.patuh.contracts.calendar.WorkingDays;

/** Length of a legal clock. */
public record Period(int length, PeriodUnit unit, String source) {
    /**
     * The last day of the period. Source: UU 30/2014 art. 58
     *
     * @return its last day; always a working day
     * @throws id.patuh.contracts.calendar.CalendarYearMissingException if it reaches a year whose calendar is not loaded
     */
    public LocalDate lastDay(LocalDate dayZero, WorkingDays calendar) {
        return switch (unit) {
            case WORKING_DAYS -> calendar.plus(dayZero, length);
            case CALENDAR_DAYS -> calendar.plusCalendarDays(dayZero, length);
        };
    }
}

package id.patuh.sanctions.policy;

import java.time.LocalDate;

import id.patuh.contracts.calendar.WorkingDays;

/**
 * Length of a legal clock.
 *
 * @param length number of days
 * @param unit how they are counted
 * @param source article, or a note that the value is a default of the policy
 */
public record Period(int length, Unit unit, String source) {
    /**
     * The last day of the period. Source: UU 30/2014 art. 58
     *
     * @param dayZero day of delivery or of the act; not counted
     * @param calendar working days
     * @return its last day; always a working day
     * @throws id.patuh.contracts.calendar.CalendarYearMissingException if it reaches a year whose calendar is not loaded
     */
    public LocalDate lastDay(LocalDate dayZero, WorkingDays calendar) {
        return switch (unit) {
            case WORKING_DAYS -> calendar.plus(dayZero, length);
            case CALENDAR_DAYS -> calendar.plusCalendarDays(dayZero, length);
        };
    }

    /** How days are counted. */
    public enum Unit {
        /** Monday to Friday less holidays and collective leave. */
        WORKING_DAYS,
        /** Every day; an end on a day off moves to the next working day. */
        CALENDAR_DAYS
    }
}

package id.patuh.contracts.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import id.patuh.contracts.calendar.Holiday;
import id.patuh.contracts.calendar.HolidayCalendar;

/**
 * Data of {@code id.patuh.sanctions.calendar.changed.v1}: the days off of one year, as they hold from now on. {@code changeNumber} is null
 * before publication.
 *
 * @param calendarId {@link #id} of the year, the key of the message
 */
public record CalendarEvent(
        UUID calendarId, long version, Long changeNumber, int year, List<Holiday> holidays, Instant recordedAt) {

    /** CloudEvents type of this event. */
    public static final String TYPE = "id.patuh.sanctions.calendar.changed.v1";

    private static final String ID = "0197b3c2-0001-7000-8000-%012d";

    /** Keeps an unmodifiable copy. */
    public CalendarEvent {
        holidays = List.copyOf(holidays);
    }

    /** The identity of the calendar of a year: its last group of digits is the year. */
    public static UUID id(int year) {
        return UUID.fromString(ID.formatted(year));
    }

    /** The calendar itself. */
    public HolidayCalendar calendar() {
        return new HolidayCalendar(year, holidays);
    }
}

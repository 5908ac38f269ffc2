package id.patuh.sanctions.calendar;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A change of the calendars that was put into force.
 *
 * @param revision its number; a later change has a higher one
 * @param version of the calendar of the year after the change
 * @param firstDay first day that the change concerns
 * @param lastDay last one
 */
public record CalendarChange(
        long revision, int year, long version, LocalDate firstDay, LocalDate lastDay, Instant approvedAt) {}

package id.patuh.sanctions.calendar;

import java.time.Instant;
import java.util.List;

import id.patuh.contracts.calendar.Holiday;

/**
 * The holiday calendar of a year.
 *
 * @param year calendar year
 * @param version grows by one with each change
 * @param updatedAt when it was changed
 * @param updatedBy who changed it
 * @param holidays days off beside Saturdays and Sundays, in order
 */
public record CalendarView(int year, long version, Instant updatedAt, String updatedBy, List<Holiday> holidays) {}

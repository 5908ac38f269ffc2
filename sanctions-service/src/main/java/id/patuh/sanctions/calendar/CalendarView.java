package id.patuh.sanctions.calendar;

import java.time.Instant;
import java.util.List;

import id.patuh.contracts.calendar.Holiday;

/** The holiday calendar of a year that is in force. */
public record CalendarView(int year, long version, Instant updatedAt, String updatedBy, List<Holiday> holidays) {}

package id.patuh.sanctions.calendar;

import java.time.Instant;
import java.util.List;

import id.patuh.contracts.calendar.Holiday;

/**
 * A holiday calendar that waits for another person to put it into force.
 *
 * @param version the entity tag; every proposal has another one
 */
public record CalendarProposal(int year, long version, Instant proposedAt, String proposedBy, List<Holiday> holidays) {}

package id.patuh.compliance.visit;

import java.time.Instant;
import java.util.UUID;

/** A visit of an officer, for the calendar. */
record CalendarVisit(UUID visitId, String regionCode, Instant start, Instant end) {}

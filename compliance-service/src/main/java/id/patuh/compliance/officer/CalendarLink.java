package id.patuh.compliance.officer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The secret link under which a calendar program reads an officer's visits. Shown once, and never again.
 *
 * @param path to be put behind the address of the service; whoever has it reads the calendar, without a token
 */
@Schema(name = "OfficerCalendarLink")
record CalendarLink(String path) {}

package id.patuh.compliance.officer;

import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Days on which an officer is away, both included, by the calendar of the office. */
@Schema(name = "OfficerAbsence")
public record OfficerAbsence(UUID absenceId, LocalDate from, LocalDate to) {}

package id.patuh.compliance.inspection;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An employer that must or should be visited, whatever its priority.
 *
 * @param visitBy last day; null without one
 */
public record Candidate(UUID employerId, LocalDate visitBy) {}

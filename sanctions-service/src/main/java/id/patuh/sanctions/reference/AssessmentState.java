package id.patuh.sanctions.reference;

import java.time.LocalDate;
import java.util.List;

import id.patuh.contracts.event.AssessmentEvent;

/**
 * The latest assessment of an employer.
 *
 * @param asOf its date
 * @param findings everything found
 */
public record AssessmentState(LocalDate asOf, List<AssessmentEvent.Finding> findings) {}

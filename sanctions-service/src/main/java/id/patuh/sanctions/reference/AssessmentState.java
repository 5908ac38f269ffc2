package id.patuh.sanctions.reference;

import java.time.LocalDate;
import java.util.List;

import id.patuh.contracts.event.AssessmentEvent;

/** The latest assessment of an employer. */
public record AssessmentState(LocalDate asOf, List<AssessmentEvent.Finding> findings) {}

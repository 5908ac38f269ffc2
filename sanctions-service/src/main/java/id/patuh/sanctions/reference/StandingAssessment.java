package id.patuh.sanctions.reference;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import id.patuh.contracts.event.AssessmentEvent;
import id.patuh.contracts.vocabulary.ComplianceClass;
import id.patuh.contracts.vocabulary.Programme;

/**
 * The latest assessment of an employer that was merged into no other.
 *
 * @param priority zero where the assessment has none
 * @param missing mandatory programmes that are missing
 * @param identified false while it is open who the employer is
 */
public record StandingAssessment(
        UUID employerId,
        String regionCode,
        long version,
        LocalDate asOf,
        Instant assessedAt,
        ComplianceClass complianceClass,
        BigDecimal priority,
        List<AssessmentEvent.Finding> findings,
        Set<Programme> missing,
        boolean identified) {}

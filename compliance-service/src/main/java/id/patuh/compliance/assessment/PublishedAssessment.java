package id.patuh.compliance.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import id.patuh.compliance.assessment.rules.Assessment;
import id.patuh.compliance.facts.EmployerFacts;
import id.patuh.contracts.event.AssessmentEvent;
import id.patuh.contracts.event.EmployerStatus;
import id.patuh.contracts.vocabulary.ComplianceClass;

/**
 * The newest assessment of an employer: its event, and what became of the employer. Only {@code ACTIVE} employers are in lists and totals;
 * {@code successorId} is null unless the employer is {@code MERGED}.
 */
public record PublishedAssessment(AssessmentEvent event, EmployerStatus status, UUID successorId) {

    static PublishedAssessment of(EmployerFacts facts, Assessment assessment, long version, Instant now) {
        AssessmentEvent event = new AssessmentEvent(
                facts.employerId(),
                version,
                null,
                facts.version(),
                assessment.asOf(),
                assessment.policyVersion(),
                assessment.complianceClass(),
                assessment.score(),
                assessment.priority(),
                assessment.exposureIdr(),
                facts.regionCode(),
                assessment.subject().scale(),
                assessment.subject().workers(),
                assessment.findings(),
                assessment.missingProgrammes(),
                now);
        return new PublishedAssessment(event, EmployerStatus.ACTIVE, null);
    }

    /**
     * The end of an employer that has no members any more: it owes nothing by itself, and everything found is withdrawn. Its home and scale
     * stay as they were last, where its facts do not have them. The assessment held before is null where there was none.
     */
    static PublishedAssessment withdrawn(
            EmployerFacts facts, AssessmentEvent held, Assessment assessment, Instant now) {
        AssessmentEvent event = new AssessmentEvent(
                facts.employerId(),
                held == null ? 1 : held.version() + 1,
                null,
                facts.version(),
                assessment.asOf(),
                assessment.policyVersion(),
                ComplianceClass.NOT_LIABLE,
                null,
                BigDecimal.valueOf(0, 1),
                0,
                facts.hasKnownHome() ? facts.regionCode() : held.regionCode(),
                held == null ? assessment.subject().scale() : held.scale(),
                0,
                List.of(),
                List.of(),
                now);
        return new PublishedAssessment(event, facts.status(), facts.successorId());
    }

    /** Whether another result of the same employer differs in versions, date and time at most, so that there is nothing to publish. */
    boolean saysTheSameAs(PublishedAssessment other) {
        return essence(event).equals(essence(other.event))
                && status == other.status
                && Objects.equals(successorId, other.successorId);
    }

    private static List<Object> essence(AssessmentEvent event) {
        return Arrays.asList(
                event.complianceClass(),
                event.score(),
                event.priority(),
                event.exposureIdr(),
                event.regionCode(),
                event.scale(),
                event.workers(),
                event.findings(),
                event.missingProgrammes(),
                event.policyVersion());
    }

    /** Whether the employer counts in lists and totals; a merged or empty one does not. */
    public boolean counts() {
        return status == EmployerStatus.ACTIVE;
    }

    /** The largest number of workers that one of its findings affects. */
    public long workersAffected() {
        return Assessment.workersAffected(event.findings());
    }
}

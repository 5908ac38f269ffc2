package id.patuh.compliance.assessment;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import id.patuh.compliance.assessment.rules.Finding;
import id.patuh.contracts.event.AssessmentEvent;
import id.patuh.contracts.event.Topics;
import id.patuh.kit.outbox.Outbox;
import id.patuh.kit.outbox.OutboxEvent;

/** Publishes results on {@code patuh.compliance.assessments.v1}. */
@ApplicationScoped
class AssessmentPublisher {
    private final Outbox outbox;

    @Inject
    AssessmentPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Appends one event for each result to the transaction, as its last act. */
    void publish(List<PublishedAssessment> changed) {
        outbox.append(changed.stream()
                .map(assessment -> new OutboxEvent(
                        Topics.ASSESSMENTS,
                        AssessmentEvent.TYPE,
                        assessment.employerId(),
                        assessment.employerId(),
                        assessment.version(),
                        event(assessment)))
                .toList());
    }

    static AssessmentEvent event(PublishedAssessment assessment) {
        return new AssessmentEvent(
                assessment.employerId(),
                assessment.version(),
                null,
                assessment.employerVersion(),
                assessment.asOf(),
                assessment.policyVersion(),
                assessment.complianceClass(),
                assessment.score(),
                assessment.priority(),
                assessment.exposureIdr(),
                assessment.regionCode(),
                assessment.scale(),
                assessment.workers(),
                assessment.findings().stream().map(AssessmentPublisher::finding).toList(),
                assessment.missingProgrammes(),
                assessment.assessedAt());
    }

    private static AssessmentEvent.Finding finding(Finding finding) {
        return new AssessmentEvent.Finding(
                finding.code(),
                finding.agency(),
                finding.programme(),
                finding.workersAffected(),
                finding.months(),
                finding.number(),
                finding.workplaces());
    }
}

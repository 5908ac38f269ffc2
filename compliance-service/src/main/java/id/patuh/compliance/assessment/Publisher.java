package id.patuh.compliance.assessment;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import id.patuh.contracts.event.AssessmentEvent;
import id.patuh.contracts.event.Topics;
import id.patuh.kit.outbox.Outbox;
import id.patuh.kit.outbox.OutboxEvent;

/** Publishes results on {@code patuh.compliance.assessments.v1}. */
@ApplicationScoped
class Publisher {
    private final Outbox outbox;

    @Inject
    Publisher(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Appends one event for each result to the transaction, as its last act. */
    void publish(List<Standing> changed) {
        outbox.append(changed.stream()
                .map(standing -> new OutboxEvent(
                        Topics.ASSESSMENTS,
                        AssessmentEvent.TYPE,
                        standing.employerId(),
                        standing.employerId(),
                        standing.version(),
                        event(standing)))
                .toList());
    }

    static AssessmentEvent event(Standing standing) {
        return new AssessmentEvent(
                standing.employerId(),
                standing.version(),
                null,
                standing.employerVersion(),
                standing.asOf(),
                standing.policyVersion(),
                standing.complianceClass(),
                standing.score(),
                standing.priority(),
                standing.exposureIdr(),
                standing.regionCode(),
                standing.scale(),
                standing.workers(),
                standing.findings().stream().map(Publisher::finding).toList(),
                standing.missingProgrammes(),
                standing.assessedAt());
    }

    private static AssessmentEvent.Finding finding(Finding finding) {
        return new AssessmentEvent.Finding(
                finding.code(), finding.agency(), finding.programme(), finding.workersAffected(), finding.months());
    }
}

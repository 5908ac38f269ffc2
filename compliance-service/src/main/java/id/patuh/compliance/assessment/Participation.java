package id.patuh.compliance.assessment;

import java.util.List;
import java.util.Optional;

import id.patuh.contracts.event.AssessmentEvent;
import id.patuh.contracts.event.ParticipationEvent;
import id.patuh.contracts.event.Topics;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.FindingCode;
import id.patuh.contracts.vocabulary.Programme;
import id.patuh.kit.outbox.OutboxEvent;

/**
 * What an assessment says of the employer's part in the programmes. Source: PP 86/2013 art. 3
 *
 * @param missingProgrammes mandatory ones in which it does not take part
 * @param unregisteredWith agencies with which it must be registered and is not
 */
record Participation(List<Programme> missingProgrammes, List<Agency> unregisteredWith) {
    static Participation of(AssessmentEvent assessment) {
        return new Participation(
                assessment.missingProgrammes().stream().sorted().toList(),
                assessment.findings().stream()
                        .filter(finding -> finding.code() == FindingCode.PWBD)
                        .map(AssessmentEvent.Finding::agency)
                        .distinct()
                        .sorted()
                        .toList());
    }

    /** The event of a change; empty where the assessment before said the same. */
    static Optional<OutboxEvent> change(AssessmentChange change) {
        AssessmentEvent assessment = change.after().event();
        Participation now = of(assessment);
        if (change.before() != null && now.equals(of(change.before().event()))) {
            return Optional.empty();
        }
        return Optional.of(new OutboxEvent(
                Topics.PARTICIPATION,
                ParticipationEvent.TYPE,
                assessment.employerId(),
                assessment.employerId(),
                assessment.version(),
                new ParticipationEvent(
                        assessment.employerId(),
                        assessment.version(),
                        null,
                        now.missingProgrammes(),
                        now.unregisteredWith(),
                        assessment.assessedAt())));
    }
}

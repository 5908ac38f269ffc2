package id.patuh.compliance.assessment;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;

import id.patuh.compliance.assessment.rules.Assessment;
import id.patuh.compliance.assessment.rules.Assessor;
import id.patuh.compliance.facts.EmployerFacts;
import id.patuh.contracts.event.AssessmentEvent;
import id.patuh.contracts.event.Topics;
import id.patuh.kit.outbox.Outbox;
import id.patuh.kit.outbox.OutboxEvent;

/** Assesses employers and stores, counts and publishes what changed. */
@ApplicationScoped
public class AssessmentService {
    private final AssessorFactory assessors;
    private final AssessmentStore store;
    private final Instance<AssessmentChangeListener> listeners;
    private final Outbox outbox;
    private final Clock clock;

    AssessmentService(
            AssessorFactory assessors,
            AssessmentStore store,
            Instance<AssessmentChangeListener> listeners,
            Outbox outbox,
            Clock clock) {
        this.assessors = assessors;
        this.store = store;
        this.listeners = listeners;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Assesses employers as of today, of each at most one entry, whose facts this transaction has locked. Only results that differ from the
     * ones before are stored and published; their number is returned.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int assess(List<EmployerFacts> employers) {
        Assessor assessor = assessors.ofToday();
        Instant now = clock.instant();
        Map<UUID, PublishedAssessment> before =
                store.current(employers.stream().map(EmployerFacts::employerId).toList());
        List<AssessmentChange> changes = new ArrayList<>();
        List<AssessmentEvent> same = new ArrayList<>();
        for (EmployerFacts facts : employers) {
            PublishedAssessment held = before.get(facts.employerId());
            if (held == null && !facts.hasKnownHome()) {
                continue; // Without members and never assessed: there is nothing to withdraw.
            }
            PublishedAssessment result = assess(assessor, facts, held, now);
            if (held == null || !result.saysTheSameAs(held)) {
                changes.add(new AssessmentChange(held, result));
            } else if (held.event().employerVersion() != result.event().employerVersion()) {
                same.add(result.event());
            }
        }
        List<PublishedAssessment> changed =
                changes.stream().map(AssessmentChange::after).toList();
        store.confirm(same);
        store.save(changed);
        listeners.forEach(listener -> listener.changed(changes));
        outbox.append(changed.stream().map(AssessmentService::outboxEvent).toList());
        outbox.append(changes.stream()
                .map(Participation::change)
                .flatMap(Optional::stream)
                .toList());
        return changed.size();
    }

    private static PublishedAssessment assess(
            Assessor assessor, EmployerFacts facts, PublishedAssessment held, Instant now) {
        Assessment assessment = assessor.assess(facts);
        AssessmentEvent before = held == null ? null : held.event();
        // Versions follow in time also when the clock went back, or another instance's is ahead: readers order by it.
        Instant at = before != null && before.assessedAt().isAfter(now) ? before.assessedAt() : now;
        return facts.active()
                ? PublishedAssessment.of(facts, assessment, before == null ? 1 : before.version() + 1, at)
                : PublishedAssessment.withdrawn(facts, before, assessment, at);
    }

    private static OutboxEvent outboxEvent(PublishedAssessment changed) {
        AssessmentEvent event = changed.event();
        return new OutboxEvent(
                Topics.ASSESSMENTS,
                AssessmentEvent.TYPE,
                event.employerId(),
                event.employerId(),
                event.version(),
                event);
    }
}

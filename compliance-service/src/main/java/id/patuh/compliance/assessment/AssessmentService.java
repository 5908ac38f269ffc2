package id.patuh.compliance.assessment;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import id.patuh.compliance.assessment.rules.Assessment;
import id.patuh.compliance.assessment.rules.Assessor;
import id.patuh.compliance.facts.EmployerFacts;

/** Assesses employers and stores, counts and publishes what changed. */
@ApplicationScoped
public class AssessmentService {
    private final Assessors assessors;
    private final AssessmentStore store;
    private final Instance<AssessmentChangeListener> listeners;
    private final AssessmentPublisher publisher;
    private final Clock clock;

    @Inject
    AssessmentService(
            Assessors assessors,
            AssessmentStore store,
            Instance<AssessmentChangeListener> listeners,
            AssessmentPublisher publisher,
            Clock clock) {
        this.assessors = assessors;
        this.store = store;
        this.listeners = listeners;
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * Assesses employers as of today. Only results that differ from the ones before are stored and published.
     *
     * @param employers their facts, locked by this transaction; at most one entry for each employer
     * @return how many results changed
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int assess(List<EmployerFacts> employers) {
        Assessor assessor = assessors.ofToday();
        Instant now = clock.instant();
        Map<UUID, PublishedAssessment> before =
                store.current(employers.stream().map(EmployerFacts::employerId).toList());
        List<AssessmentChange> changes = new ArrayList<>();
        List<PublishedAssessment> same = new ArrayList<>();
        for (EmployerFacts facts : employers) {
            PublishedAssessment held = before.get(facts.employerId());
            if (held == null && !facts.hasKnownHome()) {
                continue; // Without members and never assessed: there is nothing to withdraw.
            }
            PublishedAssessment found = result(assessor, facts, held, now);
            if (held == null || !found.saysTheSameAs(held)) {
                changes.add(new AssessmentChange(held, found));
            } else if (held.employerVersion() != found.employerVersion()) {
                same.add(found);
            }
        }
        List<PublishedAssessment> changed =
                changes.stream().map(AssessmentChange::after).toList();
        store.confirm(same);
        store.save(changed);
        listeners.forEach(listener -> listener.changed(changes));
        publisher.publish(changed);
        return changed.size();
    }

    private static PublishedAssessment result(
            Assessor assessor, EmployerFacts facts, PublishedAssessment held, Instant now) {
        Assessment assessment = assessor.assess(facts);
        return facts.active()
                ? PublishedAssessment.of(facts, assessment, held == null ? 1 : held.version() + 1, now)
                : PublishedAssessment.withdrawn(facts, held, assessment, now);
    }
}

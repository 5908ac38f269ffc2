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

import id.patuh.compliance.facts.EmployerFacts;

/** Assesses employers and keeps, counts and publishes what changed. */
@ApplicationScoped
public class AssessmentService {
    private final Assessors assessors;
    private final AssessmentStore store;
    private final Instance<ChangeListener> listeners;
    private final Publisher publisher;
    private final Clock clock;

    @Inject
    AssessmentService(
            Assessors assessors,
            AssessmentStore store,
            Instance<ChangeListener> listeners,
            Publisher publisher,
            Clock clock) {
        this.assessors = assessors;
        this.store = store;
        this.listeners = listeners;
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * Assesses employers as of today. Only results that differ from the ones before are kept and published.
     *
     * @param employers their facts, locked by this transaction; at most one entry for each employer
     * @return how many results changed
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int assess(List<EmployerFacts> employers) {
        Assessor assessor = assessors.ofToday();
        Instant now = clock.instant();
        Map<UUID, Standing> before =
                store.current(employers.stream().map(EmployerFacts::employerId).toList());
        List<Change> changes = new ArrayList<>();
        List<Standing> same = new ArrayList<>();
        for (EmployerFacts facts : employers) {
            Standing held = before.get(facts.employerId());
            Standing found = standing(assessor, facts, held == null ? 1 : held.version() + 1, now);
            if (held == null || !found.saysTheSameAs(held)) {
                changes.add(new Change(held, found));
            } else if (held.employerVersion() != found.employerVersion()) {
                same.add(found);
            }
        }
        List<Standing> changed = changes.stream().map(Change::after).toList();
        store.confirm(same);
        store.save(changed);
        listeners.forEach(listener -> listener.changed(changes));
        publisher.publish(changed);
        return changed.size();
    }

    private static Standing standing(Assessor assessor, EmployerFacts facts, long version, Instant now) {
        Assessment assessment = assessor.assess(facts);
        return facts.merged()
                ? Standing.merged(facts, assessment, version, now)
                : Standing.of(facts, assessment, version, now);
    }
}

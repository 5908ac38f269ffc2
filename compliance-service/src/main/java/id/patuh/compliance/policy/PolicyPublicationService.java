package id.patuh.compliance.policy;

import java.time.Clock;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.patuh.contracts.calendar.WorkingDays;
import id.patuh.contracts.event.PolicyEvent;
import id.patuh.contracts.event.Topics;
import id.patuh.kit.outbox.Outbox;
import id.patuh.kit.outbox.OutboxEvent;

/** Publishes the law that other services need. */
@ApplicationScoped
class PolicyPublicationService {
    private final PolicyService policies;
    private final PublishedLawStore published;
    private final Outbox outbox;
    private final Clock clock;

    PolicyPublicationService(PolicyService policies, PublishedLawStore published, Outbox outbox, Clock clock) {
        this.policies = policies;
        this.published = published;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Publishes what the policy in use says unless that is what was published last. Safe in any number of instances: a second one waits for
     * the first one's transaction and then finds the version taken.
     */
    @Transactional
    void publishIfChanged() {
        Instant now = clock.instant();
        CompliancePolicy policy = policies.inUse(WorkingDays.dayOf(now));
        PolicyEvent last = published.last().orElse(null);
        if (last != null && last.law().equals(policy.law())) {
            return;
        }
        PolicyEvent next = new PolicyEvent(
                PolicyEvent.ID, last == null ? 1 : last.version() + 1, null, policy.version(), policy.law(), now);
        if (published.add(next)) {
            outbox.append(new OutboxEvent(
                    Topics.POLICIES, PolicyEvent.TYPE, PolicyEvent.ID, PolicyEvent.ID, next.version(), next));
        }
    }
}

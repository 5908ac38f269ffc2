package id.patuh.compliance.assessment;

import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.compliance.facts.EmployerFacts;
import id.patuh.compliance.facts.FactsService;
import id.patuh.contracts.event.EmployerEvent;
import id.patuh.contracts.event.Topics;
import id.patuh.kit.inbox.DeliveryMode;
import id.patuh.kit.inbox.EventHandler;
import id.patuh.kit.inbox.InboundEvent;
import id.patuh.kit.inbox.PoisonEvent;
import id.patuh.kit.inbox.Subscription;

/** Stores the state of employers and assesses them at once, in one transaction for a batch. */
@ApplicationScoped
class EmployerEventHandler implements EventHandler {
    private final FactsService facts;
    private final AssessmentService assessments;
    private final ParticipationRestatement participation;

    EmployerEventHandler(FactsService facts, AssessmentService assessments, ParticipationRestatement participation) {
        this.facts = facts;
        this.assessments = assessments;
        this.participation = participation;
    }

    @Override
    public Subscription subscription() {
        return new Subscription(
                "compliance-employers", Topics.EMPLOYERS, EmployerEvent.TYPE, DeliveryMode.LATEST_STATE);
    }

    @Override
    public void caughtUp(Set<Integer> partitions) {
        participation.caughtUp(partitions);
    }

    @Override
    public void apply(List<InboundEvent> events) {
        List<EmployerFacts> employers =
                events.stream().map(EmployerEventHandler::facts).toList();
        facts.store(employers);
        assessments.assess(employers);
    }

    private static EmployerFacts facts(InboundEvent event) {
        EmployerFacts facts = EmployerFacts.of(event.data(EmployerEvent.class));
        if (facts.active() && !facts.hasKnownHome()) {
            throw new PoisonEvent("REGION_UNKNOWN", "Employer " + event.aggregateId() + " has no known region");
        }
        return facts;
    }
}

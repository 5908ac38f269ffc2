package id.patuh.compliance.assessment;

import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

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
    private static final Subscription SUBSCRIPTION =
            new Subscription("compliance-employers", Topics.EMPLOYERS, DeliveryMode.LATEST_STATE);

    private final FactsService facts;
    private final AssessmentService assessments;

    @Inject
    EmployerEventHandler(FactsService facts, AssessmentService assessments) {
        this.facts = facts;
        this.assessments = assessments;
    }

    @Override
    public Subscription subscription() {
        return SUBSCRIPTION;
    }

    @Override
    public Set<String> types() {
        return Set.of(EmployerEvent.TYPE);
    }

    @Override
    public void apply(List<InboundEvent> events) {
        assessments.assess(
                facts.store(events.stream().map(EmployerEventHandler::facts).toList()));
    }

    private static EmployerFacts facts(InboundEvent event) {
        EmployerFacts facts = EmployerFacts.of(event.data(EmployerEvent.class));
        if (facts.active() && !facts.hasKnownHome()) {
            throw new PoisonEvent("REGION_UNKNOWN", "Employer " + event.aggregateId() + " has no known region");
        }
        return facts;
    }
}

package id.patuh.compliance.sanction;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.event.CaseEvent;
import id.patuh.contracts.event.Topics;
import id.patuh.kit.inbox.DeliveryMode;
import id.patuh.kit.inbox.EventHandler;
import id.patuh.kit.inbox.InboundEvent;
import id.patuh.kit.inbox.Subscription;

/** Follows the sanction cases; a step carries the state after it, so the newest one of a case suffices. */
@ApplicationScoped
class CaseEventHandler implements EventHandler {
    private final CaseStateStore cases;

    CaseEventHandler(CaseStateStore cases) {
        this.cases = cases;
    }

    @Override
    public Subscription subscription() {
        return new Subscription("compliance-cases", Topics.CASES, CaseEvent.TYPE, DeliveryMode.LATEST_STATE);
    }

    @Override
    public void apply(List<InboundEvent> events) {
        for (InboundEvent event : events) {
            CaseEvent step = event.data(CaseEvent.class);
            cases.findByIdOptional(step.caseId())
                    .ifPresentOrElse(known -> known.follow(step), () -> cases.persist(CaseState.of(step)));
        }
        cases.flush();
    }
}

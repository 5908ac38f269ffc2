package id.patuh.compliance.sanction;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.event.CaseEvent;
import id.patuh.contracts.event.Topics;
import id.patuh.kit.inbox.DeliveryMode;
import id.patuh.kit.inbox.EventHandler;
import id.patuh.kit.inbox.InboundEvent;
import id.patuh.kit.inbox.Subscription;

/** Notes which sanctions cases come to; for that each step counts, not only the newest. */
@ApplicationScoped
class PenaltyEventHandler implements EventHandler {
    private final PenaltyStore penalties;

    PenaltyEventHandler(PenaltyStore penalties) {
        this.penalties = penalties;
    }

    @Override
    public Subscription subscription() {
        return new Subscription("compliance-penalties", Topics.CASES, CaseEvent.TYPE, DeliveryMode.EVERY_EVENT);
    }

    @Override
    public void apply(List<InboundEvent> events) {
        for (InboundEvent event : events) {
            CaseEvent step = event.data(CaseEvent.class);
            Penalty.of(step.state()).ifPresent(penalty -> penalties.note(step, penalty));
        }
    }
}

package id.patuh.registry.law;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.event.PolicyEvent;
import id.patuh.contracts.event.Topics;
import id.patuh.kit.inbox.DeliveryMode;
import id.patuh.kit.inbox.EventHandler;
import id.patuh.kit.inbox.InboundEvent;
import id.patuh.kit.inbox.Subscription;

/** Stores the law of the latest policies event. */
@ApplicationScoped
class PolicyHandler implements EventHandler {
    private final SharedLawStore store;

    PolicyHandler(SharedLawStore store) {
        this.store = store;
    }

    @Override
    public Subscription subscription() {
        return new Subscription("registry-policies", Topics.POLICIES, PolicyEvent.TYPE, DeliveryMode.LATEST_STATE);
    }

    @Override
    public void apply(List<InboundEvent> events) {
        events.forEach(event -> store.store(event.data(PolicyEvent.class)));
    }
}

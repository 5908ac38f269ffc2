package id.patuh.sanctions.proposal;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.event.Topics;
import id.patuh.contracts.event.VisitEvent;
import id.patuh.kit.inbox.DeliveryMode;
import id.patuh.kit.inbox.EventHandler;
import id.patuh.kit.inbox.InboundEvent;
import id.patuh.kit.inbox.Subscription;

/** Lets signed visits propose cases. */
@ApplicationScoped
class VisitHandler implements EventHandler {
    private static final String SIGNED = "SIGNED";

    private final VisitIntake intake;

    VisitHandler(VisitIntake intake) {
        this.intake = intake;
    }

    @Override
    public Subscription subscription() {
        return new Subscription("sanctions-visits", Topics.VISITS, VisitEvent.TYPE, DeliveryMode.EVERY_EVENT);
    }

    @Override
    public void apply(List<InboundEvent> events) {
        events.stream()
                .map(event -> event.data(VisitEvent.class))
                .filter(visit -> visit.state().equals(SIGNED))
                .forEach(intake::signed);
    }
}

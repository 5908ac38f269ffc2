package id.patuh.registry.imports.stream;

import java.util.List;

import id.patuh.kit.inbox.DeliveryMode;
import id.patuh.kit.inbox.EventHandler;
import id.patuh.kit.inbox.InboundEvent;
import id.patuh.kit.inbox.KeyType;
import id.patuh.kit.inbox.Subscription;

/** Takes the rows that one agency sends as events. The key of each is the agency's own number of the employer. */
public record AgencyStreamHandler(AgencyStream stream, StreamIntake intake) implements EventHandler {
    @Override
    public Subscription subscription() {
        return new Subscription(
                stream.consumer(), stream.topic(), stream.type(), DeliveryMode.EVERY_EVENT, KeyType.TEXT);
    }

    @Override
    public void apply(List<InboundEvent> events) {
        intake.apply(stream, events);
    }
}

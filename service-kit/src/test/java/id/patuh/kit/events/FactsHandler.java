package id.patuh.kit.events;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.db.Database;
import id.patuh.kit.inbox.DeliveryMode;
import id.patuh.kit.inbox.EventHandler;
import id.patuh.kit.inbox.InboundEvent;
import id.patuh.kit.inbox.Subscription;

/** Writes one effect for each event. */
@ApplicationScoped
public class FactsHandler implements EventHandler {
    public static final String TOPIC = "patuh.kit.facts.v1";
    public static final String CONSUMER = "kit-facts";

    private final Database database;
    private final Faults faults;

    FactsHandler(Database database, Faults faults) {
        this.database = database;
        this.faults = faults;
    }

    @Override
    public Subscription subscription() {
        return new Subscription(CONSUMER, TOPIC, Things.TYPE, DeliveryMode.EVERY_EVENT);
    }

    @Override
    public void apply(List<InboundEvent> events) {
        write(database, faults, CONSUMER, events);
    }

    static void write(Database database, Faults faults, String consumer, List<InboundEvent> events) {
        for (InboundEvent event : events) {
            database.update(
                    "insert into effect (consumer, event_id, thing_id, version) values (?, ?, ?, ?)",
                    consumer,
                    event.id(),
                    event.data(Things.ThingData.class).thingId(),
                    event.version());
            faults.strike(event.aggregateId(), event.version());
        }
    }
}

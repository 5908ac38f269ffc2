package id.patuh.kit.events;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.db.Database;
import id.patuh.kit.inbox.DeliveryMode;
import id.patuh.kit.inbox.EventHandler;
import id.patuh.kit.inbox.InboundEvent;
import id.patuh.kit.inbox.Subscription;

/** Follows the newest state. */
@ApplicationScoped
public class StatesHandler implements EventHandler {
    public static final String TOPIC = "patuh.kit.states.v1";
    public static final String CONSUMER = "kit-states";

    private final Database database;
    private final Faults faults;

    StatesHandler(Database database, Faults faults) {
        this.database = database;
        this.faults = faults;
    }

    @Override
    public Subscription subscription() {
        return new Subscription(CONSUMER, TOPIC, Things.TYPE, DeliveryMode.LATEST_STATE);
    }

    @Override
    public void apply(List<InboundEvent> events) {
        FactsHandler.write(database, faults, CONSUMER, events);
    }
}

package id.patuh.kit.inbox;

import java.util.List;

/** A CDI bean that applies the events of one subscription; found and run by the kit. */
public interface EventHandler {
    /** What it subscribes to; the same at each call. */
    Subscription subscription();

    /**
     * Applies events, inside the transaction that stores them in the inbox. May be called again with the same events when that
     * transaction was rolled back, and with fewer of them when one turned out to be poison.
     *
     * @param events new ones only, in order of the partition; never empty
     * @throws PoisonEvent when an event can never be applied
     */
    void apply(List<InboundEvent> events);
}

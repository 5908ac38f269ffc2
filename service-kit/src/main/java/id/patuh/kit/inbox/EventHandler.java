package id.patuh.kit.inbox;

import java.util.List;
import java.util.Set;

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

    /**
     * Is told every few seconds, outside of a transaction, that nothing is left to take in: the broker answered, and all that it had in
     * these partitions has been applied. To be quick.
     *
     * @param partitions numbers of the topic's partitions that this instance reads
     */
    default void caughtUp(Set<Integer> partitions) {
        // Most handlers do not need to know.
    }
}

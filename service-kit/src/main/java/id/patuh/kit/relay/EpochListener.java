package id.patuh.kit.relay;

/**
 * A CDI bean that is told when a new epoch begins. States are published again by the relay; on a topic of facts the owner has to say what
 * stands from now on, where readers may hold later facts that never happened in this database.
 */
public interface EpochListener {
    /**
     * The database was found to be older than the topics, and a new epoch is about to begin; runs outside of a transaction, and again when
     * the beginning failed. Here an owner may take back what it published.
     */
    default void epochIsDue() {
        // Most owners have nothing to take back.
    }

    /** A new epoch began; runs in the transaction in which it did. */
    default void epochBegun() {
        // The relay publishes what stands.
    }
}

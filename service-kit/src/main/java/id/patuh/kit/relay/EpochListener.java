package id.patuh.kit.relay;

/**
 * A CDI bean that is told when a new epoch begins. States are published again by the relay; on a topic of facts the owner has to say what
 * stands from now on, where readers may hold later facts that never happened in this database.
 */
public interface EpochListener {
    /** A new epoch began; runs in the transaction in which it did. */
    void epochBegun();
}

package id.patuh.registry.roster;

import java.util.Collection;
import java.util.UUID;

/** Has worker lists follow their records. */
public interface RosterChangeListener {
    /**
     * Notes, in the current transaction, that records went from one employer to another, or that a record of an employer was replaced or
     * counts again. A job adds the lists up anew, compares them and publishes the employers; it waits for a list that is being applied,
     * the caller does not.
     *
     * @param employers all employers concerned: those that lost records and those that got them
     */
    void moved(Collection<UUID> employers);
}

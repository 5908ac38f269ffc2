package id.patuh.sanctions.reference;

import java.util.Set;
import java.util.UUID;

/** Hears of it when the numbers change by which licensing systems find employers. */
public interface NumbersListener {
    /**
     * Numbers of some employers changed, or were joined or parted by a merger. Runs in the transaction of the change.
     *
     * @param employers everybody who is found by other numbers than before
     */
    void numbersChanged(Set<UUID> employers);
}

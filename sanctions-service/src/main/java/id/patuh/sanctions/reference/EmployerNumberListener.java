package id.patuh.sanctions.reference;

import java.util.Set;
import java.util.UUID;

/** Is called when the numbers change by which licensing systems find employers. */
public interface EmployerNumberListener {
    /** Numbers of some employers changed, or a merger was made or undone. Runs in the transaction of the change. */
    void numbersChanged(Set<UUID> employers);
}

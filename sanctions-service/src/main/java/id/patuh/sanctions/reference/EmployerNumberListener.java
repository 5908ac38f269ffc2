package id.patuh.sanctions.reference;

import java.util.Set;
import java.util.UUID;

/** Called when the numbers by which licensing systems find employers change. */
public interface EmployerNumberListener {
    /** Numbers of some employers changed, or a merger was made or undone. Runs in the transaction of the change. */
    void numbersChanged(Set<UUID> employers);
}

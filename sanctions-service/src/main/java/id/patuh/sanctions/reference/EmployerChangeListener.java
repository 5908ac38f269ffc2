package id.patuh.sanctions.reference;

import java.util.Collection;
import java.util.UUID;

/** Is told, in the transaction that took in their events, of employers about which anything was stated. */
public interface EmployerChangeListener {
    /** Any of the numbers, mergers or participation of these may differ now. The employers are locked. */
    void employersChanged(Collection<UUID> employers);
}

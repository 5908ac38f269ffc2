package id.patuh.sanctions.reference;

import java.util.Set;
import java.util.UUID;

/** Called when what assessments say of employers may have changed. */
public interface AssessmentListener {
    /**
     * Some employers were assessed, or became one with others or got other numbers. Runs in the transaction of the change, once for each
     * batch of events.
     */
    void assessed(Set<UUID> employers);
}

package id.patuh.registry.employer.refresh;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

import id.patuh.contracts.event.EmployerEvent;

/** Knows what the worker lists of employers say, each worker counted once. */
public interface EmployerRosterSource {
    /** Counts and differences of lists. */
    Map<UUID, EmployerEvent.Rosters> of(Collection<UUID> employers);
}

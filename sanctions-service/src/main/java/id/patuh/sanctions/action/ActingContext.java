package id.patuh.sanctions.action;

import java.time.Instant;
import java.util.Set;

import id.patuh.contracts.event.CaseEvent;
import id.patuh.sanctions.policy.SanctionsPolicy;
import id.patuh.sanctions.procedure.Office;

/**
 * Who acts, when, and under which policy.
 *
 * @param roles roles of the caller; none for the service itself
 * @param now as precise as the database keeps it
 */
public record ActingContext(CaseEvent.Actor actor, Set<String> roles, Instant now, SanctionsPolicy policy) {
    /** Whether the caller holds a role of an office. */
    public boolean holds(Office office) {
        return policy.rolesOf(office).stream().anyMatch(roles::contains);
    }
}

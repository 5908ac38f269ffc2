package id.patuh.registry.merging;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

import id.patuh.kit.caller.Caller;

/** Learns of mergers, splits and their undoing, within their transactions. */
public interface MergeListener {
    /**
     * Two employers are one.
     *
     * @param survivor the one in use
     * @param request whom it absorbed, and why
     * @param caller who decided
     * @param now by the service's clock
     */
    default void merged(UUID survivor, MergeRequest request, Caller caller, Instant now) {}

    /**
     * A merger was undone.
     *
     * @param survivor the one that was in use
     * @param absorbed the one that is in use again
     */
    default void unmerged(UUID survivor, UUID absorbed) {}

    /**
     * Records went from one employer to another, whatever the act.
     *
     * @param employers those that have other records now
     */
    default void moved(Collection<UUID> employers) {}
}

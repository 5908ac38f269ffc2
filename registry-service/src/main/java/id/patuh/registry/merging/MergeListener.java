package id.patuh.registry.merging;

import java.time.Instant;
import java.util.UUID;

import id.patuh.kit.caller.Caller;

/** Learns of mergers and their undoing, within their transactions. */
public interface MergeListener {
    /**
     * Two employers are one.
     *
     * @param survivor the one in use
     * @param request whom it absorbed, and why
     * @param caller who decided
     * @param now by the service's clock
     */
    void merged(UUID survivor, MergeRequest request, Caller caller, Instant now);

    /**
     * A merger was undone.
     *
     * @param survivor the one that was in use
     * @param absorbed the one that is in use again
     */
    void unmerged(UUID survivor, UUID absorbed);
}

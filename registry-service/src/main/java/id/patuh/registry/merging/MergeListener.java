package id.patuh.registry.merging;

import java.time.Instant;
import java.util.UUID;

import id.patuh.kit.caller.Caller;

/** Is notified of mergers and their undoing, within their transactions. */
public interface MergeListener {
    /** Two employers are one. */
    void merged(UUID survivor, MergeRequest request, Caller caller, Instant now);

    /** A merger was undone. */
    void unmerged(UUID survivor, UUID absorbed);
}

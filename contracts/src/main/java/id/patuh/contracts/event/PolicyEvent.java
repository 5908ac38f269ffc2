package id.patuh.contracts.event;

import java.time.Instant;
import java.util.UUID;

import id.patuh.contracts.law.SharedLaw;

/**
 * Data of {@code id.patuh.compliance.policy.changed.v1}: the law that other services need, as it holds from now on. There is one such state,
 * always under the key {@link #ID}; {@code changeNumber} is null before publication.
 */
public record PolicyEvent(
        UUID policyId, long version, Long changeNumber, String policyVersion, SharedLaw law, Instant recordedAt) {

    /** CloudEvents type of this event. */
    public static final String TYPE = "id.patuh.compliance.policy.changed.v1";

    /** Key of every message. */
    public static final UUID ID = UUID.fromString("0197b3c2-0000-7000-8000-000000000001");
}

package id.patuh.registry.record;

import java.time.Instant;
import java.util.UUID;

import id.patuh.contracts.event.RecordEvent;
import id.patuh.contracts.vocabulary.RecordType;

/**
 * A record without its statements. {@code replacement} is null while it counts.
 *
 * @param regionCode region of its latest statement, or of its last one where all was withdrawn
 */
public record RecordHead(
        UUID id,
        RecordType type,
        String number,
        long version,
        UUID employerId,
        String regionCode,
        RecordEvent.Replacement replacement,
        Instant changedAt) {}

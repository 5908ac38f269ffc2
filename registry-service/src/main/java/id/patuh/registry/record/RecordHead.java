package id.patuh.registry.record;

import java.time.Instant;
import java.util.UUID;

import id.patuh.contracts.event.RecordEvent;
import id.patuh.contracts.vocabulary.RecordType;

/**
 * A record without its statements.
 *
 * @param regionCode region of its latest statement, or of its last one where all was withdrawn
 * @param replacement the record that was noted in its place, whether or not that counts now; null where none was
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

package id.patuh.registry.record;

import java.time.Instant;
import java.util.UUID;

import id.patuh.contracts.event.RecordEvent;
import id.patuh.contracts.vocabulary.RecordType;

/**
 * A record without its statements.
 *
 * @param id the record
 * @param type kind of record
 * @param number the agency's number, as it was first written
 * @param version its version
 * @param employerId the employer whose record it is today
 * @param regionCode region of its latest statement, or of its last one where all was withdrawn
 * @param replacement the record that was noted in its place, whether or not that counts now; null where none was
 * @param changedAt when the registry recorded its last change
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

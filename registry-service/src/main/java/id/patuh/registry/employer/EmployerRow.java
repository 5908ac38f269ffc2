package id.patuh.registry.employer;

import java.time.Instant;
import java.util.UUID;

import id.patuh.contracts.event.EmployerEvent;

/**
 * An employer whose row is locked.
 *
 * @param id the employer
 * @param version its version
 * @param status whether it has members
 * @param regionCode its home
 * @param spread whether {@code employer_place} says where it is
 * @param recordedAt when the version was recorded
 * @param data what was published of it last
 */
public record EmployerRow(
        UUID id,
        long version,
        EmployerEvent.Status status,
        String regionCode,
        boolean spread,
        Instant recordedAt,
        String data) {}

package id.patuh.registry.employer;

import java.time.Instant;
import java.util.UUID;

import id.patuh.contracts.event.EmployerStatus;

/** An employer whose row is locked. */
public record EmployerRow(
        UUID id,
        long version,
        EmployerStatus status,
        String regionCode,
        boolean spread,
        Instant recordedAt,
        String data) {}

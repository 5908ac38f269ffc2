package id.patuh.registry.employer;

import java.time.Instant;
import java.util.UUID;

import id.patuh.contracts.event.EmployerEvent;

/** An employer whose row is locked. */
public record EmployerRow(
        UUID id,
        long version,
        EmployerEvent.Status status,
        String regionCode,
        boolean spread,
        Instant recordedAt,
        String data) {}

package id.patuh.sanctions.reference;

import java.util.UUID;

/** An employer as this service knows it. */
public record Employer(UUID id, String name, String regionCode) {}

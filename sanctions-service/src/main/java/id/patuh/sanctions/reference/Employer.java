package id.patuh.sanctions.reference;

import java.util.UUID;

/**
 * An employer as this service knows it.
 *
 * @param address of its head office; null where none is known
 */
public record Employer(UUID id, String name, String regionCode, String address) {}

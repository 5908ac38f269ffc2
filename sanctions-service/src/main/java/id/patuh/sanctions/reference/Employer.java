package id.patuh.sanctions.reference;

import java.util.UUID;

/**
 * An employer as this service knows it.
 *
 * @param id its identity
 * @param name its name
 * @param regionCode regency or city; null when the registry has none
 */
public record Employer(UUID id, String name, String regionCode) {}

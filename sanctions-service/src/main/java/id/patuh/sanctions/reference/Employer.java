package id.patuh.sanctions.reference;

import java.util.UUID;

/**
 * An employer as this service knows it.
 *
 * @param id its identity
 * @param name its name; null when no record gives one, as after a merger
 * @param regionCode regency or city; null when the registry has none
 */
public record Employer(UUID id, String name, String regionCode) {}

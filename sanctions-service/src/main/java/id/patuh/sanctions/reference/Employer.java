package id.patuh.sanctions.reference;

import java.util.UUID;

/**
 * An employer as this service knows it.
 *
 * @param id its identity
 * @param name its name
 * @param regionCode home: regency or city
 */
public record Employer(UUID id, String name, String regionCode) {}

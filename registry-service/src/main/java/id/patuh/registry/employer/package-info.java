/**
 * Employers: found, listed and read, now and as of other days. Owns the tables {@code employer} and {@code employer_place}; reads {@code
 * act}, {@code identity_number} and, through {@code record}, statements for past days.
 *
 * <p>Guarantee: a caller sees only employers with a place in the caller's regions, and every read is logged. What an employer is, is
 * computed and written by {@code employer.refresh} alone.
 */
package id.patuh.registry.employer;

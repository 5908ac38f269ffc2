/**
 * Whose records and identity numbers are whose, on two time axes. Owns the tables {@code membership}, {@code identity_number} and {@code
 * act}; reads {@code record} for the numbers of records. The rules ({@link id.patuh.registry.membership.Resolution}, {@link
 * id.patuh.registry.membership.Memberships}) are pure; the stores load what they need and write what changed. Nothing is overwritten: what
 * an employer was on a day, as known on a day, follows from the rows of both days.
 */
package id.patuh.registry.membership;

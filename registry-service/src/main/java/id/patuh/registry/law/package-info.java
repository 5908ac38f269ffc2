/**
 * The dated law that compliance-service owns and the registry needs too: wage tolerance, wage caps, the time to report changes; and the
 * calendars that sanctions-service owns. Owns the table {@code shared_law}. Uses the contracts and the kit only.
 */
package id.patuh.registry.law;

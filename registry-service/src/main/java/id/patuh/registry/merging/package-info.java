/**
 * Mergers and splits of employers, and their undoing, as moves of memberships. Owns no table: acts and memberships are those of {@code
 * membership}. Nothing is overwritten, so nothing has to survive: docs/merging.md tells it to users.
 */
package id.patuh.registry.merging;

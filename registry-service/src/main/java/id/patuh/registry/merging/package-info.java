/**
 * Mergers and splits of employers, and their undoing, as moves of memberships. Owns the table {@code open_case}; acts and memberships are
 * written by {@code membership}. Nothing is overwritten, so every merger can be undone; docs/merging.md explains it to users.
 */
package id.patuh.registry.merging;

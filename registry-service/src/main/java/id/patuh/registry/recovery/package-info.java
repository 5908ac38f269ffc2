/**
 * Takes back from the registry's own topics what its database has lost, when it was restored to an earlier moment or made anew. Owns the
 * table {@code published_state}; docs/operations.md says what the topics hold and what they don't.
 */
package id.patuh.registry.recovery;

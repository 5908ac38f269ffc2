/**
 * Checked rows on their way into the registry: staged by COPY, taken in chunks by {@code intake}, each with its outcome. Owns the staging
 * tables and the tables {@code import_chunk} and {@code import_error}; worker lists add to the latter.
 *
 * <p>Guarantee: the statements, versions, events and outcomes of a chunk are committed together.
 */
package id.patuh.registry.imports.chunk;

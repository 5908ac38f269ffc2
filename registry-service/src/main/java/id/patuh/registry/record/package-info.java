/**
 * Records and their statements: what each agency holds under its own numbers. Owns the tables {@code record}, {@code replacement} and {@code
 * statement}; reads {@code membership} to find the records of employers. Rows of a statement are added, never changed.
 */
package id.patuh.registry.record;

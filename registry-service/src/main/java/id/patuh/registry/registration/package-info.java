/**
 * Writes of records over HTTP: a new employer with its first workplace, records that a person adds to an employer, changes of records and
 * their replacement. Owns no table: rows are taken by {@code intake}, as those of files and events are.
 */
package id.patuh.registry.registration;

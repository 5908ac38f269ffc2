/**
 * Worker lists: received as a stream, each NIK turned into a keyed token at once, compared head by head, counted by record and employer.
 *
 * <p>Guarantee: no NIK is stored, logged or answered; a list takes the place of the one before in one transaction; the same list again
 * changes nothing and emits nothing; each employer's counts, version and event are committed together. A list is
 * its record's; what an employer has is the union of its records' lists, each worker once. Rows are written once and read by
 * set-based SQL; memory depends neither on the size of the file nor on that of an employer.
 */
package id.patuh.registry.roster;

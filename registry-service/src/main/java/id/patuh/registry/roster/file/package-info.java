/**
 * Files of worker lists: read as a stream, each row checked, each NIK turned into a keyed token at once, rows of one record added up. Owns no
 * table; it writes into those it is given, in the binary form of COPY, without an object for each row.
 */
package id.patuh.registry.roster.file;

/**
 * Agency extracts: received as a stream, checked line by line, kept in a staging table, and worked into the registry by a job in chunks
 * of set-based SQL.
 *
 * <p>Guarantee: a file that was answered 202 is worked in completely, whatever is killed on the way, and each chunk's facts, versions and
 * events are committed together. The same file again changes nothing and emits nothing. Memory does not depend on the size of the file.
 */
package id.patuh.registry.imports;

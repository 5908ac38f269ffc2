/**
 * Agency extracts: as files, received as a stream, checked line by line, kept in a staging table, and worked into the registry by a job in
 * chunks of set-based SQL; and as events, each batch of which is one such chunk.
 *
 * <p>Guarantee: a file that was answered 202 is worked in completely, whatever is killed on the way, and each chunk's facts, versions and
 * events are committed together, with the answers to refused rows of events. The same file or event again changes nothing and emits
 * nothing. Memory does not depend on the size of the file. What was sent is readable, with what became of it, for 90 days.
 */
package id.patuh.registry.imports;

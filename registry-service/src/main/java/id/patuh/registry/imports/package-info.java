/**
 * Agency extracts over HTTP: received as files, read back with what became of each row, and worked into the registry by a job. Owns the
 * tables {@code agency_import} and {@code import_block}; {@code imports.format} reads files, {@code imports.chunk} stages and takes rows,
 * {@code imports.stream} takes the same rows as events.
 *
 * <p>Guarantee: a file that was answered 202 is taken completely, whatever is killed on the way. The same file again changes nothing and
 * publishes nothing. Memory does not depend on the size of the file. What was sent is readable, with what became of it, for 90 days.
 */
package id.patuh.registry.imports;

package id.patuh.registry.imports;

/**
 * A row that was refused for its numbers.
 *
 * @param line line on which the record starts
 * @param field column of the number that disagrees
 * @param value the number
 */
record RowConflict(int line, String field, String value) {}

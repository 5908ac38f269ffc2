package id.patuh.registry.imports;

/**
 * A stretch of an import that is worked in as one transaction.
 *
 * @param input the import
 * @param after line after which it begins
 * @param upTo its last line
 */
record Chunk(ImportInput input, long after, long upTo) {
    /**
     * Its rows, to be joined under any name. The bounds stand in the text: without them, each statement would search the whole file.
     */
    String rows() {
        return "(select * from %s where line > %d and line <= %d and error_code is null)"
                .formatted(input.table(), after, upTo);
    }
}

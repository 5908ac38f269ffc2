package id.patuh.registry.imports.format;

/**
 * Some thousand records as they were sent.
 *
 * @param firstLine line on which the first starts
 * @param lastLine line on which the last starts
 * @param rows how many there are
 * @param body them, packed; see the column {@code import_block.body}
 */
public record ImportBlock(long firstLine, long lastLine, int rows, byte[] body) {}

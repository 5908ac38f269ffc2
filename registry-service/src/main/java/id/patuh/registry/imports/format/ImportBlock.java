package id.patuh.registry.imports.format;

/**
 * Some thousand records as they were sent.
 *
 * @param body them, packed; see the column {@code import_block.body}
 */
public record ImportBlock(long firstLine, long lastLine, int rows, byte[] body) {}

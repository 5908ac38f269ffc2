package id.patuh.registry.imports.chunk;

import id.patuh.registry.intake.RowOutcome;

/**
 * A chunk that is done.
 *
 * @param outcomes the letter of a {@link RowOutcome} for each of its lines; {@code .} where no accepted record starts
 */
public record CompletedChunk(long after, long upTo, String outcomes) {}

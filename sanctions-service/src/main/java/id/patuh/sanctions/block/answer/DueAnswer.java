package id.patuh.sanctions.block.answer;

import java.util.UUID;

/**
 * An answer that time may have changed.
 *
 * @param employerId who had the number before; null for nobody
 * @param moved whether the number, or who stands behind it, may be another's now
 */
public record DueAnswer(AnswerKey key, UUID employerId, boolean moved) {}

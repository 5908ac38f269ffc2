package id.patuh.sanctions.block.check;

import java.util.UUID;

/**
 * The place of a number in the status lists.
 *
 * @param identifier the number in canonical form
 * @param position null where nobody ever had it
 * @param employerId who has it now; null for nobody
 */
public record NumberPosition(String identifier, Long position, UUID employerId) {}

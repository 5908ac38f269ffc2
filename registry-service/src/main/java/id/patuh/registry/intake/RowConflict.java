package id.patuh.registry.intake;

import java.util.UUID;

import id.patuh.contracts.vocabulary.IdentifierType;

/**
 * A row that was refused: its numbers belong to two employers.
 *
 * @param line line on which it starts
 * @param field column of the number that disagrees
 * @param value the number, a natural person's masked
 * @param firstId employer of the number that decides first
 * @param firstType kind of that number
 * @param firstNumber that number, a natural person's masked
 * @param secondId employer of the number that disagrees
 */
public record RowConflict(
        int line,
        String field,
        String value,
        UUID firstId,
        IdentifierType firstType,
        String firstNumber,
        UUID secondId) {}

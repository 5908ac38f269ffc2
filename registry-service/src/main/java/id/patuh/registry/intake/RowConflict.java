package id.patuh.registry.intake;

import java.util.UUID;

import id.patuh.contracts.vocabulary.IdentifierType;

/**
 * A row that was refused: its numbers belong to two employers.
 *
 * @param value the number, a natural person's masked
 * @param firstNumber that number, a natural person's masked
 */
public record RowConflict(
        int line,
        String field,
        String value,
        UUID firstId,
        IdentifierType firstType,
        String firstNumber,
        UUID secondId) {}

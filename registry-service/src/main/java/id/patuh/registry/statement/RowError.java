package id.patuh.registry.statement;

import id.patuh.contracts.vocabulary.RowErrorCode;
import id.patuh.kit.problem.FieldError;

/**
 * What is wrong with one field of a record. {@code value} is null when empty.
 *
 * @param field name of the field; empty for the whole record
 */
public record RowError(String field, RowErrorCode code, String value) {
    /** The same error in an answer to a JSON request. */
    public FieldError inBody() {
        return in("");
    }

    /** The same error in the answer to a JSON request that contains the record. */
    public FieldError in(String at) {
        String pointer = field.isEmpty() ? at : at + "/" + field;
        return new FieldError(pointer, code.name(), code.indonesian(), code.english());
    }
}

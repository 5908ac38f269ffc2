package id.patuh.registry.statement;

import java.util.List;

import id.patuh.contracts.vocabulary.RowErrorCode;
import id.patuh.kit.problem.FieldError;
import id.patuh.kit.problem.ValueFault;

/**
 * What is wrong with one field of a record. {@code value} is null when empty.
 *
 * @param field name of the field; empty for the whole record
 * @param allowed the words that may stand there; empty where they are no closed set
 */
public record RowError(String field, RowErrorCode code, String value, List<String> allowed) {
    /** An error of a field that is no closed set of words. {@code value} is null when empty. */
    public RowError(String field, RowErrorCode code, String value) {
        this(field, code, value, List.of());
    }

    /** The same error in an answer to a JSON request. */
    public FieldError inBody() {
        return in("");
    }

    /** The same error in the answer to a JSON request that contains the record. */
    public FieldError in(String at) {
        String pointer = field.isEmpty() ? at : at + "/" + field;
        return allowed.isEmpty()
                ? new FieldError(pointer, code.name(), code.indonesian(), code.english())
                : ValueFault.unknownWord(pointer, allowed);
    }
}

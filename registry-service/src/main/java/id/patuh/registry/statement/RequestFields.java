package id.patuh.registry.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.kit.problem.FieldError;
import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Problem;
import id.patuh.kit.problem.UnknownFields;

/** Refusals of a JSON request before its fields are looked at. */
public final class RequestFields {
    private RequestFields() {}

    /**
     * Checks that a body is an object with known members only.
     *
     * @throws Problem VALIDATION_FAILED, UNKNOWN_FIELD
     */
    public static void requireKnown(JsonNode body, Set<String> known) {
        requireKnown(body, "", known);
    }

    /**
     * Checks that a part of a body is an object with known members only.
     *
     * @throws Problem VALIDATION_FAILED, UNKNOWN_FIELD
     */
    public static void requireKnown(JsonNode part, String at, Set<String> known) {
        if (!part.isObject()) {
            throw Problem.of(KitProblem.VALIDATION_FAILED)
                    .with(new FieldError(at, "TYPE_MISMATCH", "Isi harus objek JSON.", "This must be a JSON object."));
        }
        List<String> unknown = new ArrayList<>();
        part.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                unknown.add(at + "/" + name.replace("~", "~0").replace("/", "~1"));
            }
        });
        if (!unknown.isEmpty()) {
            throw UnknownFields.at(unknown);
        }
    }

    /**
     * Refuses a request with errors.
     *
     * @throws Problem VALIDATION_FAILED unless there are none
     */
    public static void requireGood(List<RowError> errors) {
        requireNone(errors.stream().map(RowError::inBody).toList());
    }

    /**
     * Refuses a request with errors.
     *
     * @throws Problem VALIDATION_FAILED unless there are none
     */
    public static void requireNone(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw Problem.of(KitProblem.VALIDATION_FAILED).with(errors);
        }
    }
}

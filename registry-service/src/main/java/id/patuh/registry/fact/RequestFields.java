package id.patuh.registry.fact;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.kit.problem.FieldError;
import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Problem;

/** Refusals of a JSON request before its fields are looked at. */
public final class RequestFields {
    private RequestFields() {}

    /**
     * Checks that a body is an object with known members only.
     *
     * @param body the body
     * @param known names that may occur
     * @throws Problem VALIDATION_FAILED, UNKNOWN_FIELD
     */
    public static void requireKnown(JsonNode body, Set<String> known) {
        if (!body.isObject()) {
            throw Problem.of(KitProblem.VALIDATION_FAILED)
                    .with(new FieldError("", "TYPE", "Isi harus objek JSON.", "The body must be a JSON object."));
        }
        List<FieldError> unknown = new ArrayList<>();
        Iterator<String> names = body.fieldNames();
        while (names.hasNext()) {
            String name = names.next();
            if (!known.contains(name)) {
                unknown.add(new FieldError(
                        "/" + name.replace("~", "~0").replace("/", "~1"),
                        "UNKNOWN_FIELD",
                        "Kolom tidak dikenal.",
                        "The field is not known."));
            }
        }
        if (!unknown.isEmpty()) {
            throw Problem.of(
                            KitProblem.UNKNOWN_FIELD, unknown.getFirst().field().substring(1))
                    .with(unknown);
        }
    }

    /**
     * Refuses a request with errors.
     *
     * @param errors what is wrong with its fields
     * @throws Problem VALIDATION_FAILED unless there are none
     */
    public static void requireGood(List<RowError> errors) {
        if (!errors.isEmpty()) {
            throw Problem.of(KitProblem.VALIDATION_FAILED)
                    .with(errors.stream().map(RowError::inBody).toList());
        }
    }
}

package id.patuh.kit.problem;

import java.util.List;

/** The refusal of a body with members that the operation does not know. */
public final class UnknownFields {
    private UnknownFields() {}

    /**
     * The problem UNKNOWN_FIELD, which names the first field and lists all of them.
     *
     * @param pointers JSON Pointers (RFC 6901) of the fields, at least one
     */
    public static Problem at(List<String> pointers) {
        return Problem.of(KitProblem.UNKNOWN_FIELD, pointers.getFirst().substring(1))
                .with(pointers.stream().map(UnknownFields::error).toList());
    }

    private static FieldError error(String pointer) {
        return new FieldError(
                pointer, KitProblem.UNKNOWN_FIELD.name(), "Kolom tidak dikenal.", "The field is not known.");
    }
}

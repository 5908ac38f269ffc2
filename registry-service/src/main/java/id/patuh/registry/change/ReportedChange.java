package id.patuh.registry.change;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import id.patuh.contracts.event.EventJson;
import id.patuh.kit.problem.FieldError;
import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Problem;
import id.patuh.registry.statement.FieldChecks;
import id.patuh.registry.statement.RequestFields;
import id.patuh.registry.statement.RequestReader;

/**
 * The body of a report, read and checked. {@code recordId} is null where none is named; {@code description} is null when not given.
 *
 * @param patch the fields to change; empty for a kind without fields
 */
record ReportedChange(
        ChangeKind kind,
        UUID recordId,
        LocalDate changedOn,
        LocalDate reportedOn,
        String description,
        ObjectNode patch) {
    /** Longest description. */
    static final int LONGEST_DESCRIPTION = 1000;

    private static final Set<String> ALL_MEMBERS = Arrays.stream(ChangeKind.values())
            .flatMap(kind -> kind.members().stream())
            .collect(Collectors.toUnmodifiableSet());

    /**
     * Reads a body. The fields to change are checked by whoever applies them.
     *
     * @throws Problem VALIDATION_FAILED, UNKNOWN_FIELD, also for a field of another kind
     */
    static ReportedChange read(JsonNode body, LocalDate today) {
        RequestReader reader = RequestReader.open(body, ALL_MEMBERS, today);
        FieldChecks checks = reader.fields();
        checks.require("kind").require("changedOn");
        ChangeKind kind = checks.word("kind", ChangeKind.class);
        UUID recordId = reader.id("recordId");
        LocalDate changedOn = checks.date("changedOn");
        LocalDate reportedOn = checks.has("reportedOn") ? checks.date("reportedOn") : today;
        String description = checks.text("description", LONGEST_DESCRIPTION);
        if (kind != null) {
            RequestFields.requireKnown(body, kind.members());
            kind.required().forEach(checks::require);
            if (kind == ChangeKind.ADDRESS && kind.fields().stream().noneMatch(checks::has)) {
                checks.require("address");
            }
        }
        reader.requireGood();
        requireOrder(changedOn, reportedOn);
        return new ReportedChange(kind, recordId, changedOn, reportedOn, description, patch(body, kind.fields()));
    }

    private static ObjectNode patch(JsonNode body, List<String> fields) {
        ObjectNode patch = EventJson.mapper().createObjectNode();
        fields.stream().filter(body::hasNonNull).forEach(name -> patch.set(name, body.get(name)));
        return patch;
    }

    private static void requireOrder(LocalDate changedOn, LocalDate reportedOn) {
        if (reportedOn.isBefore(changedOn)) {
            throw Problem.of(KitProblem.VALIDATION_FAILED)
                    .with(new FieldError(
                            "/reportedOn",
                            "DATE_BEFORE_CHANGE",
                            "Tanggal laporan tidak boleh sebelum tanggal perubahan.",
                            "The date of the report must not be before that of the change."));
        }
    }
}

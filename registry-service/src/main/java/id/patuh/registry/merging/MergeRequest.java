package id.patuh.registry.merging;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.contracts.vocabulary.RowErrorCode;
import id.patuh.kit.problem.Problem;
import id.patuh.registry.statement.FieldChecks;
import id.patuh.registry.statement.JsonFields;
import id.patuh.registry.statement.RequestFields;

/**
 * What is asked for when two employers are merged. {@code evidence} is null when none is named.
 *
 * @param effectiveOn day from which they are one, not after today
 */
@Schema(name = "MergeBody", description = "Which employer is absorbed, since when and why")
public record MergeRequest(
        @Schema(required = true, description = "The employer that is absorbed")
        UUID absorbedId,

        @Schema(required = true, description = "Day from which they are one, not after today", examples = "2026-06-01")
        LocalDate effectiveOn,

        @Schema(required = true, description = "Why", examples = "Penggabungan menurut akta")
        String reason,

        @Schema(nullable = true, description = "Reference to a document")
        String evidence) {
    private static final Set<String> FIELDS = Set.of("absorbedId", "effectiveOn", "reason", "evidence");

    /** Longest reason or reference. */
    private static final int LONGEST = FieldChecks.LONG_TEXT;

    /**
     * Reads the body of a request.
     *
     * @throws Problem VALIDATION_FAILED, UNKNOWN_FIELD
     */
    static MergeRequest read(JsonNode body, LocalDate today) {
        RequestFields.requireKnown(body, FIELDS);
        FieldChecks checks = new FieldChecks(JsonFields.strict(body), today);
        checks.require("absorbedId").require("effectiveOn").require("reason");
        MergeRequest read = new MergeRequest(
                id(checks, "absorbedId"),
                checks.date("effectiveOn"),
                checks.text("reason", LONGEST),
                checks.text("evidence", LONGEST));
        RequestFields.requireGood(checks.errors());
        return read;
    }

    /** Reads the id of an employer; null when it is missing or none, which leaves an error. */
    public static UUID id(FieldChecks checks, String field) {
        String text = checks.text(field, FieldChecks.SHORT_TEXT);
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            return checks.wrong(field, RowErrorCode.TEXT_INVALID, text);
        }
    }
}

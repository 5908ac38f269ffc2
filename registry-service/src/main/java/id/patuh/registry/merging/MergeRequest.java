package id.patuh.registry.merging;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.kit.problem.Problem;
import id.patuh.registry.statement.FieldChecks;
import id.patuh.registry.statement.RequestReader;

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

        @Schema(
                required = true,
                description = "Why",
                maxLength = FieldChecks.LONG_TEXT,
                examples = "Penggabungan menurut akta")
        String reason,

        @Schema(nullable = true, description = "Reference to a document", maxLength = FieldChecks.LONG_TEXT)
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
        RequestReader reader = RequestReader.open(body, FIELDS, today);
        FieldChecks checks = reader.fields();
        checks.require("absorbedId").require("effectiveOn").require("reason");
        MergeRequest read = new MergeRequest(
                reader.id("absorbedId"),
                checks.date("effectiveOn"),
                checks.text("reason", LONGEST),
                checks.text("evidence", LONGEST));
        reader.requireGood();
        return read;
    }
}

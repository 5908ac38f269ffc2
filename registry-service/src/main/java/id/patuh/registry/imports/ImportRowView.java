package id.patuh.registry.imports;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.registry.intake.RowOutcome;

/**
 * A record as it was sent, and what became of it. {@code employerId} is null while there is none; {@code fields} is null when it could not
 * be cut into fields.
 *
 * @param line physical line on which it starts, the first of the file being 1
 * @param errors why it was refused; empty otherwise
 */
@Schema(name = "ImportRow", description = "A record as it was sent, and what became of it")
public record ImportRowView(
        long line,
        RowOutcome outcome,
        @Schema(nullable = true) UUID employerId,

        @Schema(nullable = true, implementation = JsonNode.class) @JsonRawValue
        String fields,

        @Schema(nullable = true) List<String> values,
        List<ImportErrorView> errors) {

    /** A page of a list. */
    @Schema(name = "ImportRowPage", description = "A page of records")
    public record PageOf(
            List<ImportRowView> items,
            @Schema(nullable = true) String nextCursor) {}
}

package id.patuh.registry.imports;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.contracts.vocabulary.RowErrorCode;
import id.patuh.registry.imports.chunk.RowErrorStore;

/**
 * Why a record was refused.
 *
 * @param line physical line on which the record starts, the first of the file being 1
 * @param field name of the column; empty where the whole record is meant
 */
@Schema(name = "ImportError", description = "Why a record was refused")
public record ImportErrorView(
        long line,
        String field,
        RowErrorCode code,
        Message message,
        @Schema(nullable = true) String value) {
    /** A text for people. */
    @Schema(name = "ImportErrorMessage", description = "A text for people in both languages")
    public record Message(String id, String en) {}

    static ImportErrorView of(RowErrorStore.StoredError error) {
        RowErrorCode code = RowErrorCode.valueOf(error.code());
        return new ImportErrorView(
                error.line(), error.field(), code, new Message(code.indonesian(), code.english()), error.value());
    }

    /** A page of a list. */
    @Schema(name = "ImportErrorPage", description = "A page of errors")
    public record PageOf(
            List<ImportErrorView> items,
            @Schema(nullable = true) String nextCursor) {}
}

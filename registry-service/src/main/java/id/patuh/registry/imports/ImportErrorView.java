package id.patuh.registry.imports;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.contracts.vocabulary.RowErrorCode;
import id.patuh.kit.problem.Phrase;
import id.patuh.registry.imports.chunk.RowErrorStore;
import id.patuh.registry.imports.format.ImportSource;
import id.patuh.registry.imports.format.RowErrorTexts;

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

    static ImportErrorView of(ImportSource source, RowErrorStore.StoredError error) {
        RowErrorCode code = RowErrorCode.valueOf(error.code());
        Phrase message = RowErrorTexts.of(source, error.field(), code, error.value());
        return new ImportErrorView(
                error.line(), error.field(), code, new Message(message.indonesian(), message.english()), error.value());
    }

    /** A page of a list. */
    @Schema(name = "ImportErrorPage", description = "A page of errors")
    public record PageOf(
            List<ImportErrorView> items,
            @Schema(nullable = true) String nextCursor) {}
}

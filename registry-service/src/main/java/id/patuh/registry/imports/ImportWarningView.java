package id.patuh.registry.imports;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.registry.imports.chunk.RowWarningStore;
import id.patuh.registry.statement.RowWarning;

/**
 * What should be looked at in a record that was taken.
 *
 * @param line physical line on which the record starts, the first of the file being 1
 * @param field name of the column
 */
@Schema(name = "ImportWarning", description = "What should be looked at in a record that was taken")
public record ImportWarningView(
        long line, String field, RowWarning code, ImportErrorView.Message message, String value) {

    static ImportWarningView of(RowWarningStore.StoredWarning warning) {
        RowWarning code = warning.code();
        return new ImportWarningView(
                warning.line(),
                warning.field(),
                code,
                new ImportErrorView.Message(code.indonesian(), code.english()),
                warning.value());
    }

    /** A page of a list. */
    @Schema(name = "ImportWarningPage", description = "A page of warnings")
    public record PageOf(
            List<ImportWarningView> items,
            @Schema(nullable = true) String nextCursor) {}
}

package id.patuh.registry.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.JsonNode;

import de.siegmar.fastcsv.writer.CsvWriter;
import id.patuh.kit.audit.AccessLog;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.problem.Problem;
import id.patuh.registry.RegistryProblem;
import id.patuh.registry.imports.format.ExtractColumn;
import id.patuh.registry.imports.format.NdjsonRecordReader;
import id.patuh.registry.imports.format.SourceRow;
import id.patuh.registry.intake.RowOutcome;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Gives the refused records of an import back as a file of the same kind, to mend and send again. */
@ApplicationScoped
class RejectedRowsQuery {
    private static final int ROWS_AT_ONCE = 500;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final ImportQuery imports;
    private final SourceRowQuery rows;
    private final AccessLog access;

    RejectedRowsQuery(ImportQuery imports, SourceRowQuery rows, AccessLog access) {
        this.imports = imports;
        this.rows = rows;
        this.access = access;
    }

    /**
     * The import whose rows are asked for.
     *
     * @throws Problem IMPORT_NOT_FOUND, IMPORT_ROWS_NOT_KEPT, and what {@link ImportQuery#find} refuses
     */
    @Transactional
    ReceivedImport find(UUID id, Caller reader) {
        ReceivedImport found = imports.find(id, reader);
        if (found.source().roster() != null) {
            throw Problem.of(RegistryProblem.IMPORT_ROWS_NOT_KEPT, id.toString());
        }
        access.read("import", List.of(id));
        return found;
    }

    /** Writes the refused records as CSV with all columns of the extract, marked as UTF-8 so that spreadsheets read it as such. */
    void write(ReceivedImport found, OutputStream out) throws IOException {
        OutputStreamWriter text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        CsvWriter csv = CsvWriter.builder().build(text);
        List<String> columns =
                found.source().columns().stream().map(ExtractColumn::name).toList();
        csv.writeRecord(columns);
        long after = 0;
        List<SourceRow> page = page(found.id(), after);
        while (!page.isEmpty()) {
            page.forEach(row -> csv.writeRecord(values(row, columns)));
            after = page.getLast().line();
            page = page(found.id(), after);
        }
        csv.flush();
    }

    private List<SourceRow> page(UUID id, long after) {
        return QuarkusTransaction.requiringNew().call(() -> rows.with(id, RowOutcome.REJECTED, after, ROWS_AT_ONCE)
                .rows());
    }

    /** What could not be cut into fields stands there as it was sent. */
    private static List<String> values(SourceRow row, List<String> columns) {
        if (row.fields() == null) {
            return row.values();
        }
        JsonNode fields = NdjsonRecordReader.parse(row.fields());
        return columns.stream().map(column -> fields.path(column).asText("")).toList();
    }
}

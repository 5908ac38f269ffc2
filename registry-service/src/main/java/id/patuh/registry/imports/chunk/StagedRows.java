package id.patuh.registry.imports.chunk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

import id.patuh.contracts.vocabulary.Programme;
import id.patuh.contracts.vocabulary.RecordType;
import id.patuh.registry.identity.IdentityNumber;
import id.patuh.registry.intake.RowLine;
import id.patuh.registry.record.CopyText;
import id.patuh.registry.record.StatementRows;
import id.patuh.registry.statement.Numbers;
import id.patuh.registry.statement.StatedRow;

/** Rows of the form of {@code import_staging}. A natural person's number is written as its token only. */
final class StagedRows {
    /** Columns of a row that is none but an error, before those of the error. */
    static final int COLUMNS = 31;

    private static final int ERROR_COLUMNS = 3;

    private StagedRows() {}

    /** Adds a row to a text. */
    static void add(CopyText text, RowLine line) {
        StatedRow row = line.row();
        IdentityNumber npwp = line.npwp();
        text.add(line.line()).add(row.numbers().own()).add(row.numbers().ownKey());
        text.add(row.numbers().nib());
        text.add(npwp == null ? null : npwp.value()).add(npwp == null ? null : npwp.token());
        text.add(row.programme()).add(row.validFrom()).add(row.endedOn()).add(row.endStated());
        text.add(row.digest());
        StatementRows.add(text, row);
        text.skip(ERROR_COLUMNS);
    }

    /** Reads a row. */
    static RowLine read(ResultSet row, RecordType type) throws SQLException {
        String programme = row.getString("programme");
        return new RowLine(
                row.getInt("line"),
                new StatedRow(
                        type,
                        new Numbers(row.getString("own_number"), row.getString("nib"), null),
                        programme == null ? null : Programme.valueOf(programme),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("ended_on", LocalDate.class),
                        row.getBoolean("end_stated"),
                        programme == null ? StatementRows.workplace(row) : null,
                        programme == null ? null : StatementRows.registration(row),
                        row.getObject("digest", UUID.class)),
                IdentityNumber.kept(row.getString("npwp"), row.getString("npwp_token")));
    }
}

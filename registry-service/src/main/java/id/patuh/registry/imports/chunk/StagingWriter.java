package id.patuh.registry.imports.chunk;

import java.sql.Connection;
import java.sql.SQLException;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;

import id.patuh.registry.intake.RowLine;
import id.patuh.registry.record.CopyText;
import id.patuh.registry.statement.RowError;
import id.patuh.registry.statement.SafeText;

/** Writes checked rows and errors into a staging table by COPY. While a COPY is open, its connection can do nothing else. */
public final class StagingWriter {
    private static final int BLOCK = 1 << 16;

    private final CopyManager copies;
    private final String command;
    private final CopyText text = new CopyText();
    private CopyIn copy;

    /** Makes a writer. */
    public StagingWriter(Connection connection, String table) throws SQLException {
        this.copies = connection.unwrap(PGConnection.class).getCopyAPI();
        this.command = "copy " + table + " from stdin";
    }

    public void row(RowLine row) throws SQLException {
        StagedRows.add(text, row);
        endLine();
    }

    public void error(long line, RowError error) throws SQLException {
        text.add(line).skip(StagedRows.COLUMNS + 1);
        text.add(error.field()).add(error.code()).add(SafeText.value(error));
        endLine();
    }

    /** Writes what was added so far and frees the connection; more may be added. */
    public void settle() throws SQLException {
        flush();
        if (copy != null) {
            copy.endCopy();
            copy = null;
        }
    }

    /** Frees the connection whatever has happened. */
    public void abandon() throws SQLException {
        if (copy != null && copy.isActive()) {
            copy.cancelCopy();
        }
    }

    private void endLine() throws SQLException {
        text.endLine();
        if (text.length() >= BLOCK) {
            flush();
        }
    }

    private void flush() throws SQLException {
        byte[] block = text.take();
        if (block.length == 0) {
            return;
        }
        if (copy == null) {
            copy = copies.copyIn(command);
        }
        copy.writeToCopy(block, 0, block.length);
    }
}

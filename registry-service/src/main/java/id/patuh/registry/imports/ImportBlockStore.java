package id.patuh.registry.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.db.Database;
import id.patuh.registry.imports.chunk.RowWarningStore;
import id.patuh.registry.imports.format.ImportBlock;

/** The table {@code import_block}; what is to be looked at in its records goes with it. */
@ApplicationScoped
class ImportBlockStore {
    private final Database database;
    private final RowWarningStore warnings;

    ImportBlockStore(Database database, RowWarningStore warnings) {
        this.database = database;
        this.warnings = warnings;
    }

    /** Adds blocks, and the warnings of their records. */
    void keep(UUID importId, List<ImportBlock> blocks, List<RowWarningStore.StoredWarning> found) {
        blocks.forEach(block -> add(importId, block));
        if (!found.isEmpty()) {
            warnings.add(importId, found);
        }
    }

    private void add(UUID importId, ImportBlock block) {
        database.update(
                "insert into import_block (import_id, last_line, first_line, rows, body) values (?, ?, ?, ?, ?)",
                importId,
                block.lastLine(),
                block.firstLine(),
                block.rows(),
                block.body());
    }

    /** The block in which the first record after a line is. */
    Optional<ImportBlock> after(UUID importId, long line) {
        return database.first("""
                select first_line, last_line, rows, body from import_block
                where import_id = ? and last_line > ? order by last_line limit 1
                """, ImportBlockStore::read, importId, line);
    }

    private static ImportBlock read(ResultSet row) throws SQLException {
        return new ImportBlock(
                row.getLong("first_line"), row.getLong("last_line"), row.getInt("rows"), row.getBytes("body"));
    }
}

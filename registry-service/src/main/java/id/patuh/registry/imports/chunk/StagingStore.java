package id.patuh.registry.imports.chunk;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.db.Database;

/** The staging tables: one for each import, made like {@code import_staging} and dropped by the job that applies it. */
@ApplicationScoped
public class StagingStore {
    private final Database database;

    StagingStore(Database database) {
        this.database = database;
    }

    /** Name of the table of an import. */
    public static String table(UUID importId) {
        return "import_staging_" + importId.toString().replace("-", "");
    }

    public void create(UUID importId) {
        database.update("create table " + table(importId) + " (like import_staging) with (autovacuum_enabled = false)");
    }

    /** Indexes a filled table. Rows lie in the order of their lines, so a summary of each range of pages finds a chunk. */
    public void index(UUID importId) {
        database.update("create index on " + table(importId) + " using brin (line) with (pages_per_range = 16)");
        database.update("analyze " + table(importId) + " (line, own_key, error_code)");
    }

    public void drop(UUID importId) {
        database.update("drop table if exists " + table(importId));
    }
}

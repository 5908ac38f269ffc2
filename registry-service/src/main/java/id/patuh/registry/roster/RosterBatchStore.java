package id.patuh.registry.roster;

import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.db.Database;
import id.patuh.registry.roster.file.RosterSource;

/** The table {@code roster_batch} and the tables of each batch. */
@ApplicationScoped
class RosterBatchStore {
    private final Database database;

    RosterBatchStore(Database database) {
        this.database = database;
    }

    /** A batch. {@code jobId} is null when none does. */
    record Batch(UUID id, RosterSource source, String keyId, long rows, UUID jobId) {}

    /** Makes the tables of a batch, empty; in the transaction that fills them. */
    void create(UUID batch) {
        RosterTables tables = new RosterTables(batch);
        database.update("create table " + tables.rows() + " (like roster_row)" + " with (autovacuum_enabled = false)");
        database.update(
                "create table " + tables.groups() + " (like roster_group)" + " with (autovacuum_enabled = false)");
    }

    /** Rows lie in the order of their groups, so a summary of each range of pages finds those of an employer. */
    void index(UUID batch) {
        String rows = new RosterTables(batch).rows();
        database.update("create index on " + rows + " using brin (grp) with (pages_per_range = 32)");
        database.update("analyze " + rows + " (grp, token, present)");
    }

    void insert(Batch batch, Instant now) {
        database.update(
                "insert into roster_batch (id, source, key_id, rows, job_id, recorded_at) values (?, ?, ?, ?, ?, ?)",
                batch.id(),
                batch.source().name(),
                batch.keyId(),
                batch.rows(),
                batch.jobId(),
                now);
    }

    /** Removes a batch that no list needs. */
    void drop(UUID batch) {
        RosterTables tables = new RosterTables(batch);
        database.update("drop table if exists " + tables.rows() + ", " + tables.groups());
        database.update("delete from roster_batch where id = ?", batch);
    }
}

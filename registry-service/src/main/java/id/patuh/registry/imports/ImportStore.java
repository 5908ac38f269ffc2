package id.patuh.registry.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.db.Database;
import id.patuh.kit.jobs.JobState;
import id.patuh.registry.imports.format.ImportSource;

/** The table {@code agency_import}. */
@ApplicationScoped
class ImportStore {
    private static final String SELECT = "select i.*, encode(i.body_sha256, 'hex') as sha256 from agency_import i ";

    private final Database database;

    ImportStore(Database database) {
        this.database = database;
    }

    void insert(ReceivedImport received) {
        database.update(
                """
                insert into agency_import (id, job_id, source, dry_run, body_sha256, rows, refused_rows, received_at, received_by, agency)
                values (?, ?, ?, ?, decode(?, 'hex'), ?, ?, ?, ?, ?)
                """,
                received.id(),
                received.jobId(),
                received.source().name(),
                received.dryRun(),
                received.sha256(),
                received.rows(),
                received.refused(),
                received.receivedAt(),
                received.receivedBy(),
                received.agency());
    }

    Optional<ReceivedImport> find(UUID id) {
        return database.first(SELECT + "where i.id = ?", ImportStore::read, id);
    }

    /** Imports of some sources before one, newest first; of any state when that is null. */
    List<ReceivedImport> list(List<String> sources, JobState state, UUID before, int limit) {
        String name = state == null ? null : state.name();
        return database.query(
                SELECT + """
                        join job j on j.id = i.job_id
                        where i.source = any(?) and (?::text is null or j.state = ?) and i.id < ?
                        order by i.id desc limit ?
                        """, ImportStore::read, sources.toArray(String[]::new), name, name, before, limit);
    }

    /** Removes imports that were received before a moment and whose job has ended; returns their ids. */
    List<UUID> removeBefore(Instant moment) {
        return database.query("""
                delete from agency_import i
                where received_at < ?
                  and not exists (select from job j where j.id = i.job_id and j.state in ('QUEUED', 'RUNNING'))
                returning id
                """, row -> row.getObject("id", UUID.class), moment);
    }

    private static ReceivedImport read(ResultSet row) throws SQLException {
        return new ReceivedImport(
                row.getObject("id", UUID.class),
                row.getObject("job_id", UUID.class),
                ImportSource.valueOf(row.getString("source")),
                row.getBoolean("dry_run"),
                row.getString("sha256"),
                row.getLong("rows"),
                row.getLong("refused_rows"),
                Database.instant(row, "received_at"),
                row.getString("received_by"),
                row.getString("agency"));
    }
}

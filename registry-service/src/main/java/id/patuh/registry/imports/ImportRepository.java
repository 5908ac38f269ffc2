package id.patuh.registry.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.db.Database;
import id.patuh.kit.jobs.JobState;
import id.patuh.registry.intake.RowConflict;

/** The tables {@code agency_import} and {@code import_error}. */
@ApplicationScoped
class ImportRepository {
    private static final String SELECT = "select i.*, encode(i.body_sha256, 'hex') as sha256 from agency_import i ";

    private final Database database;

    ImportRepository(Database database) {
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
        if (received.refused() > 0) {
            database.update("""
                    insert into import_error (import_id, line, field, code, value)
                    select ?, line, error_field, error_code, error_value from %s where error_code is not null
                    on conflict do nothing
                    """.formatted(Staging.table(received.id())), received.id());
        }
    }

    Optional<ReceivedImport> find(UUID id) {
        return database.first(SELECT + "where i.id = ?", ImportRepository::received, id);
    }

    /** Imports of some sources before one, newest first; of any state when that is null. */
    List<ReceivedImport> list(List<String> sources, JobState state, UUID before, int limit) {
        String name = state == null ? null : state.name();
        return database.query(
                SELECT + """
                        join job j on j.id = i.job_id
                        where i.source = any(?) and (?::text is null or j.state = ?) and i.id < ?
                        order by i.id desc limit ?
                        """, ImportRepository::received, sources.toArray(String[]::new), name, name, before, limit);
    }

    private static ReceivedImport received(ResultSet row) throws SQLException {
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

    /** How many errors there are of each code. */
    Map<String, Long> errorsByCode(UUID id) {
        Map<String, Long> byCode = new LinkedHashMap<>();
        database.query(
                "select code, count(*) as errors from import_error where import_id = ? group by code order by code",
                row -> byCode.put(row.getString("code"), row.getLong("errors")),
                id);
        return byCode;
    }

    List<StoredError> errors(UUID id, long line, String field, String code, int limit) {
        return database.query("""
                select line, field, code, value from import_error
                where import_id = ? and (line, field, code) > (?::integer, ?, ?)
                order by line, field, code limit ?
                """, ImportRepository::error, id, line, field, code, limit);
    }

    /** The errors of some lines. */
    List<StoredError> errors(UUID id, List<Long> lines) {
        return database.query("""
                select line, field, code, value from import_error
                where import_id = ? and line = any(?::integer[]) order by line, field, code
                """, ImportRepository::error, id, lines.toArray(Long[]::new));
    }

    /** The first lines with errors after one and up to another, {@code limit} of them at most. */
    List<Long> refusedLines(UUID id, long after, long upTo, int limit) {
        return database.query("""
                select distinct line from import_error
                where import_id = ? and line > ? and line <= ? order by line limit ?
                """, row -> row.getLong("line"), id, after, upTo, limit);
    }

    private static StoredError error(ResultSet row) throws SQLException {
        return new StoredError(
                row.getLong("line"), row.getString("field"), row.getString("code"), row.getString("value"));
    }

    void addConflicts(UUID id, List<RowConflict> conflicts) {
        database.update(
                """
                insert into import_error (import_id, line, field, code, value)
                select ?, line, field, 'IDENTIFIER_CONFLICT', value
                from unnest(?::integer[], ?::text[], ?::text[]) as e(line, field, value)
                on conflict do nothing
                """,
                id,
                conflicts.stream().map(RowConflict::line).toArray(Integer[]::new),
                conflicts.stream().map(RowConflict::field).toArray(String[]::new),
                conflicts.stream().map(RowConflict::value).toArray(String[]::new));
    }

    /** Refuses the rows whose own number (and programme) stands on an earlier row; gives their number. */
    int refuseDuplicates(ImportInput input) {
        return database.update(
                """
                with repeated as (
                    delete from %1$s where line in (
                        select line from (
                            select line, row_number() over (partition by own_key, programme order by line) as n
                            from %1$s where error_code is null) numbered
                        where n > 1)
                    returning line, own_number)
                insert into import_error (import_id, line, field, code, value)
                select ?, line, ?, 'DUPLICATE_IN_FILE', own_number from repeated
                """.formatted(input.table()),
                input.importId(),
                input.source().type().field());
    }

    void createStaging(UUID id) {
        database.update(
                "create table " + Staging.table(id) + " (like import_staging) with (autovacuum_enabled = false)");
    }

    /** Rows lie in the order of their lines, so a summary of each range of pages finds a chunk. */
    void indexStaging(UUID id) {
        database.update("create index on " + Staging.table(id) + " using brin (line) with (pages_per_range = 16)");
        database.update("analyze " + Staging.table(id) + " (line, own_key, error_code)");
    }

    void dropStaging(UUID id) {
        database.update("drop table if exists " + Staging.table(id));
    }

    /** A row of {@code import_error}. */
    record StoredError(long line, String field, String code, String value) {}
}

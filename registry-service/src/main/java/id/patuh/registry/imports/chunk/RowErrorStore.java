package id.patuh.registry.imports.chunk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.vocabulary.RecordType;
import id.patuh.kit.db.Database;
import id.patuh.registry.intake.RowConflict;

/** The table {@code import_error}: why rows of imports were refused. */
@ApplicationScoped
public class RowErrorStore {
    private final Database database;

    RowErrorStore(Database database) {
        this.database = database;
    }

    /** A row of {@code import_error}; the value is null when the field was empty. */
    public record StoredError(long line, String field, String code, String value) {}

    /** Adds the errors that were found while the file was read into its staging table. */
    public void addStaged(UUID importId) {
        database.update("""
                insert into import_error (import_id, line, field, code, value)
                select ?, line, error_field, error_code, error_value from %s where error_code is not null
                on conflict do nothing
                """.formatted(StagingStore.table(importId)), importId);
    }

    /** Refuses the staged rows whose own number (and programme) an earlier row has; returns how many. */
    public int refuseRepeated(UUID importId, RecordType type) {
        return database.update("""
                with repeated as (
                    delete from %1$s where line in (
                        select line from (
                            select line, row_number() over (partition by own_key, programme order by line) as n
                            from %1$s where error_code is null) numbered
                        where n > 1)
                    returning line, own_number)
                insert into import_error (import_id, line, field, code, value)
                select ?, line, ?, 'DUPLICATE_IN_FILE', own_number from repeated
                """.formatted(StagingStore.table(importId)), importId, type.field());
    }

    /** Adds the rows that a chunk refused. */
    public void addConflicts(UUID importId, List<RowConflict> conflicts) {
        database.update(
                """
                insert into import_error (import_id, line, field, code, value)
                select ?, line, field, 'IDENTIFIER_CONFLICT', value
                from unnest(?::integer[], ?::text[], ?::text[]) as e(line, field, value)
                on conflict do nothing
                """,
                importId,
                conflicts.stream().map(RowConflict::line).toArray(Integer[]::new),
                conflicts.stream().map(RowConflict::field).toArray(String[]::new),
                conflicts.stream().map(RowConflict::value).toArray(String[]::new));
    }

    /** How many errors there are of each code. */
    public Map<String, Long> countByCode(UUID importId) {
        Map<String, Long> byCode = new LinkedHashMap<>();
        database.query(
                "select code, count(*) as errors from import_error where import_id = ? group by code order by code",
                row -> byCode.put(row.getString("code"), row.getLong("errors")),
                importId);
        return byCode;
    }

    /** The errors after one, by line, field and code, {@code limit} of them at most. */
    public List<StoredError> after(UUID importId, StoredError last, int limit) {
        return database.query("""
                select line, field, code, value from import_error
                where import_id = ? and (line, field, code) > (?::integer, ?, ?)
                order by line, field, code limit ?
                """, RowErrorStore::read, importId, last.line(), last.field(), last.code(), limit);
    }

    /** The errors of some lines. */
    public List<StoredError> of(UUID importId, List<Long> lines) {
        return database.query("""
                select line, field, code, value from import_error
                where import_id = ? and line = any(?::integer[]) order by line, field, code
                """, RowErrorStore::read, importId, lines.toArray(Long[]::new));
    }

    /** The first lines with errors after one and up to another, {@code limit} of them at most. */
    public List<Long> lines(UUID importId, long after, long upTo, int limit) {
        return database.query("""
                select distinct line from import_error
                where import_id = ? and line > ? and line <= ? order by line limit ?
                """, row -> row.getLong("line"), importId, after, upTo, limit);
    }

    private static StoredError read(ResultSet row) throws SQLException {
        return new StoredError(
                row.getLong("line"), row.getString("field"), row.getString("code"), row.getString("value"));
    }
}

package id.patuh.registry.imports.chunk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.db.Database;
import id.patuh.registry.statement.RowWarning;

/** The table {@code import_warning}: what should be looked at in rows that were taken. */
@ApplicationScoped
public class RowWarningStore {
    private final Database database;

    RowWarningStore(Database database) {
        this.database = database;
    }

    /** A row of {@code import_warning}; of one field there is one warning at most. */
    public record StoredWarning(long line, String field, RowWarning code, String value) {}

    /** Adds warnings. */
    public void add(UUID importId, List<StoredWarning> warnings) {
        database.update(
                """
                insert into import_warning (import_id, line, field, code, value)
                select ?, line, field, code, value
                from unnest(?::integer[], ?::text[], ?::text[], ?::text[]) as w(line, field, code, value)
                """,
                importId,
                warnings.stream().map(warning -> (int) warning.line()).toArray(Integer[]::new),
                warnings.stream().map(StoredWarning::field).toArray(String[]::new),
                warnings.stream().map(warning -> warning.code().name()).toArray(String[]::new),
                warnings.stream().map(StoredWarning::value).toArray(String[]::new));
    }

    /** How many warnings there are of each code. */
    public Map<String, Long> countByCode(UUID importId) {
        Map<String, Long> byCode = new LinkedHashMap<>();
        database.query(
                "select code, count(*) as warnings from import_warning where import_id = ? group by code order by code",
                row -> byCode.put(row.getString("code"), row.getLong("warnings")),
                importId);
        return byCode;
    }

    /** The warnings after a line and field, {@code limit} of them at most. */
    public List<StoredWarning> after(UUID importId, long line, String field, int limit) {
        return database.query(
                """
                select line, field, code, value from import_warning
                where import_id = ? and (line, field) > (?::integer, ?) order by line, field limit ?
                """,
                row -> new StoredWarning(
                        row.getLong("line"),
                        row.getString("field"),
                        RowWarning.valueOf(row.getString("code")),
                        row.getString("value")),
                importId,
                line,
                field,
                limit);
    }
}

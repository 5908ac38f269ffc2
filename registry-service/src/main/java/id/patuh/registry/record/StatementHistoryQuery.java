package id.patuh.registry.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.vocabulary.Programme;
import id.patuh.contracts.vocabulary.RecordType;
import id.patuh.kit.db.Database;
import id.patuh.registry.reference.RegionScope;

/** Reads all statements that were ever recorded, with where they come from. */
@ApplicationScoped
public class StatementHistoryQuery {
    private static final String VIEW =
            "select s.*, r.type as record_type, r.number as record_number from statement s join record r on r.id = s.record_id where ";
    private static final String OF_EMPLOYER = """
            s.record_id in (select record_id from membership where employer_id = ? and ended_sequence is null) and s.sequence < ?""";

    private final Database database;

    StatementHistoryQuery(Database database) {
        this.database = database;
    }

    /** Statements of a record, newest first. */
    public List<StatementView> ofRecord(UUID record, long before, int limit) {
        return database.query(
                VIEW + "s.record_id = ? and s.sequence < ? order by s.sequence desc limit ?",
                StatementHistoryQuery::view,
                record,
                before,
                limit);
    }

    /** Statements of the records that are or were an employer's, newest first. */
    public List<StatementView> ofEmployer(UUID employer, RegionScope regions, long before, int limit) {
        List<Object> parameters = new ArrayList<>(List.of(employer, before));
        StringBuilder where = new StringBuilder(OF_EMPLOYER);
        regions.conditions("s.region_code", where, parameters);
        parameters.add(limit);
        return database.query(
                VIEW + where + " order by s.sequence desc limit ?", StatementHistoryQuery::view, parameters.toArray());
    }

    /** One statement. */
    public Optional<StatementView> find(UUID record, UUID statement) {
        return database.first(VIEW + "s.record_id = ? and s.id = ?", StatementHistoryQuery::view, record, statement);
    }

    /** One statement as it is stored. */
    public Optional<StoredStatement> stored(UUID record, UUID statement) {
        return database.first(
                "select * from statement where record_id = ? and id = ?",
                StatementHistoryQuery::stored,
                record,
                statement);
    }

    /** The statement of a programme that holds without a later one. {@code programme} is null for a workplace. */
    public Optional<StoredStatement> latest(UUID record, Programme programme) {
        return database.first("""
                select * from statement where record_id = ? and subject = ? and corrected_by is null and not withdrawn
                order by valid_from desc, sequence desc limit 1
                """, StatementHistoryQuery::stored, record, StatementRows.subject(programme));
    }

    /** Whether a statement of the same programme and day was recorded after another one and stands. */
    public boolean isFollowedOn(UUID record, StoredStatement statement, LocalDate day) {
        return database.first(
                        """
                        select true from statement
                        where record_id = ? and subject = ? and valid_from = ? and sequence > ? and corrected_by is null and not withdrawn
                        limit 1
                        """,
                        row -> row.getBoolean(1),
                        record,
                        StatementRows.subject(statement.programme()),
                        day,
                        statement.sequence())
                .orElse(false);
    }

    /** Whether an employer would have a statement that stands without one of them. */
    public boolean hasOther(UUID employer, UUID without) {
        return database.first("""
                        select true from membership m join statement s on s.record_id = m.record_id
                        where m.employer_id = ? and m.ended_sequence is null and m.valid_to is null
                          and s.corrected_by is null and not s.withdrawn and s.id <> ? limit 1
                        """, row -> row.getBoolean(1), employer, without).orElse(false);
    }

    private static StoredStatement stored(ResultSet row) throws SQLException {
        Programme programme = StatementRows.programme(row);
        return new StoredStatement(
                row.getObject("id", UUID.class),
                row.getLong("sequence"),
                programme,
                row.getObject("valid_from", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                row.getBoolean("end_stated"),
                row.getBoolean("withdrawn"),
                row.getObject("corrected_by", UUID.class),
                programme == null ? StatementRows.workplace(row) : null,
                programme == null ? null : StatementRows.registration(row),
                new StoredStatement.IdentityNumbers(
                        row.getString("nib"), row.getString("npwp"), row.getString("npwp_token")));
    }

    private static StatementView view(ResultSet row) throws SQLException {
        Programme programme = StatementRows.programme(row);
        return new StatementView(
                row.getObject("id", UUID.class),
                row.getLong("sequence"),
                row.getObject("record_id", UUID.class),
                RecordType.valueOf(row.getString("record_type")),
                row.getString("record_number"),
                programme,
                row.getObject("valid_from", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                row.getBoolean("end_stated"),
                Database.instant(row, "recorded_at"),
                row.getString("recorded_by"),
                row.getString("agency"),
                row.getString("source"),
                row.getObject("import_id", UUID.class),
                row.getObject("import_line", Integer.class),
                row.getString("nib"),
                row.getString("npwp"),
                row.getObject("corrects", UUID.class),
                row.getBoolean("withdrawn"),
                row.getString("reason"),
                row.getString("evidence"),
                row.getObject("corrected_by", UUID.class),
                programme == null ? StatementRows.workplace(row) : null,
                programme == null ? null : StatementRows.registration(row));
    }
}

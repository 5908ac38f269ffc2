package id.patuh.sanctions.history.verification;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;

import id.patuh.contracts.event.EventJson;
import id.patuh.kit.db.Database;
import id.patuh.sanctions.history.BreakType;
import id.patuh.sanctions.history.HistoryBreak;
import id.patuh.sanctions.history.RecordedStep;
import id.patuh.sanctions.history.anchor.AnchorHead;

/** Reads histories as they stand in the database, trusting nothing of them. */
@ApplicationScoped
class HistoryStore {
    private static final int FETCH = 1_000;
    /** The numbers of a step are exact. */
    private static final ObjectReader DETAIL =
            EventJson.mapper().reader().with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private static final String STEPS = """
            select s.*, s.document_sha256 is null or exists (
                select 1 from document d where d.case_id = s.case_id and d.number = s.document_number
                    and d.sha256 = s.document_sha256) as document_kept
            from case_step s where s.case_id > ? and s.case_id <= ?
            order by s.case_id, s.seq
            """;
    private static final String STEPS_AND_FILES = """
            select s.*, s.document_sha256 is null or exists (
                select 1 from document d join document_file f on f.sha256 = d.sha256
                where d.case_id = s.case_id and d.number = s.document_number and d.sha256 = s.document_sha256
                    and encode(sha256(f.bytes), 'hex') = f.sha256) as document_kept
            from case_step s where s.case_id = ?
            order by s.seq
            """;
    private static final String UNLIKE_ANCHORS = """
            select h.case_id, h.seq, h.day, h.hash as expected, s.hash as found
            from history_anchor_head h left join case_step s on s.case_id = h.case_id and s.seq = h.seq
            where %s and s.hash is distinct from h.hash
            order by h.case_id, h.seq, h.day
            """;

    private final Database database;

    HistoryStore(Database database) {
        this.database = database;
    }

    /** Makes all that this transaction reads of one moment; to be called first. */
    void freeze() {
        database.update("set transaction isolation level repeatable read");
    }

    /** Where the histories of cases end, as the cases say, in their order. */
    List<AnchorHead> ends(UUID after, int most) {
        return database.query(
                "select id, version, head_hash from sanction_case where id > ? order by id limit ?",
                HistoryStore::end,
                after,
                most);
    }

    /** Where the history of a case ends, as the case says; empty where there is no such case. */
    List<AnchorHead> end(UUID caseId) {
        return database.query(
                "select id, version, head_hash from sanction_case where id = ?", HistoryStore::end, caseId);
    }

    /** All steps of cases after one and up to another, in their order, one at a time. */
    void steps(UUID after, UUID last, Consumer<StoredStep> each) {
        stream(STEPS, each, after, last);
    }

    /** All steps of a case, in their order; the files of its documents are read too. */
    void steps(UUID caseId, Consumer<StoredStep> each) {
        stream(STEPS_AND_FILES, each, caseId);
    }

    /** Steps of cases after one and up to another that are not what anchors name, in their order. */
    List<HistoryBreak> unlikeAnchors(UUID after, UUID last) {
        return database.query(
                UNLIKE_ANCHORS.formatted("h.case_id > ? and h.case_id <= ?"), HistoryStore::unlike, after, last);
    }

    /** Steps of a case that are not what anchors name, in their order. */
    List<HistoryBreak> unlikeAnchors(UUID caseId) {
        return database.query(UNLIKE_ANCHORS.formatted("h.case_id = ?"), HistoryStore::unlike, caseId);
    }

    private void stream(String sql, Consumer<StoredStep> each, UUID... parameters) {
        database.with(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setFetchSize(FETCH);
                for (int at = 0; at < parameters.length; at++) {
                    statement.setObject(at + 1, parameters[at]);
                }
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        each.accept(step(rows));
                    }
                }
            }
            return null;
        });
    }

    private static StoredStep step(ResultSet row) throws SQLException {
        RecordedStep step = new RecordedStep(
                row.getObject("case_id", UUID.class),
                row.getLong("seq"),
                Database.instant(row, "at"),
                row.getString("action"),
                row.getString("actor_subject"),
                row.getString("actor_agency"),
                row.getString("from_state"),
                row.getString("state"),
                row.getString("outcome"),
                row.getObject("request_id", UUID.class),
                row.getString("document_number"),
                row.getString("document_sha256"),
                row.getString("policy_version"),
                detail(row.getString("detail")));
        return new StoredStep(
                step, row.getString("previous_hash"), row.getString("hash"), row.getBoolean("document_kept"));
    }

    private static JsonNode detail(String json) {
        try {
            return DETAIL.readTree(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The database keeps JSON that is none", impossible);
        }
    }

    private static AnchorHead end(ResultSet row) throws SQLException {
        return new AnchorHead(row.getObject("id", UUID.class), row.getLong("version"), row.getString("head_hash"));
    }

    private static HistoryBreak unlike(ResultSet row) throws SQLException {
        return new HistoryBreak(
                BreakType.ANCHOR,
                row.getObject("case_id", UUID.class),
                row.getLong("seq"),
                row.getObject("day", LocalDate.class),
                row.getString("expected"),
                row.getString("found"));
    }
}

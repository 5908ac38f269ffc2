package id.patuh.registry.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.contracts.event.EventJson;
import id.patuh.kit.db.Database;

/** The table {@code match_candidate}; what it gives has no sides yet. */
@ApplicationScoped
class CandidateRepository {
    // A question about a merged employer waits until the merger is undone; its successor has one of its own.
    private static final String PAGE = """
            select m.* from match_candidate m
            join employer l on l.id = m.left_id
            join employer r on r.id = m.right_id
            where (m.region_code, m.id) > (?, ?) and (m.state <> 'OPEN' or l.status = 'ACTIVE' and r.status = 'ACTIVE')%s
            order by m.region_code, m.id limit ?
            """;

    private static final String DECIDE = """
            update match_candidate
            set state = ?, decided_at = ?, decided_by = ?, decision_reason = ?, decision_evidence = ?
            where left_id = least(?::uuid, ?::uuid) and right_id = greatest(?::uuid, ?::uuid) and state = 'OPEN'
            """;

    private final Database database;

    CandidateRepository(Database database) {
        this.database = database;
    }

    List<MatchCandidate> page(CandidateFilter filter, String afterRegion, UUID afterId, int limit) {
        StringBuilder where = new StringBuilder();
        List<Object> parameters = new ArrayList<>(List.of(afterRegion, afterId));
        filter.conditions(where, parameters);
        parameters.add(limit);
        return database.query(PAGE.formatted(where), CandidateRepository::read, parameters.toArray());
    }

    Optional<MatchCandidate> find(UUID id) {
        return database.first("select * from match_candidate where id = ?", CandidateRepository::read, id);
    }

    Optional<MatchCandidate> lock(UUID id) {
        return database.first("select * from match_candidate where id = ? for update", CandidateRepository::read, id);
    }

    /** Decides every open question about a pair. */
    void decide(UUID one, UUID other, Decided decided) {
        database.update(
                DECIDE,
                decided.state().name(),
                decided.at(),
                decided.by(),
                decided.reason(),
                decided.evidence(),
                one,
                other,
                one,
                other);
    }

    /**
     * A decision as it is written down.
     *
     * @param state SAME or DIFFERENT
     * @param at when
     * @param by subject of who decided
     * @param reason why
     * @param evidence reference to a document; null when none was named
     */
    record Decided(MatchCandidate.State state, Instant at, String by, String reason, String evidence) {}

    private static MatchCandidate read(ResultSet row) throws SQLException {
        return new MatchCandidate(
                row.getObject("id", UUID.class),
                row.getObject("left_id", UUID.class),
                row.getObject("right_id", UUID.class),
                row.getString("region_code"),
                MatchCandidate.Reason.valueOf(row.getString("reason")),
                row.getBigDecimal("similarity"),
                MatchCandidate.State.valueOf(row.getString("state")),
                parse(row.getString("evidence")),
                row.getObject("import_id", UUID.class),
                row.getObject("import_line", Integer.class),
                row.getString("raised_by"),
                Database.instant(row, "recorded_at"),
                Database.instant(row, "decided_at"),
                row.getString("decided_by"),
                row.getString("decision_reason"),
                row.getString("decision_evidence"),
                null,
                null,
                null,
                List.of());
    }

    private static JsonNode parse(String json) {
        try {
            return EventJson.mapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The database held no JSON in a json column", e);
        }
    }
}

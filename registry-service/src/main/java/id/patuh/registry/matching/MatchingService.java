package id.patuh.registry.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.contracts.event.EventJson;
import id.patuh.kit.audit.AccessLog;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.db.Database;
import id.patuh.kit.paging.Cursors;
import id.patuh.kit.paging.Page;
import id.patuh.kit.paging.PageQuery;

/** Lists match candidates. */
@ApplicationScoped
class MatchingService {
    private static final UUID LOWEST = new UUID(0, 0);

    private final Database database;
    private final AccessLog access;

    MatchingService(Database database, AccessLog access) {
        this.database = database;
        this.access = access;
    }

    /** Candidates by id, those only that concern a province of the caller. */
    @Transactional
    Page<MatchCandidate> list(MatchCandidate.State state, Caller caller, PageQuery page) {
        Set<String> provinces = new TreeSet<>(caller.regions());
        String filter = "match-candidates " + state + provinces;
        Optional<List<String>> after = page.after(filter, 1);
        List<MatchCandidate> rows = database.query(
                """
                select m.* from match_candidate m
                join employer l on l.id = m.left_id
                join employer r on r.id = m.right_id
                where m.id > ? and (?::text is null or m.state = ?)
                  and (? or left(l.region_code, 2) = any (?) or left(r.region_code, 2) = any (?))
                order by m.id limit ?
                """,
                MatchingService::read,
                after.map(key -> UUID.fromString(key.getFirst())).orElse(LOWEST),
                state == null ? null : state.name(),
                state == null ? null : state.name(),
                caller.covers(null),
                provinces.toArray(String[]::new),
                provinces.toArray(String[]::new),
                page.limit() + 1);
        Page<MatchCandidate> cut = Page.cut(rows, page.limit(), last -> Cursors.encode(filter, last.id()));
        access.read(
                "employer",
                cut.items().stream()
                        .flatMap(candidate -> Stream.of(candidate.leftId(), candidate.rightId()))
                        .distinct()
                        .toList());
        return cut;
    }

    private static MatchCandidate read(ResultSet row) throws SQLException {
        return new MatchCandidate(
                row.getObject("id", UUID.class),
                row.getObject("left_id", UUID.class),
                row.getObject("right_id", UUID.class),
                MatchCandidate.Reason.valueOf(row.getString("reason")),
                row.getBigDecimal("similarity"),
                MatchCandidate.State.valueOf(row.getString("state")),
                parse(row.getString("evidence")),
                row.getObject("import_id", UUID.class),
                row.getObject("import_line", Integer.class),
                Database.instant(row, "recorded_at"));
    }

    private static JsonNode parse(String json) {
        try {
            return EventJson.mapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The database held no JSON in a json column", e);
        }
    }
}

package id.patuh.registry.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.contracts.event.EventJson;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.IdentifierType;
import id.patuh.kit.db.Database;
import id.patuh.registry.record.Provenance;

/** The table {@code match_candidate}; what it gives has no sides yet. */
@ApplicationScoped
class CandidateStore {
    // Answered for good: two that a person found different are asked about for no reason, nor is a record about the
    // same
    // again, whoever has it since. A second number of an employer is one question, however many of its records name it.
    private static final String ADD = """
            insert into match_candidate (
                reason, left_id, right_id, record_id, other_record_id, number_type, number_key, detail, agency, similarity, evidence,
                import_id, import_line, region_code, raised_by, recorded_at)
            select q.reason, q.left_id, q.right_id, q.record_id, q.other_record_id, q.number_type, q.number_key, q.detail, q.agency,
                   q.similarity::numeric(4, 3),
                   coalesce(q.evidence::json,
                            json_build_object('source', ?::text, 'regionCode', l.region_code,
                                              'names', json_build_array(l.data ->> 'name', r.data ->> 'name'))),
                   ?::uuid, case when ?::uuid is not null then q.line end, l.region_code, ?, ?
            from unnest(?::text[], ?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                        ?::text[], ?::integer[]) with ordinality
                 q(reason, left_id, right_id, record_id, other_record_id, number_type, number_key, detail, agency, similarity, evidence,
                   line, place)
            join employer l on l.id = q.left_id
            left join employer r on r.id = q.right_id
            where not exists (
                      select from match_candidate d
                      where d.left_id = q.left_id and d.right_id = q.right_id and d.state = 'DIFFERENT')
              and not exists (
                      select from match_candidate d
                      where d.record_id = q.record_id and d.reason = q.reason and q.right_id is null and d.state = 'DIFFERENT'
                        and d.other_record_id is not distinct from q.other_record_id
                        and d.number_type is not distinct from q.number_type and d.number_key is not distinct from q.number_key
                        and d.detail is not distinct from q.detail)
              and not exists (
                      select from match_candidate d
                      where d.left_id = q.left_id and d.reason = 'CLAIMED_NUMBER' and q.reason = 'CLAIMED_NUMBER'
                        and d.number_type = q.number_type and d.number_key = q.number_key)
            order by q.place
            on conflict on constraint match_candidate_once do nothing
            returning reason, left_id, right_id
            """;

    // A question about a merged employer waits until the merger is undone; its successor has one of its own. So does
    // one
    // about a record that went to another employer.
    private static final String PAGE = """
            select m.* from match_candidate m
            join employer l on l.id = m.left_id
            left join employer r on r.id = m.right_id
            where (m.region_code, m.id) > (?, ?)
              and (m.state <> 'OPEN' or
                   l.status = 'ACTIVE' and (m.right_id is null or r.status = 'ACTIVE')
                   and (m.record_id is null or exists (
                            select from membership h
                            where h.record_id = m.record_id and h.employer_id in (m.left_id, m.right_id)
                              and h.ended_sequence is null and h.valid_to is null)))%s
            order by m.region_code, m.id limit ?
            """;

    private static final String DECIDE = """
            update match_candidate
            set state = ?, decided_at = ?, decided_by = ?, decision_reason = ?, decision_evidence = ?
            where state = 'OPEN' and\s""";
    private static final String OF_PAIR = "left_id = least(?::uuid, ?::uuid) and right_id = greatest(?::uuid, ?::uuid)";
    private static final String OF_NUMBER =
            "reason = 'CLAIMED_NUMBER' and left_id = ? and number_type = ? and number_key = ?";
    private static final String OF_RECORD = """
            reason = ? and (record_id = ? or record_id is null and left_id = ?)
            and other_record_id is not distinct from ? and detail is not distinct from ?
            """;

    private final Database database;

    CandidateStore(Database database) {
        this.database = database;
    }

    /**
     * Raises questions that were not raised yet, each once.
     *
     * @return employers about whose identity one of those asks
     */
    Set<UUID> add(List<NewCandidate> raised, Provenance from, String raisedBy) {
        Set<UUID> concerned = new HashSet<>();
        if (raised.isEmpty()) {
            return concerned;
        }
        database.query(
                ADD,
                row -> MatchCandidate.Reason.valueOf(row.getString("reason")).ofIdentity()
                        && concerned.addAll(employers(row)),
                from.source(),
                from.importId(),
                from.importId(),
                raisedBy,
                from.now(),
                texts(raised, one -> one.reason().name()),
                ids(raised, NewCandidate::leftId),
                ids(raised, NewCandidate::rightId),
                ids(raised, NewCandidate::recordId),
                ids(raised, NewCandidate::otherRecordId),
                texts(
                        raised,
                        one -> one.number() == null ? null : one.number().type().name()),
                texts(raised, one -> one.number() == null ? null : one.number().key()),
                texts(raised, NewCandidate::detail),
                texts(raised, one -> one.agency() == null ? null : one.agency().name()),
                texts(raised, NewCandidate::similarity),
                texts(
                        raised,
                        one -> one.evidence() == null ? null : one.evidence().toString()),
                raised.stream().map(NewCandidate::line).toArray(Integer[]::new));
        return concerned;
    }

    List<MatchCandidate> page(CandidateFilter filter, String afterRegion, UUID afterId, int limit) {
        StringBuilder where = new StringBuilder();
        List<Object> parameters = new ArrayList<>(List.of(afterRegion, afterId));
        filter.conditions(where, parameters);
        parameters.add(limit);
        return database.query(PAGE.formatted(where), CandidateStore::read, parameters.toArray());
    }

    Optional<MatchCandidate> find(UUID id) {
        return database.first("select * from match_candidate where id = ?", CandidateStore::read, id);
    }

    /**
     * A candidate whose row is locked. {@code detail} is null for nothing.
     *
     * @param numberKey the number it is about, as {@code identity_number.key}; null for none
     */
    record Locked(MatchCandidate candidate, String numberKey, String detail) {}

    Optional<Locked> lock(UUID id) {
        return database.first(
                "select * from match_candidate where id = ? for update",
                row -> new Locked(read(row), row.getString("number_key"), row.getString("detail")),
                id);
    }

    /** Decides every open question about a pair; gives those of the two about whom there was one. */
    Set<UUID> decidePair(UUID one, UUID other, Decided decided) {
        return decide(OF_PAIR, decided, one, other, one, other);
    }

    /** Decides every open question about a second number of an employer, which it gives. */
    Set<UUID> decideNumber(Locked locked, Decided decided) {
        MatchCandidate candidate = locked.candidate();
        return decide(
                OF_NUMBER,
                decided,
                candidate.leftId(),
                candidate.number().type().name(),
                locked.numberKey());
    }

    /** Decides a question about a record, or about the records of an employer, whoever it was raised of. */
    void decideRecord(Locked locked, Decided decided) {
        MatchCandidate candidate = locked.candidate();
        decide(
                OF_RECORD,
                decided,
                candidate.reason().name(),
                candidate.recordId(),
                candidate.leftId(),
                candidate.otherRecordId(),
                locked.detail());
    }

    private Set<UUID> decide(String which, Decided decided, Object... parameters) {
        List<Object> all = new ArrayList<>();
        all.add(decided.state().name());
        all.add(decided.at());
        all.add(decided.by());
        all.add(decided.reason());
        all.add(decided.evidence());
        all.addAll(Arrays.asList(parameters));
        Set<UUID> concerned = new HashSet<>();
        database.query(
                DECIDE + which + " returning left_id, right_id",
                row -> concerned.addAll(employers(row)),
                all.toArray());
        return concerned;
    }

    private static List<UUID> employers(ResultSet row) throws SQLException {
        return Stream.of(row.getObject("left_id", UUID.class), row.getObject("right_id", UUID.class))
                .filter(Objects::nonNull)
                .toList();
    }

    /** A decision as it is written down. {@code evidence} is null when none was named. */
    record Decided(MatchCandidate.State state, Instant at, String by, String reason, String evidence) {}

    private static MatchCandidate read(ResultSet row) throws SQLException {
        JsonNode evidence = parse(row.getString("evidence"));
        String numberType = row.getString("number_type");
        String agency = row.getString("agency");
        return new MatchCandidate(
                row.getObject("id", UUID.class),
                row.getObject("left_id", UUID.class),
                row.getObject("right_id", UUID.class),
                row.getObject("record_id", UUID.class),
                row.getObject("other_record_id", UUID.class),
                numberType == null
                        ? null
                        : new CandidateSide.Number(
                                IdentifierType.valueOf(numberType),
                                evidence.path("number").path("value").asText()),
                row.getString("region_code"),
                MatchCandidate.Reason.valueOf(row.getString("reason")),
                agency == null ? null : Agency.valueOf(agency),
                row.getBigDecimal("similarity"),
                MatchCandidate.State.valueOf(row.getString("state")),
                evidence,
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

    private static String[] texts(List<NewCandidate> raised, Function<NewCandidate, String> value) {
        return raised.stream().map(value).toArray(String[]::new);
    }

    private static UUID[] ids(List<NewCandidate> raised, Function<NewCandidate, UUID> value) {
        return raised.stream().map(value).toArray(UUID[]::new);
    }
}

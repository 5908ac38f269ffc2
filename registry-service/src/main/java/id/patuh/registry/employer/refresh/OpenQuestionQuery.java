package id.patuh.registry.employer.refresh;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.event.EmployerEvent;
import id.patuh.contracts.event.QuestionReason;
import id.patuh.kit.db.Database;

/** Open questions about who employers are. */
@ApplicationScoped
class OpenQuestionQuery {
    /** A name that many of a regency have raises a question with each of them; an event stays of bounded size. */
    private static final int MOST = 20;

    // A question waits while one of its employers has no records, as one that was merged, or while the record it is
    // about is another's. Who has records is read from memberships: the status of the employers is about to be written.
    // "offset 0" keeps the planner, while it knows little of a young table, from reading all that is open, or held.
    private static final String OPEN = """
            select u.id as employer_id, q.id, q.reason, q.recorded_at
            from unnest(?::uuid[]) u(id)
            cross join lateral (
                select m.id, m.reason, m.recorded_at
                from ((select * from match_candidate where left_id = u.id offset 0)
                      union all
                      (select * from match_candidate where right_id = u.id offset 0)) m
                where m.state = 'OPEN' and m.reason = any (?)
                  and exists (
                      select from (select * from membership where employer_id = m.left_id offset 0) h
                      where h.ended_sequence is null and h.valid_to is null)
                  and (m.right_id is null or exists (
                           select from (select * from membership where employer_id = m.right_id offset 0) h
                           where h.ended_sequence is null and h.valid_to is null))
                  and (m.record_id is null or exists (
                           select from (select * from membership where record_id = m.record_id offset 0) h
                           where h.employer_id in (m.left_id, m.right_id)
                             and h.ended_sequence is null and h.valid_to is null))
                order by m.reason = 'SIMILAR_NAME', m.recorded_at, m.id limit ?) q
            order by u.id, q.reason = 'SIMILAR_NAME', q.recorded_at, q.id
            """;
    private static final String NEIGHBOURS = """
            select right_id as id from match_candidate
            where left_id = any (?) and right_id is not null and state = 'OPEN' and reason = any (?)
            union
            select left_id from match_candidate where right_id = any (?) and state = 'OPEN' and reason = any (?)
            """;

    private final Database database;

    OpenQuestionQuery(Database database) {
        this.database = database;
    }

    /** The questions about some employers that await a person: those about numbers first, then the oldest. */
    Map<UUID, List<EmployerEvent.OpenQuestion>> of(Collection<UUID> employers) {
        Map<UUID, List<EmployerEvent.OpenQuestion>> questions = new HashMap<>();
        database.query(
                OPEN,
                row -> questions
                        .computeIfAbsent(row.getObject("employer_id", UUID.class), id -> new ArrayList<>())
                        .add(question(row)),
                employers.toArray(UUID[]::new),
                reasons(),
                MOST);
        return questions;
    }

    /** Employers about which there is a question together with one of these, whether it waits or not. */
    Set<UUID> neighbours(Collection<UUID> employers) {
        UUID[] ids = employers.toArray(UUID[]::new);
        return new HashSet<>(
                database.query(NEIGHBOURS, row -> row.getObject("id", UUID.class), ids, reasons(), ids, reasons()));
    }

    private static EmployerEvent.OpenQuestion question(ResultSet row) throws SQLException {
        return new EmployerEvent.OpenQuestion(
                row.getObject("id", UUID.class),
                QuestionReason.valueOf(row.getString("reason")),
                Database.instant(row, "recorded_at"));
    }

    private static String[] reasons() {
        return Stream.of(QuestionReason.values()).map(QuestionReason::name).toArray(String[]::new);
    }
}

package id.patuh.sanctions.block.number;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.IdentifierType;
import id.patuh.contracts.vocabulary.ServiceType;
import id.patuh.kit.db.Database;
import id.patuh.sanctions.block.answer.AnswerKey;
import id.patuh.sanctions.block.answer.AnswerStore;

/** Reads open questions about numbers from the rows of the look-up, and keeps what was confirmed. */
@ApplicationScoped
class NumberQuestionStore {
    private static final String OPEN = """
            select w.id, w.type, w.key, b.decision_number, b.agency, b.unit, b.service, b.in_force_from,
                   b.employer_id as decided_against, a.employer_id as holder, r.name, r.region_code,
                   (select n.value from employer_number n
                    where n.type = w.type and n.key = w.key and n.employer_id = a.employer_id limit 1) as number
            from block_answer a
            join block_number w on w.type = a.type and w.key = a.key
            join service_block b on b.id = w.block_id
            join employer_ref r on r.employer_id = a.employer_id
            where a.questions is not null
              and a.questions @> jsonb_build_array(jsonb_build_object(
                      'decisionNumber', b.decision_number, 'service', b.service, 'unit', b.unit))
            """;
    private static final String CONFIRM = """
            insert into number_confirmation (block_id, type, key, employer_id, reason, confirmed_at, confirmed_by)
            select w.block_id, w.type, w.key, ?, ?, ?, ? from block_number w where w.id = ?
            on conflict do nothing
            """;

    private final Database database;
    private final AnswerStore answers;
    private final Clock clock;

    NumberQuestionStore(Database database, AnswerStore answers, Clock clock) {
        this.database = database;
        this.answers = answers;
        this.clock = clock;
    }

    /** A question with the row of the look-up that it is about. */
    record Open(NumberQuestion question, AnswerKey key) {}

    /**
     * Questions for an agency or a service unit to settle, oldest decision first.
     *
     * @param office an agency or a unit's code
     */
    List<NumberQuestion> open(String office, int limit) {
        return database
                .query(
                        OPEN + "and ? in (b.agency, b.unit) order by b.in_force_from, w.id limit ?",
                        NumberQuestionStore::read,
                        office,
                        limit)
                .stream()
                .map(Open::question)
                .toList();
    }

    /** An open question; empty when there is none, or it has been settled. */
    Optional<Open> find(UUID id) {
        return database.first(OPEN + "and w.id = ?", NumberQuestionStore::read, id);
    }

    /** Keeps that a number is rightly its holder's. */
    void confirm(Open open, String reason, String who) {
        NumberQuestion question = open.question();
        database.update(CONFIRM, question.holder(), reason, clock.instant(), who, question.id());
        answers.refresh(List.of(open.key()));
    }

    private static Open read(ResultSet row) throws SQLException {
        return new Open(
                new NumberQuestion(
                        row.getObject("id", UUID.class),
                        IdentifierType.valueOf(row.getString("type")),
                        row.getString("number"),
                        row.getString("decision_number"),
                        Agency.valueOf(row.getString("agency")),
                        row.getString("unit"),
                        ServiceType.valueOf(row.getString("service")),
                        Database.instant(row, "in_force_from"),
                        row.getObject("decided_against", UUID.class),
                        row.getObject("holder", UUID.class),
                        row.getString("name"),
                        row.getString("region_code")),
                new AnswerKey(row.getString("type"), row.getString("key")));
    }
}

package id.patuh.sanctions.block;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.Programme;
import id.patuh.contracts.vocabulary.ServiceType;
import id.patuh.kit.db.Database;
import id.patuh.kit.db.SharedLookup;

/**
 * The look-up of licensing systems: one prepared statement for any number of questions, without Hibernate, because every permit
 * office asks before every permit. A number of a merged employer leads to its last successor, of at most 16, and whatever stands against
 * anybody who was merged into that one stands against it.
 */
@ApplicationScoped
class BlockCheck {
    private static final String QUERY = """
            select q.line, e.employer_id, s.block_id, s.decision_number, s.unit, s.agency, s.service, s.in_force_from,
                   s.ended_at, s.end_reason, s.from_at, s.until_at, p.missing_programmes,
                   coalesce(greatest(e.recorded_at, p.since, s.newest), i.newest) as data_as_of
            from unnest(?::int4[], ?::text[], ?::text[], ?::text[], ?::timestamptz[])
                 as q(line, type, value, service, at)
            left join intake i on i.topic = 'patuh.registry.employers.v1'
            left join lateral (
                select r.employer_id, r.successor_id, r.recorded_at
                from employer_identifier n join employer_ref r on r.employer_id = n.employer_id
                where n.type = q.type and n.value = q.value
                order by r.status, r.recorded_at desc
                limit 1) f on true
            left join lateral (
                with recursive heir (employer_id, successor_id, hops) as (
                    select f.employer_id, f.successor_id, 0 where f.employer_id is not null
                    union all
                    select h.successor_id, r.successor_id, h.hops + 1
                    from heir h left join employer_ref r on r.employer_id = h.successor_id
                    where h.successor_id is not null and h.hops < 16)
                select h.employer_id, f.recorded_at from heir h order by h.hops desc limit 1) e on true
            left join lateral (
                select p.missing_programmes, p.since from participation p
                where p.employer_id = e.employer_id and p.since <= q.at
                order by p.since desc
                limit 1) p on true
            left join lateral (
                select b.id as block_id, b.decision_number, b.unit, b.agency, b.service, b.in_force_from, b.ended_at,
                       b.end_reason, x.from_at, x.until_at, greatest(b.in_force_from, b.ended_at) as newest
                from (with recursive family (employer_id) as (
                          select e.employer_id
                          union
                          select m.employer_id from family k join employer_ref m on m.successor_id = k.employer_id)
                      select k.employer_id from family k) k
                join service_block b on b.employer_id = k.employer_id
                left join block_suspension x on x.block_id = b.id
                where (q.service is null or b.service = q.service) and b.in_force_from <= q.at) s on true
            order by q.line, s.in_force_from, s.block_id, s.from_at
            """;

    private final Database database;
    private final Clock clock;
    private final SharedLookup<CheckQuestion, CheckAnswer> together;

    BlockCheck(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.together = new SharedLookup<>("block-check", this::answers);
    }

    /**
     * Answers one question, with the same query as others that are asked at the same time.
     *
     * @param question the question
     * @return the answer; fails as the query does
     */
    CompletionStage<CheckAnswer> answer(CheckQuestion question) {
        return together.find(question).thenApply(Optional::orElseThrow);
    }

    private Map<CheckQuestion, CheckAnswer> answers(List<CheckQuestion> asked) {
        List<CheckQuestion> once = asked.stream().distinct().toList();
        List<CheckAnswer> answers = answer(once);
        return IntStream.range(0, once.size()).boxed().collect(Collectors.toMap(once::get, answers::get));
    }

    /**
     * Answers questions.
     *
     * @param questions any number; the resource limits it
     * @return answers in the order of the questions
     */
    List<CheckAnswer> answer(List<CheckQuestion> questions) {
        int size = questions.size();
        Integer[] lines = new Integer[size];
        String[] types = new String[size];
        String[] values = new String[size];
        String[] services = new String[size];
        Instant[] moments = new Instant[size];
        for (int i = 0; i < size; i++) {
            CheckQuestion question = questions.get(i);
            lines[i] = i;
            types[i] = question.type().name();
            values[i] = question.value();
            services[i] = question.service() == null ? null : question.service().name();
            moments[i] = question.at();
        }
        Instant checkedAt = now();
        AnswerBuilder[] answers = new AnswerBuilder[size];
        database.query(
                QUERY,
                row -> {
                    int line = row.getInt("line");
                    if (answers[line] == null) {
                        answers[line] = first(questions.get(line), row);
                    }
                    addBlock(answers[line], row);
                    return line;
                },
                lines,
                types,
                values,
                services,
                moments);
        return Stream.of(answers).map(answer -> answer.build(checkedAt)).toList();
    }

    /** The present moment, as precise as the database keeps it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static AnswerBuilder first(CheckQuestion question, ResultSet row) throws SQLException {
        return new AnswerBuilder(
                question,
                row.getObject("employer_id", java.util.UUID.class),
                programmes(row.getArray("missing_programmes")),
                Database.instant(row, "data_as_of"));
    }

    private static void addBlock(AnswerBuilder answer, ResultSet row) throws SQLException {
        String blockId = row.getString("block_id");
        if (blockId == null) {
            return;
        }
        String end = row.getString("end_reason");
        answer.add(
                blockId,
                new CheckAnswer.InForce(
                        row.getString("decision_number"),
                        row.getString("unit"),
                        Agency.valueOf(row.getString("agency")),
                        ServiceType.valueOf(row.getString("service")),
                        Database.instant(row, "in_force_from")),
                Database.instant(row, "ended_at"),
                end == null ? null : BlockEnd.valueOf(end));
        Instant from = Database.instant(row, "from_at");
        if (from != null) {
            answer.suspend(new Suspension(from, Database.instant(row, "until_at")));
        }
    }

    private static List<Programme> programmes(Array names) throws SQLException {
        return names == null
                ? List.of()
                : Stream.of((String[]) names.getArray()).map(Programme::valueOf).toList();
    }

    @PreDestroy
    void close() {
        together.close();
    }
}

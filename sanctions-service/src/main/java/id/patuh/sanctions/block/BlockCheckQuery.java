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
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.calendar.WorkingDays;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.Programme;
import id.patuh.contracts.vocabulary.ServiceType;
import id.patuh.kit.db.BatchedLookup;
import id.patuh.kit.db.Database;

/**
 * The look-up of licensing systems: one prepared statement for any number of questions, without Hibernate, because every permit
 * office asks before every permit. Against a number stands what stands against the employer that had it on the day asked for, and
 * against everybody who had been merged into that one by that day.
 */
@ApplicationScoped
class BlockCheckQuery {
    // An infinite "known" lets through all that was recorded and nothing that has been replaced. Of several statements
    // about a number the newest counts, since the events of the two parties of a move arrive one after the other; where
    // that of a merged employer arrives first, the number stays with it until the survivor's arrives.
    private static final String QUERY = """
            select q.line, h.employer_id, s.block_id, s.decision_number, s.unit, s.agency, s.service, s.in_force_from,
                   s.ended_at, s.end_reason, s.from_at, s.until_at, p.missing_programmes,
                   least(coalesce(greatest(h.recorded_at, p.since, s.newest), i.newest), q.known) as data_as_of
            from (select u.line, u.type, u.key, u.base, u.service, u.at, u.day, coalesce(u.known, 'infinity') as known
                  from unnest(?::int4[], ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::text[]::date[],
                              ?::timestamptz[]) as u(line, type, key, base, service, at, day, known)) q
            left join intake i on i.topic = 'patuh.registry.employers.v1'
            left join lateral (
                select n.employer_id, r.recorded_at
                from employer_number n join employer_ref r on r.employer_id = n.employer_id
                where n.type = q.type and n.key = any(array[q.key, q.base]) and n.valid_from <= q.day
                  and n.recorded_at <= q.known and (n.ended_at is null or n.ended_at > q.known)
                  and (n.valid_to is null or n.valid_to > q.day
                       or (n.valid_to = r.successor_from
                           and not exists (select 1 from employer_predecessor m
                                           where m.predecessor_id = n.employer_id and m.ended_at is null)))
                order by coalesce(n.valid_to <= q.day, false), n.branch desc, n.recorded_at desc, r.recorded_at desc
                limit 1) h on true
            left join lateral (
                select a.missing_programmes, a.since from participation a
                where a.employer_id = h.employer_id and a.since <= least(q.at, q.known)
                order by a.since desc
                limit 1) p on true
            left join lateral (
                select b.id as block_id, b.decision_number, b.unit, b.agency, b.service, b.in_force_from,
                       case when b.end_recorded_at <= q.known then b.ended_at end as ended_at,
                       case when b.annulment_recorded_at <= q.known then 'ANNULLED'
                            when b.end_recorded_at <= q.known then b.end_reason end as end_reason,
                       x.from_at, case when x.resumed_recorded_at <= q.known then x.until_at end as until_at,
                       greatest(b.in_force_from, b.ended_at) as newest
                from (select h.employer_id
                      union all
                      select m.predecessor_id from employer_predecessor m
                      where m.employer_id = h.employer_id and m.valid_from <= q.day
                        and m.recorded_at <= q.known and (m.ended_at is null or m.ended_at > q.known)) k
                join service_block b on b.employer_id = k.employer_id
                left join block_suspension x on x.block_id = b.id and x.recorded_at <= q.known
                where (q.service is null or b.service = q.service) and b.in_force_from <= q.at
                  and b.receipt_recorded_at <= q.known) s on true
            order by q.line, s.in_force_from, s.block_id, s.from_at
            """;

    private final Database database;
    private final Clock clock;
    private final BatchedLookup<BlockCheckQuestion, BlockCheckAnswer> together;

    BlockCheckQuery(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.together = new BatchedLookup<>("block-check", this::answers);
    }

    /** Answers one question, with the same query as others that are asked at the same time. */
    CompletionStage<BlockCheckAnswer> answer(BlockCheckQuestion question) {
        return together.find(question).thenApply(Optional::orElseThrow);
    }

    private Map<BlockCheckQuestion, BlockCheckAnswer> answers(List<BlockCheckQuestion> asked) {
        List<BlockCheckQuestion> once = asked.stream().distinct().toList();
        List<BlockCheckAnswer> answers = answer(once);
        return IntStream.range(0, once.size()).boxed().collect(Collectors.toMap(once::get, answers::get));
    }

    /** Answers questions. */
    List<BlockCheckAnswer> answer(List<BlockCheckQuestion> questions) {
        Instant checkedAt = now();
        BlockCheckAnswerBuilder[] answers = new BlockCheckAnswerBuilder[questions.size()];
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
                columns(questions));
        return Stream.of(answers).map(answer -> answer.build(checkedAt)).toList();
    }

    private static Object[] columns(List<BlockCheckQuestion> questions) {
        int size = questions.size();
        Integer[] lines = new Integer[size];
        String[] types = new String[size];
        String[] keys = new String[size];
        String[] bases = new String[size];
        String[] services = new String[size];
        Instant[] moments = new Instant[size];
        String[] days = new String[size];
        Instant[] known = new Instant[size];
        for (int i = 0; i < size; i++) {
            BlockCheckQuestion question = questions.get(i);
            RequestedNumber number = question.number();
            lines[i] = i;
            types[i] = number.type().name();
            keys[i] = number.key();
            bases[i] = number.base();
            services[i] = question.service() == null ? null : question.service().name();
            moments[i] = question.at();
            days[i] = WorkingDays.dayOf(question.at()).toString();
            known[i] = question.knownAt();
        }
        return new Object[] {lines, types, keys, bases, services, moments, days, known};
    }

    /** The present moment, as precise as the database keeps it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static BlockCheckAnswerBuilder first(BlockCheckQuestion question, ResultSet row) throws SQLException {
        return new BlockCheckAnswerBuilder(
                question,
                row.getObject("employer_id", UUID.class),
                programmes(row.getArray("missing_programmes")),
                Database.instant(row, "data_as_of"));
    }

    private static void addBlock(BlockCheckAnswerBuilder answer, ResultSet row) throws SQLException {
        String blockId = row.getString("block_id");
        if (blockId == null) {
            return;
        }
        String end = row.getString("end_reason");
        answer.add(
                blockId,
                new BlockCheckAnswer.InForce(
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

    /** Null where nothing had been assessed. */
    private static List<Programme> programmes(Array names) throws SQLException {
        return names == null
                ? null
                : Stream.of((String[]) names.getArray()).map(Programme::valueOf).toList();
    }

    @PreDestroy
    void close() {
        together.close();
    }
}

package id.patuh.sanctions.block.answer;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.calendar.WorkingDays;
import id.patuh.kit.db.Database;
import id.patuh.sanctions.reference.EmployerChangeListener;

/**
 * Writes the rows from which the look-up answers.
 *
 * <p>Guarantee: rows are computed after they were locked, so of two transactions that change the same answer the later one sees what the
 * earlier one wrote. Call it after everything else was written, with the employers locked.
 */
@ApplicationScoped
public class AnswerStore implements EmployerChangeListener {
    // Everybody whose answers are made of what these employers have: they themselves and whoever they were merged into;
    // and the numbers that decisions against them name, whoever has them.
    private static final String CONCERNED = """
            with given as (select unnest(?::uuid[]) as employer_id),
            concerned as (
                select employer_id from given
                union
                select m.employer_id from employer_predecessor m join given g on g.employer_id = m.predecessor_id
                where m.ended_at is null)
            select n.type, n.key from employer_number n join concerned c on c.employer_id = n.employer_id
            union
            select a.type, a.key from block_answer a join concerned c on c.employer_id = a.employer_id
            union
            select w.type, w.key from service_block b join given g on g.employer_id = b.employer_id
            join block_number w on w.block_id = b.id
            order by type, key
            """;
    private static final String KEYS = "unnest(?::text[], ?::text[]) k(type, key)";
    private static final String ADD = "insert into block_answer (type, key) select k.type, k.key from " + KEYS + """
             where not exists (select 1 from block_answer a where a.type = k.type and a.key = k.key)
            order by k.type, k.key
            on conflict (type, key) do nothing
            """;
    private static final String LOCK = "select 1 from block_answer a join " + KEYS + """
             on k.type = a.type and k.key = a.key
            order by a.type, a.key for no key update of a
            """;
    private static final String COMPUTED = "with q as (select k.type, k.key, null::text as base, ?::timestamptz as at, "
            + "?::date as day, 'infinity'::timestamptz as known, 'infinity'::timestamptz as until from " + KEYS + ")"
            + """
            , part as (
                select q.type, q.key, q.at, q.day, h.employer_id, coalesce(h.lost, false) as lost,
                       coalesce(h.branch, false) as branch, h.number_recorded_at, h.recorded_at,
                       greatest(h.recorded_at, p.since, s.newest) as stated_at, p.missing_programmes, p.unregistered,
                       s.blocks, x.questions, o.identity_open
                from q
            """ + AnswerSql.PARTS + """
            ),
            due as (
                select part.*,
                       least((select (min(t.day)::timestamp at time zone 'Asia/Jakarta') from (
                                  select n.valid_from as day from employer_number n
                                  where n.type = part.type and n.key = part.key and n.ended_at is null
                                  union all
                                  select n.valid_to from employer_number n
                                  where n.type = part.type and n.key = part.key and n.ended_at is null
                                  union all
                                  select m.valid_from from employer_predecessor m
                                  where m.employer_id = part.employer_id and m.ended_at is null) t
                              where t.day > part.day),
                             (select min(a.since) from participation a
                              where a.employer_id = part.employer_id and a.since > part.at),
                             (select min(t.moment) from employer_question k, unnest(array[k.since, k.ended_at]) t(moment)
                              where k.employer_id = part.employer_id and t.moment > part.at)) as valid_until
                from part),
            computed as (
                select due.*,
                       least(due.valid_until,
                             (select min(t.moment) from (
                                  select unnest(array[(d ->> 'since')::timestamptz, (d ->> 'endedAt')::timestamptz]) as moment
                                  from jsonb_array_elements(coalesce(due.blocks, '[]') || coalesce(due.questions, '[]')) d
                                  union all
                                  select unnest(array[(u ->> 'from')::timestamptz, (u ->> 'until')::timestamptz])
                                  from jsonb_array_elements(coalesce(due.blocks, '[]') || coalesce(due.questions, '[]')) d,
                                       jsonb_array_elements(d -> 'suspensions') u) t
                              where t.moment > due.at)) as next_at
                from due)
            """;
    private static final String WRITE = COMPUTED + """
            , written as (
                update block_answer a
                set employer_id = c.employer_id, lost = c.lost, branch = c.branch,
                    number_recorded_at = c.number_recorded_at, employer_recorded_at = c.recorded_at,
                    stated_at = c.stated_at, missing_programmes = c.missing_programmes, unregistered = c.unregistered,
                    blocks = c.blocks, questions = c.questions, identity_open = c.identity_open, computed_at = c.at, valid_until = c.valid_until,
                    next_at = c.next_at
                from computed c
                where a.type = c.type and a.key = c.key
                  and (a.employer_id, a.lost, a.branch, a.number_recorded_at, a.employer_recorded_at, a.stated_at,
                       a.missing_programmes, a.unregistered, a.blocks, a.questions, a.identity_open, a.valid_until, a.next_at)
                      is distinct from
                      (c.employer_id, c.lost, c.branch, c.number_recorded_at, c.recorded_at, c.stated_at,
                       c.missing_programmes, c.unregistered, c.blocks, c.questions, c.identity_open, c.valid_until, c.next_at)
                returning a.position,
                    (old.employer_id, old.lost, old.branch, old.missing_programmes, old.unregistered, old.blocks,
                     old.questions, old.identity_open, old.next_at)
                    is distinct from
                    (new.employer_id, new.lost, new.branch, new.missing_programmes, new.unregistered, new.blocks,
                     new.questions, new.identity_open, new.next_at) as other)
            insert into block_answer_change (position) select position from written where other
            """;
    private static final String DIFFERING = COMPUTED + """
            select c.type, c.key from computed c left join block_answer a on a.type = c.type and a.key = c.key
            where (a.employer_id, a.lost, a.branch, a.number_recorded_at, a.employer_recorded_at, a.stated_at,
                   a.missing_programmes, a.unregistered, a.blocks, a.questions, a.identity_open)
                  is distinct from
                  (c.employer_id, c.lost, c.branch, c.number_recorded_at, c.recorded_at, c.stated_at,
                   c.missing_programmes, c.unregistered, c.blocks, c.questions, c.identity_open)
            """;
    private static final String DUE = """
            select type, key, employer_id, coalesce(valid_until <= q.now, false) as moved
            from block_answer, (select ?::timestamptz as now) q
            where next_at <= q.now and pg_try_advisory_xact_lock(?) order by next_at limit ?
            """;
    private static final String AFTER = """
            select type, key from (
                (select n.type, n.key from employer_number n where (n.type, n.key) > (?, ?) order by n.type, n.key limit ?)
                union
                (select a.type, a.key from block_answer a where (a.type, a.key) > (?, ?) order by a.type, a.key limit ?)) k
            order by type, key limit ?
            """;

    /** Key of the lock of whoever follows the time; any number that nothing else in this database locks. */
    private static final long SWEEP = 0x5061747568537765L;

    private final Database database;
    private final Clock clock;

    AnswerStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void employersChanged(Collection<UUID> employers) {
        refresh(database.query(CONCERNED, AnswerKey::read, (Object) employers.toArray(UUID[]::new)));
    }

    /** Computes the rows of some numbers anew, and adds those that there are none of. */
    public void refresh(List<AnswerKey> keys) {
        if (keys.isEmpty()) {
            return;
        }
        String[] types = types(keys);
        String[] values = values(keys);
        database.update(ADD, types, values);
        database.query(LOCK, row -> true, types, values);
        Instant now = now();
        database.update(WRITE, now, WorkingDays.dayOf(now), types, values);
    }

    /** Numbers among these whose row is not what the history gives now. */
    public List<AnswerKey> differing(List<AnswerKey> keys) {
        Instant now = now();
        return database.query(DIFFERING, AnswerKey::read, now, WorkingDays.dayOf(now), types(keys), values(keys));
    }

    /**
     * Numbers whose answer may have changed by time alone, with who had them; none where another transaction that asked the same has not
     * ended.
     */
    public List<DueAnswer> due(int limit) {
        return database.query(
                DUE,
                row -> new DueAnswer(
                        AnswerKey.read(row), row.getObject("employer_id", UUID.class), row.getBoolean("moved")),
                now(),
                SWEEP,
                limit);
    }

    /** The following numbers, of rows and of employers, in the order of type and key. */
    public List<AnswerKey> after(AnswerKey last, int limit) {
        return database.query(
                AFTER, AnswerKey::read, last.type(), last.key(), limit, last.type(), last.key(), limit, limit);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static String[] types(List<AnswerKey> keys) {
        return keys.stream().map(AnswerKey::type).toArray(String[]::new);
    }

    private static String[] values(List<AnswerKey> keys) {
        return keys.stream().map(AnswerKey::key).toArray(String[]::new);
    }
}

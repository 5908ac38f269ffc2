package id.patuh.registry.recovery;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.event.Topics;
import id.patuh.kit.db.Database;
import id.patuh.kit.relay.PublishedEvents.Published;

/** The table {@code published_state}, and what follows from it as a whole: who has which number, who was merged, what was renewed. */
@ApplicationScoped
class PublishedStateStore {
    private static final String NEWER = """
            insert into published_state (topic, aggregate_id, epoch, version, data)
            select ?, q.id, q.epoch, q.version, q.data::jsonb
            from unnest(?::uuid[], ?::int8[], ?::int8[], ?::text[]) q(id, epoch, version, data)
            left join %s held on held.id = q.id
            where held.id is null or (q.epoch, q.version) > ((select epoch from relay_epoch), held.version)
            """;
    private static final String NEWEST = """
            (select distinct on (aggregate_id) aggregate_id, data from published_state where topic = '%s'
             order by aggregate_id, epoch desc, version desc)
            """;
    private static final String NEWEST_EMPLOYERS = NEWEST.formatted(Topics.EMPLOYERS);
    private static final String NEWEST_RECORDS = NEWEST.formatted(Topics.RECORDS);

    // The places of what came after the backup are taken already.
    private static final String RAISE_SEQUENCE = """
            select setval('registry_sequence', greatest((select last_value from registry_sequence), coalesce((
                select max((s ->> 'sequence')::int8) from published_state, jsonb_array_elements(data -> 'statements') s
                where topic = ?), 0) + 1))
            """;
    private static final String END_REPLACEMENTS = """
            update replacement r set ended_at = ? from %s n
            where n.aggregate_id = r.record_id and r.ended_at is null
              and (r.replaced_by::text, r.valid_from::text) is distinct from (n.data #>> '{replacement,recordId}', n.data #>> '{replacement,from}')
            """.formatted(NEWEST_RECORDS);
    private static final String ADD_REPLACEMENTS = """
            insert into replacement (record_id, sequence, replaced_by, valid_from, recorded_at, recorded_by)
            select r.id, nextval('registry_sequence'), by.id, (n.data #>> '{replacement,from}')::date, ?, ?
            from %s n join record r on r.id = n.aggregate_id
            join record by on by.id = (n.data #>> '{replacement,recordId}')::uuid
            where not exists (select from replacement h where h.record_id = r.id and h.ended_at is null)
            """.formatted(NEWEST_RECORDS);
    private static final String WANTED_NUMBERS = """
            wanted as (
                select n.aggregate_id as employer_id, i.place, i.value ->> 'type' as type, i.value ->> 'value' as value, i.value ->> 'token' as token,
                       (i.value ->> 'branch')::boolean as branch, (i.value ->> 'from')::date as valid_from, (i.value ->> 'to')::date as valid_to,
                       (i.value ->> 'recordedAt')::timestamptz as recorded_at, (i.value ->> 'endedAt')::timestamptz as ended_at,
                       case when i.value ->> 'type' = 'NIB' or (i.value ->> 'branch')::boolean then i.value ->> 'value'
                            else coalesce(i.value ->> 'token', left(i.value ->> 'value', 10)) end as key
                from %s n, jsonb_array_elements((n.data -> 'identifiers') || (n.data -> 'pastIdentifiers')) with ordinality i(value, place))
            """.formatted(NEWEST_EMPLOYERS);
    private static final String END_NUMBERS = """
            with %s
            update identity_number h set ended_sequence = nextval('registry_sequence'), ended_at = coalesce((
                select max(w.ended_at) from wanted w
                where (w.employer_id, w.type, w.key) = (h.employer_id, h.type, h.key) and w.valid_from = h.valid_from
                  and w.valid_to is not distinct from h.valid_to), ?)
            where h.ended_sequence is null and h.employer_id in (select aggregate_id from %s n)
              and not exists (
                  select from wanted w
                  where w.ended_at is null and (w.employer_id, w.type, w.key) = (h.employer_id, h.type, h.key)
                    and w.valid_from = h.valid_from and w.valid_to is not distinct from h.valid_to)
            """.formatted(WANTED_NUMBERS, NEWEST_EMPLOYERS);
    // Published newest first. What another employer holds today by the database was not published as lost: it stays
    // there.
    private static final String ADD_NUMBERS = """
            with %s
            insert into identity_number (type, key, value, token, branch, sequence, employer_id, valid_from, valid_to, recorded_at,
                                         ended_sequence, ended_at)
            select w.type, w.key, w.value, w.token, w.branch, nextval('registry_sequence'), w.employer_id, w.valid_from, w.valid_to,
                   w.recorded_at, case when w.ended_at is null then null else nextval('registry_sequence') end, w.ended_at
            from wanted w
            where not exists (
                select from identity_number h
                where (h.employer_id, h.type, h.key) = (w.employer_id, w.type, w.key) and h.valid_from = w.valid_from
                  and h.valid_to is not distinct from w.valid_to and (h.ended_at is null) = (w.ended_at is null))
            order by w.place desc
            on conflict do nothing
            """.formatted(WANTED_NUMBERS);
    private static final String UNDO_MERGERS = """
            update act a set undone_sequence = nextval('registry_sequence'), undone_at = ?, undone_by = ?, undo_reason = ?
            from %s n
            where a.kind = 'MERGE' and a.other_id = n.aggregate_id and a.undone_sequence is null
              and a.employer_id::text is distinct from n.data ->> 'successorId'
            """.formatted(NEWEST_EMPLOYERS);
    private static final String ADD_MERGERS = """
            insert into act (id, sequence, kind, employer_id, other_id, effective_on, reason, recorded_at, recorded_by, agency)
            select uuidv7(), nextval('registry_sequence'), 'MERGE', (n.data ->> 'successorId')::uuid, n.aggregate_id,
                   (n.data ->> 'successorFrom')::date, ?, (n.data ->> 'recordedAt')::timestamptz, ?, 'KEMENAKER'
            from %s n
            where n.data ->> 'status' = 'MERGED' and not exists (
                select from act a where a.kind = 'MERGE' and a.other_id = n.aggregate_id and a.undone_sequence is null)
            """.formatted(NEWEST_EMPLOYERS);
    private static final String REASON = "Taken back from what was published; the reason is not";

    private final Database database;
    private final Clock clock;

    PublishedStateStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void clear() {
        database.update("truncate published_state");
    }

    /** Keeps those that are newer than what the database holds. */
    void add(String topic, List<Published> events) {
        if (!events.isEmpty()) {
            database.update(
                    NEWER.formatted(topic.equals(Topics.EMPLOYERS) ? "employer" : "record"),
                    topic,
                    column(events, Published::aggregateId).toArray(UUID[]::new),
                    column(events, Published::epoch).toArray(Long[]::new),
                    column(events, Published::version).toArray(Long[]::new),
                    column(events, Published::data).toArray(String[]::new));
        }
    }

    /** Lets the order of all rows go on after those that were published. */
    void raiseSequence() {
        database.query(RAISE_SEQUENCE, row -> true, Topics.RECORDS);
    }

    /** The next records of which something is kept. */
    List<UUID> records(UUID after, int limit) {
        return database.query("""
                select distinct aggregate_id from published_state where topic = ? and aggregate_id > ? order by 1 limit ?
                """, row -> row.getObject(1, UUID.class), Topics.RECORDS, after, limit);
    }

    /** The next employers of which something is kept, or whose records are. */
    List<UUID> employers(UUID after, int limit) {
        return database.query(
                """
                select id from (
                    select aggregate_id as id from published_state where topic = ?
                    union select (data ->> 'employerId')::uuid from %s n) e
                where id > ? order by id limit ?
                """.formatted(NEWEST_RECORDS), row -> row.getObject(1, UUID.class), Topics.EMPLOYERS, after, limit);
    }

    /** All that is kept of some aggregates, as JSON, oldest first. */
    List<String> data(String topic, Collection<UUID> ids) {
        return database.query("""
                select data from published_state where topic = ? and aggregate_id = any (?) order by aggregate_id, epoch, version
                """, row -> row.getString("data"), topic, ids.toArray(UUID[]::new));
    }

    /** Ids of records of some employers of which something is kept. */
    List<UUID> recordsOf(Collection<UUID> employers) {
        return database.query(
                "select aggregate_id from " + NEWEST_RECORDS + " n where (data ->> 'employerId')::uuid = any (?)",
                row -> row.getObject(1, UUID.class),
                (Object) employers.toArray(UUID[]::new));
    }

    void takeReplacements() {
        database.update(END_REPLACEMENTS, clock.instant());
        database.update(ADD_REPLACEMENTS, clock.instant(), Topics.RECORDS);
    }

    void takeNumbers() {
        database.update(END_NUMBERS, clock.instant());
        database.update(ADD_NUMBERS);
    }

    void takeMergers() {
        database.update(UNDO_MERGERS, clock.instant(), Topics.EMPLOYERS, REASON);
        database.update(ADD_MERGERS, REASON, Topics.EMPLOYERS);
    }

    private static <T> List<T> column(List<Published> events, Function<Published, T> value) {
        return events.stream().map(value).toList();
    }
}

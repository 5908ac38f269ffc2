package id.patuh.registry.membership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.vocabulary.IdentifierType;
import id.patuh.contracts.vocabulary.RecordType;
import id.patuh.kit.db.Database;
import id.patuh.registry.identity.IdentityNumber;

/** The tables {@code membership} and {@code identity_number}, as they are known now. */
@ApplicationScoped
public class MembershipStore {
    // A person decided about a record who made it for an employer, or moved it in a split that stands.
    private static final String BY_PERSON = """
            (r.by_person or exists (
                select from membership x join act a on a.id = x.act_id
                where x.record_id = r.id and a.kind = 'SPLIT' and a.undone_sequence is null)) as by_person""";
    private static final String RECORDS = """
            select r.id, r.type, r.number, r.number_key, %s, m.employer_id, m.valid_from, m.valid_to, m.act_id
            from unnest(?::text[], ?::text[]) q(type, key)
            join record r on r.type = q.type and r.number_key = q.key
            join membership m on m.record_id = r.id and m.ended_sequence is null
            order by r.id, m.valid_from nulls first
            """.formatted(BY_PERSON);
    private static final String RECORDS_OF = """
            select r.id, r.type, r.number, r.number_key, %s, m.employer_id, m.valid_from, m.valid_to, m.act_id
            from record r
            join membership m on m.record_id = r.id and m.ended_sequence is null
            where r.id in (select record_id from membership where employer_id = any (?))
            order by r.id, m.valid_from nulls first
            """.formatted(BY_PERSON);
    // Each key is looked up for itself, in the index of numbers held and in that of the others.
    private static final String NUMBERS = """
            select n.type, n.key, n.value, n.token, n.branch, n.employer_id, n.valid_from, n.valid_to, n.act_id
            from unnest(?::text[], ?::text[]) q(type, key)
            cross join lateral (
                select * from identity_number
                where type = q.type and key = q.key and ended_sequence is null and valid_to is null
                union all
                select * from identity_number
                where type = q.type and key = q.key and valid_to is not null and ended_sequence is null) n
            order by n.type, n.key, n.valid_from
            """;
    private static final String KEYS_OF = """
            select distinct type, key from identity_number where employer_id = any (?)
            """;
    private static final String MERGERS = """
            select other_id, employer_id, effective_on, id from act
            where other_id = any (?) and kind = 'MERGE' and undone_sequence is null
            """;
    private static final String END_RECORDS = """
            update membership m set ended_sequence = q.sequence, ended_at = ?
            from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::int8[]) q(record_id, employer_id, valid_from, valid_to, sequence)
            where m.record_id = q.record_id and m.employer_id = q.employer_id and m.ended_sequence is null
              and m.valid_from is not distinct from q.valid_from::date and m.valid_to is not distinct from q.valid_to::date
            """;
    private static final String ADD_RECORDS = """
            insert into membership (record_id, employer_id, valid_from, valid_to, act_id, sequence, recorded_at)
            select q.record_id, q.employer_id, q.valid_from::date, q.valid_to::date, q.act_id, q.sequence, ?
            from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::uuid[], ?::int8[])
                 q(record_id, employer_id, valid_from, valid_to, act_id, sequence)
            """;
    private static final String END_NUMBERS = """
            update identity_number n set ended_sequence = q.sequence, ended_at = ?
            from unnest(?::text[], ?::text[], ?::uuid[], ?::text[], ?::text[], ?::int8[])
                 q(type, key, employer_id, valid_from, valid_to, sequence)
            where n.type = q.type and n.key = q.key and n.employer_id = q.employer_id and n.ended_sequence is null
              and n.valid_from = q.valid_from::date and n.valid_to is not distinct from q.valid_to::date
            """;
    private static final String ADD_NUMBERS = """
            insert into identity_number (
                type, key, value, token, branch, employer_id, valid_from, valid_to, act_id, sequence, recorded_at)
            select q.type, q.key, q.value, q.token, q.branch::boolean, q.employer_id, q.valid_from::date, q.valid_to::date, q.act_id,
                   q.sequence, ?
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::uuid[], ?::text[], ?::text[], ?::uuid[], ?::int8[])
                 q(type, key, value, token, branch, employer_id, valid_from, valid_to, act_id, sequence)
            """;

    private final Database database;

    MembershipStore(Database database) {
        this.database = database;
    }

    /**
     * Keeps every record and number with its employer until the transaction ends; many transactions may do so at once. For who looks up whose
     * something is and locks the employers later.
     */
    public void lockShared() {
        database.query("select pg_advisory_xact_lock_shared(hashtext('registry memberships'))", row -> true);
    }

    /** Waits for all who hold the shared lock, and lets this transaction move records and numbers to other employers. */
    public void lockExclusive() {
        database.query("select pg_advisory_xact_lock(hashtext('registry memberships'))", row -> true);
    }

    /**
     * Loads what decides about rows: their records, the identity numbers they name, and, where such a number is nobody's, those that the
     * employer has.
     *
     * @param rows the rows
     * @return memberships as they are known
     */
    public Memberships load(Collection<RowNumbers> rows) {
        Memberships loaded = new Memberships();
        Set<RecordKey> records = new HashSet<>();
        Set<IdentityNumber.Key> numbers = new HashSet<>();
        for (RowNumbers row : rows) {
            records.add(row.record());
            Stream.of(row.nib(), row.npwp())
                    .filter(Objects::nonNull)
                    .flatMap(number ->
                            Stream.of(number.lookup(), number.ofBranch().lookup()))
                    .forEach(numbers::add);
        }
        loadRecords(loaded, records);
        loadNumbers(loaded, numbers);
        Set<UUID> gaining = gaining(loaded, rows);
        if (!gaining.isEmpty()) {
            loadEmployers(loaded, gaining, numbers);
        }
        return loaded;
    }

    /**
     * Loads everything that belongs or belonged to employers.
     *
     * @param employers the employers
     * @return memberships as they are known
     */
    public Memberships loadAll(Collection<UUID> employers) {
        Memberships loaded = new Memberships();
        records(database.query(RECORDS_OF, RecordRow::read, (Object) employers.toArray(UUID[]::new)))
                .forEach(loaded::add);
        loadEmployers(loaded, new HashSet<>(employers), Set.of());
        return loaded;
    }

    /**
     * Whose numbers are, on any day.
     *
     * @param numbers the numbers
     * @return all employers that have or had one of them, as it is known
     */
    public Set<UUID> holders(Collection<IdentityNumber> numbers) {
        Memberships loaded = new Memberships();
        Set<IdentityNumber.Key> keys = new HashSet<>();
        numbers.forEach(number -> {
            keys.add(number.lookup());
            keys.add(number.ofBranch().lookup());
        });
        loadNumbers(loaded, keys);
        Set<UUID> holders = new HashSet<>();
        loaded.numbers().forEach(number -> number.spells().all().forEach(spell -> holders.add(spell.employerId())));
        return holders;
    }

    private static Set<UUID> gaining(Memberships loaded, Collection<RowNumbers> rows) {
        Set<UUID> employers = new HashSet<>();
        for (RowNumbers row : rows) {
            List<IdentityNumber> given =
                    Stream.of(row.nib(), row.npwp()).filter(Objects::nonNull).toList();
            if (given.stream().anyMatch(number -> loaded.find(number).isEmpty())) {
                loaded.record(row.record())
                        .map(known -> known.spells().at(row.date()))
                        .or(() -> Optional.ofNullable(row.employerId()))
                        .ifPresent(employers::add);
                given.stream()
                        .flatMap(number -> loaded.find(number).stream())
                        .forEach(held -> employers.add(held.spells().at(row.date())));
            }
        }
        return employers;
    }

    private void loadEmployers(Memberships loaded, Set<UUID> employers, Set<IdentityNumber.Key> known) {
        Set<IdentityNumber.Key> keys = new HashSet<>(database.query(
                KEYS_OF,
                row -> new IdentityNumber.Key(IdentifierType.valueOf(row.getString("type")), row.getString("key")),
                (Object) employers.toArray(UUID[]::new)));
        keys.removeAll(known);
        loadNumbers(loaded, keys);
        Set<UUID> next = employers;
        while (!next.isEmpty()) {
            List<Memberships.Merger> mergers =
                    database.query(MERGERS, MembershipStore::merger, (Object) next.toArray(UUID[]::new));
            mergers.forEach(loaded::add);
            next = new HashSet<>(
                    mergers.stream().map(Memberships.Merger::survivor).toList());
        }
    }

    static Memberships.Merger merger(ResultSet row) throws SQLException {
        return new Memberships.Merger(
                row.getObject("other_id", UUID.class),
                row.getObject("employer_id", UUID.class),
                row.getObject("effective_on", LocalDate.class),
                row.getObject("id", UUID.class));
    }

    private void loadRecords(Memberships loaded, Set<RecordKey> keys) {
        List<RecordKey> wanted = List.copyOf(keys);
        records(database.query(
                        RECORDS,
                        RecordRow::read,
                        wanted.stream().map(key -> key.type().name()).toArray(String[]::new),
                        wanted.stream().map(RecordKey::key).toArray(String[]::new)))
                .forEach(loaded::add);
    }

    /** The records in rows of them, by record. */
    static List<RecordMember> records(List<RecordRow> rows) {
        Map<UUID, List<RecordRow>> byRecord = new LinkedHashMap<>();
        rows.forEach(row ->
                byRecord.computeIfAbsent(row.id(), id -> new ArrayList<>()).add(row));
        return byRecord.values().stream()
                .map(own -> new RecordMember(
                        own.getFirst().id(),
                        own.getFirst().key(),
                        own.getFirst().number(),
                        own.getFirst().byPerson(),
                        new Spells(own.stream().map(RecordRow::spell).toList())))
                .toList();
    }

    private void loadNumbers(Memberships loaded, Set<IdentityNumber.Key> keys) {
        List<IdentityNumber.Key> wanted = List.copyOf(keys);
        Map<IdentityNumber, List<Spell>> spells = new LinkedHashMap<>();
        database.query(
                NUMBERS,
                row -> spells.computeIfAbsent(number(row), number -> new ArrayList<>())
                        .add(spell(row)),
                wanted.stream().map(key -> key.type().name()).toArray(String[]::new),
                wanted.stream().map(IdentityNumber.Key::key).toArray(String[]::new));
        spells.forEach((number, all) -> loaded.add(new HeldNumber(number, new Spells(all))));
    }

    static IdentityNumber number(ResultSet row) throws SQLException {
        return new IdentityNumber(
                IdentifierType.valueOf(row.getString("type")),
                row.getString("key"),
                row.getString("value"),
                row.getString("token"),
                row.getBoolean("branch"));
    }

    static Spell spell(ResultSet row) throws SQLException {
        return new Spell(
                row.getObject("employer_id", UUID.class),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getObject("act_id", UUID.class));
    }

    record RecordRow(UUID id, RecordKey key, String number, boolean byPerson, Spell spell) {
        static RecordRow read(ResultSet row) throws SQLException {
            return new RecordRow(
                    row.getObject("id", UUID.class),
                    new RecordKey(RecordType.valueOf(row.getString("type")), row.getString("number_key")),
                    row.getString("number"),
                    row.getBoolean("by_person"),
                    MembershipStore.spell(row));
        }
    }

    /**
     * Writes what changed, in the current transaction.
     *
     * @param changed the memberships
     * @param now by the service's clock
     */
    public void write(Memberships changed, Instant now) {
        writeRecords(changed, now);
        writeNumbers(changed, now);
    }

    private void writeRecords(Memberships changed, Instant now) {
        Columns ended = new Columns();
        Columns added = new Columns();
        for (RecordMember record : changed.records()) {
            for (Spell spell : without(record.held(), record.spells())) {
                ended.add(record.id(), spell, record.sequence());
            }
            for (Spell spell : without(record.spells(), record.held())) {
                added.add(record.id(), spell, record.sequence());
            }
        }
        if (!ended.isEmpty()) {
            database.update(
                    END_RECORDS, now, ended.records(), ended.employers(), ended.from(), ended.to(), ended.sequences());
        }
        if (!added.isEmpty()) {
            database.update(
                    ADD_RECORDS,
                    now,
                    added.records(),
                    added.employers(),
                    added.from(),
                    added.to(),
                    added.acts(),
                    added.sequences());
        }
    }

    private void writeNumbers(Memberships changed, Instant now) {
        Columns ended = new Columns();
        Columns added = new Columns();
        for (HeldNumber number : changed.numbers()) {
            for (Spell spell : without(number.held(), number.spells())) {
                ended.add(number.number(), spell, number.sequence());
            }
            for (Spell spell : without(number.spells(), number.held())) {
                added.add(number.number(), spell, number.sequence());
            }
        }
        if (!ended.isEmpty()) {
            database.update(
                    END_NUMBERS,
                    now,
                    ended.types(),
                    ended.keys(),
                    ended.employers(),
                    ended.from(),
                    ended.to(),
                    ended.sequences());
        }
        if (!added.isEmpty()) {
            database.update(
                    ADD_NUMBERS,
                    now,
                    added.types(),
                    added.keys(),
                    added.values(),
                    added.tokens(),
                    added.branches(),
                    added.employers(),
                    added.from(),
                    added.to(),
                    added.acts(),
                    added.sequences());
        }
    }

    private static List<Spell> without(Spells some, Spells others) {
        if (some == null || some == others) {
            return List.of();
        }
        return others == null
                ? some.all()
                : some.all().stream()
                        .filter(spell -> !others.all().contains(spell))
                        .toList();
    }

    /** Values of rows to be written, column by column. */
    private static final class Columns {
        private final List<UUID> records = new ArrayList<>();
        private final List<IdentityNumber> numbers = new ArrayList<>();
        private final List<Spell> spells = new ArrayList<>();
        private final List<Long> sequences = new ArrayList<>();

        void add(UUID record, Spell spell, long sequence) {
            records.add(record);
            spells.add(spell);
            sequences.add(sequence);
        }

        void add(IdentityNumber number, Spell spell, long sequence) {
            numbers.add(number);
            spells.add(spell);
            sequences.add(sequence);
        }

        boolean isEmpty() {
            return spells.isEmpty();
        }

        UUID[] records() {
            return records.toArray(UUID[]::new);
        }

        UUID[] employers() {
            return spells.stream().map(Spell::employerId).toArray(UUID[]::new);
        }

        UUID[] acts() {
            return spells.stream().map(Spell::actId).toArray(UUID[]::new);
        }

        String[] from() {
            return spells.stream().map(spell -> text(spell.from())).toArray(String[]::new);
        }

        String[] to() {
            return spells.stream().map(spell -> text(spell.to())).toArray(String[]::new);
        }

        Long[] sequences() {
            return sequences.toArray(Long[]::new);
        }

        String[] types() {
            return numbers.stream().map(number -> number.type().name()).toArray(String[]::new);
        }

        String[] keys() {
            return numbers.stream().map(IdentityNumber::key).toArray(String[]::new);
        }

        String[] values() {
            return numbers.stream().map(IdentityNumber::value).toArray(String[]::new);
        }

        String[] tokens() {
            return numbers.stream().map(IdentityNumber::token).toArray(String[]::new);
        }

        String[] branches() {
            return numbers.stream()
                    .map(number -> Boolean.toString(number.branch()))
                    .toArray(String[]::new);
        }

        private static String text(LocalDate day) {
            return day == null ? null : day.toString();
        }
    }
}

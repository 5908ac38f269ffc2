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
    private final Database database;
    private final MembershipWriter writer;

    MembershipStore(Database database, MembershipWriter writer) {
        this.database = database;
        this.writer = writer;
    }

    /**
     * Keeps every record and number with its employer until the transaction ends; many transactions may do so at once. For who looks up whose
     * something is and locks the employers later.
     */
    public void lockShared() {
        database.query("select pg_advisory_xact_lock_shared(hashtext('registry memberships'))", row -> true);
        // Plans that were made while the tables were young would last as long as their connections.
        database.query("select set_config('plan_cache_mode', 'force_custom_plan', true)", row -> true);
    }

    /** Waits for all who hold the shared lock, and lets this transaction move records and numbers to other employers. */
    public void lockExclusive() {
        database.query("select pg_advisory_xact_lock(hashtext('registry memberships'))", row -> true);
    }

    /**
     * Loads what decides about rows: their records, the identity numbers they name, and, where such a number is nobody's, those that the
     * employer has.
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

    /** Loads everything that belongs or belonged to employers. */
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
        Set<UUID> followed = new HashSet<>();
        Set<UUID> next = employers;
        while (!next.isEmpty()) {
            followed.addAll(next);
            List<Memberships.Merger> mergers =
                    database.query(MERGERS, MembershipStore::merger, (Object) next.toArray(UUID[]::new));
            mergers.forEach(loaded::add);
            next = new HashSet<>(
                    mergers.stream().map(Memberships.Merger::survivor).toList());
            next.removeAll(followed);
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

    /** Writes what changed, in the current transaction. */
    public void write(Memberships changed, Instant now) {
        writer.write(changed, now);
    }
}

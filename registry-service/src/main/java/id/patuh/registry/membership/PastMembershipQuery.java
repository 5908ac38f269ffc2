package id.patuh.registry.membership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.vocabulary.RecordType;
import id.patuh.kit.db.Database;
import id.patuh.registry.identity.IdentityNumber;

/** Reads whose what was before an act, and the rows that were taken since. */
@ApplicationScoped
public class PastMembershipQuery {
    private static final String RECORDS = """
            select r.id, r.type, r.number, r.number_key, m.employer_id, m.valid_from, m.valid_to, m.act_id,
                   r.by_person or exists (
                       select from membership x join act a on a.id = x.act_id
                       where x.record_id = r.id and a.kind = 'SPLIT' and a.sequence < ?
                         and (a.undone_sequence is null or a.undone_sequence >= ?)) as by_person
            from membership m join record r on r.id = m.record_id
            where m.record_id in (select record_id from membership where employer_id = any (?))
              and m.sequence < ? and (m.ended_sequence is null or m.ended_sequence >= ?)
            order by r.id, m.valid_from nulls first
            """;
    private static final String NUMBERS = """
            select type, key, value, token, branch, employer_id, valid_from, valid_to, act_id
            from identity_number
            where (type, key) in (select type, key from identity_number where employer_id = any (?))
              and sequence < ? and (ended_sequence is null or ended_sequence >= ?)
            order by type, key, valid_from
            """;
    private static final String MERGERS = """
            select other_id, employer_id, effective_on, id from act
            where other_id = any (?) and kind = 'MERGE' and sequence < ? and (undone_sequence is null or undone_sequence >= ?)
            """;
    private static final String SHARERS = """
            select o.employer_id from membership m join membership o on o.record_id = m.record_id where m.employer_id = any (?)
            union
            select o.employer_id from identity_number n join identity_number o on (o.type, o.key) = (n.type, n.key)
            where n.employer_id = any (?)
            """;
    private static final String FIRST_EMPLOYERS = """
            select distinct on (record_id) record_id, employer_id from membership
            where record_id in (select record_id from membership where employer_id = any (?))
            order by record_id, sequence, valid_from nulls first
            """;
    private static final String ROWS = """
            select s.record_id, s.sequence, s.valid_from, s.nib, s.npwp, s.npwp_token, r.type, r.number, r.number_key,
                   r.by_person and s.source = 'MANUAL' as by_person, s.corrects is not null as correction
            from statement s join record r on r.id = s.record_id
            where s.record_id in (select record_id from membership where employer_id = any (?))
              and s.sequence > ? and (s.corrects is null or not s.withdrawn)
            order by s.sequence
            """;

    private final Database database;

    PastMembershipQuery(Database database) {
        this.database = database;
    }

    /** What was known of employers before a place in the order of all rows and acts. */
    public Memberships before(Collection<UUID> employers, long sequence) {
        UUID[] ids = employers.toArray(UUID[]::new);
        Memberships before = new Memberships();
        MembershipStore.records(database.query(
                        RECORDS, MembershipStore.RecordRow::read, sequence, sequence, ids, sequence, sequence))
                .forEach(before::add);
        Map<IdentityNumber, List<Spell>> numbers = new LinkedHashMap<>();
        database.query(
                NUMBERS,
                row -> numbers.computeIfAbsent(MembershipStore.number(row), number -> new ArrayList<>())
                        .add(MembershipStore.spell(row)),
                ids,
                sequence,
                sequence);
        numbers.forEach((number, spells) -> before.add(new HeldNumber(number, new Spells(spells))));
        database.query(MERGERS, MembershipStore::merger, ids, sequence, sequence)
                .forEach(before::add);
        return before;
    }

    /** Who ever had something that employers ever had. */
    public List<UUID> sharers(Collection<UUID> employers) {
        UUID[] ids = employers.toArray(UUID[]::new);
        return database.query(SHARERS, row -> row.getObject("employer_id", UUID.class), ids, ids);
    }

    /** Whose records were by their first rows. */
    public Map<UUID, UUID> firstEmployers(Collection<UUID> employers) {
        Map<UUID, UUID> first = new HashMap<>();
        database.query(
                FIRST_EMPLOYERS,
                row -> first.put(row.getObject("record_id", UUID.class), row.getObject("employer_id", UUID.class)),
                (Object) employers.toArray(UUID[]::new));
        return first;
    }

    /** The rows that were taken of records of employers after a place in the order of all rows and acts. */
    public List<Replay.Step> rows(Collection<UUID> employers, long sequence) {
        return database.query(ROWS, PastMembershipQuery::step, employers.toArray(UUID[]::new), sequence);
    }

    private static Replay.Step step(ResultSet row) throws SQLException {
        RowNumbers numbers = new RowNumbers(
                new RecordKey(RecordType.valueOf(row.getString("type")), row.getString("number_key")),
                row.getString("number"),
                row.getObject("valid_from", LocalDate.class),
                row.getLong("sequence"),
                row.getString("nib") == null ? null : IdentityNumber.nib(row.getString("nib")),
                IdentityNumber.kept(row.getString("npwp"), row.getString("npwp_token")));
        return new Replay.Step(
                numbers.sequence(),
                numbers,
                row.getBoolean("by_person"),
                row.getBoolean("correction"),
                null,
                List.of(),
                List.of());
    }
}

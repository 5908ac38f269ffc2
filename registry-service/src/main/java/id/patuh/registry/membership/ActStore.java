package id.patuh.registry.membership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.vocabulary.RecordType;
import id.patuh.kit.db.Database;
import id.patuh.registry.identity.IdentityNumber;

/** The table {@code act}, and which members each act moved. */
@ApplicationScoped
public class ActStore {
    private static final String MOVED_RECORDS = """
            select distinct r.id, r.type, r.number, r.number_key from membership m join record r on r.id = m.record_id
            where m.act_id = ? order by r.type, r.number
            """;
    private static final String MOVED_NUMBERS = """
            select distinct type, key, value, token, branch from identity_number where act_id = ? order by type, value
            """;
    private static final String BUILT_UPON = """
            select l.id from act l
            where l.sequence > ? and l.undone_sequence is null and (
                exists (select from membership later
                        where later.act_id = l.id
                          and later.record_id in (select record_id from membership where act_id = ?))
                or exists (select from identity_number later
                           where later.act_id = l.id
                             and (later.type, later.key) in (select type, key from identity_number where act_id = ?)))
            order by l.sequence desc limit 1
            """;

    private final Database database;

    ActStore(Database database) {
        this.database = database;
    }

    /** A record that an act moved. */
    public record MovedRecord(UUID id, RecordKey key, String number) {}

    /** Adds an act, in the current transaction. */
    public void add(Act act) {
        database.update(
                """
                insert into act (id, sequence, kind, employer_id, other_id, effective_on, reason, evidence, recorded_at, recorded_by, agency)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                act.id(),
                act.sequence(),
                act.kind().name(),
                act.employerId(),
                act.otherId(),
                act.effectiveOn(),
                act.reason(),
                act.evidence(),
                act.recordedAt(),
                act.recordedBy(),
                act.agency());
    }

    /** Marks an act as undone. */
    public void undo(UUID id, Act.Undone undone) {
        database.update(
                "update act set undone_sequence = ?, undone_at = ?, undone_by = ?, undo_reason = ? where id = ?",
                undone.sequence(),
                undone.at(),
                undone.by(),
                undone.reason(),
                id);
    }

    /** Finds an act of an employer. */
    public Optional<Act> find(Act.Kind kind, UUID employer, UUID id) {
        return database.first(
                "select * from act where id = ? and employer_id = ? and kind = ?",
                ActStore::read,
                id,
                employer,
                kind.name());
    }

    /** Acts of a kind that concern an employer, oldest first. */
    public List<Act> page(Act.Kind kind, UUID employer, long after, int limit) {
        return database.query(
                "select * from act where kind = ? and ? in (employer_id, other_id) and sequence > ? order by sequence limit ?",
                ActStore::read,
                kind.name(),
                employer,
                after,
                limit);
    }

    /** All acts that concern employers. */
    public List<Act> of(Collection<UUID> employers) {
        UUID[] ids = employers.toArray(UUID[]::new);
        return database.query("""
                select * from act where employer_id = any (?)
                union
                select * from act where other_id = any (?)
                order by sequence
                """, ActStore::read, ids, ids);
    }

    /** The last standing act that touched what this act moved; empty when there is none. */
    public Optional<UUID> builtUpon(Act act) {
        return database.first(BUILT_UPON, row -> row.getObject("id", UUID.class), act.sequence(), act.id(), act.id());
    }

    /** Records that an act moved. */
    public List<MovedRecord> records(UUID act) {
        return database.query(
                MOVED_RECORDS,
                row -> new MovedRecord(
                        row.getObject("id", UUID.class),
                        new RecordKey(RecordType.valueOf(row.getString("type")), row.getString("number_key")),
                        row.getString("number")),
                act);
    }

    /** Identity numbers that an act moved. */
    public List<IdentityNumber> numbers(UUID act) {
        return database.query(MOVED_NUMBERS, MembershipStore::number, act);
    }

    private static Act read(ResultSet row) throws SQLException {
        String undoReason = row.getString("undo_reason");
        return new Act(
                row.getObject("id", UUID.class),
                row.getLong("sequence"),
                Act.Kind.valueOf(row.getString("kind")),
                row.getObject("employer_id", UUID.class),
                row.getObject("other_id", UUID.class),
                row.getObject("effective_on", LocalDate.class),
                row.getString("reason"),
                row.getString("evidence"),
                Database.instant(row, "recorded_at"),
                row.getString("recorded_by"),
                row.getString("agency"),
                undoReason == null
                        ? null
                        : new Act.Undone(
                                row.getLong("undone_sequence"),
                                Database.instant(row, "undone_at"),
                                row.getString("undone_by"),
                                undoReason));
    }
}

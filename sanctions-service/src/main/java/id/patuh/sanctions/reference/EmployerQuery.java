package id.patuh.sanctions.reference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.calendar.WorkingDays;
import id.patuh.contracts.event.EmployerEvent;
import id.patuh.contracts.vocabulary.IdentifierType;
import id.patuh.kit.db.Database;

/**
 * Reads what the registry published about employers.
 *
 * <p>The <em>legal person</em> of an employer is, after mergers, the one into which it was merged together with everybody else who was.
 * A merger counts from its day on, and no longer once it is undone.
 */
@ApplicationScoped
public class EmployerQuery {
    private static final String FIND =
            "select employer_id, name, region_code, address from employer_ref where employer_id = ?";
    // The survivor's own event names everybody who was merged into it; until it arrives, that of the merged employer
    // names the survivor. Of several survivors the last one of a chain was itself merged into nobody.
    private static final String SURVIVORS = """
            with asked (employer_id, today) as (
                select a.employer_id, t.today from unnest(?::uuid[]) a(employer_id), (select ?::date) t(today)),
            survivor (asked_id, employer_id, today) as (
                select a.employer_id,
                       coalesce(
                           (select p.employer_id from employer_predecessor p
                            where p.predecessor_id = a.employer_id and p.ended_at is null and p.valid_from <= a.today
                              and not exists (select 1 from employer_predecessor q
                                              where q.predecessor_id = p.employer_id and q.ended_at is null
                                                and q.valid_from <= a.today)
                            order by p.recorded_at desc limit 1),
                           (select r.successor_id from employer_ref r
                            where r.employer_id = a.employer_id and r.successor_from <= a.today),
                           a.employer_id),
                       a.today
                from asked a)
            """;
    private static final String SURVIVOR = SURVIVORS + "select employer_id from survivor";
    private static final String LEGAL_PERSONS = SURVIVORS + """
            select employer_id from survivor
            union
            select p.predecessor_id from survivor s join employer_predecessor p on p.employer_id = s.employer_id
            where p.ended_at is null and p.valid_from <= s.today
            """;
    // While only one party of a move is known to have moved, both have the number: the newer statement counts.
    private static final String NUMBERS = """
            select distinct on (type, value, branch) type, value, token, branch, valid_from, recorded_at
            from employer_number
            where employer_id = any(?::uuid[]) and valid_to is null and ended_at is null and valid_from <= ?
            order by type, value, branch, recorded_at desc
            """;

    private final Database database;
    private final Clock clock;

    EmployerQuery(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Finds an employer; empty if no event about it has arrived. */
    public Optional<Employer> find(UUID id) {
        return database.first(FIND, EmployerQuery::employer, id);
    }

    /**
     * Finds an employer and locks it to the end of the transaction, against others that lock it and against new versions of it.
     *
     * @return empty if no event about it has arrived
     */
    public Optional<Employer> lockExclusive(UUID id) {
        return database.first(FIND + " for no key update", EmployerQuery::employer, id);
    }

    /** The employer that stands for a legal person today. */
    public UUID survivor(UUID id) {
        return database.first(SURVIVOR, EmployerQuery::id, new UUID[] {id}, today())
                .orElse(id);
    }

    /** The employers that stand for the legal persons of some employers today, by these. */
    public Map<UUID, UUID> survivors(Collection<UUID> ids) {
        Map<UUID, UUID> survivors = new HashMap<>();
        database.query(
                SURVIVORS + "select asked_id, employer_id from survivor",
                row -> survivors.put(row.getObject("asked_id", UUID.class), id(row)),
                ids.toArray(UUID[]::new),
                today());
        return survivors;
    }

    /** All employers that are one legal person with some employers today. */
    public Set<UUID> legalPersons(Collection<UUID> ids) {
        Set<UUID> all = new HashSet<>(ids);
        all.addAll(database.query(LEGAL_PERSONS, EmployerQuery::id, ids.toArray(UUID[]::new), today()));
        return all;
    }

    /**
     * Identity numbers that the legal person of an employer has today.
     *
     * @return NIB and NPWP, as far as known; a natural person's masked, with its token
     */
    public List<EmployerEvent.Identifier> numbers(UUID id) {
        return numbers(legalPersons(Set.of(id)));
    }

    /** Like {@link #numbers(UUID)}, and locks them: none changes before the transaction ends. */
    public List<EmployerEvent.Identifier> lockedNumbers(UUID id) {
        return numbers(lockShared(id));
    }

    private List<EmployerEvent.Identifier> numbers(Set<UUID> employers) {
        return database.query(NUMBERS, EmployerQuery::identifier, employers.toArray(UUID[]::new), today());
    }

    // A new version of an employer locks its row as well, so it is stored before this transaction or after it.
    // Employers
    // that were merged while this waited for locks are found the next time round.
    private Set<UUID> lockShared(UUID id) {
        Set<UUID> locked = Set.of();
        Set<UUID> person = Set.of(id);
        while (!locked.containsAll(person)) {
            locked = person;
            database.query(
                    "select 1 from employer_ref where employer_id = any(?::uuid[]) order by employer_id for share",
                    row -> true,
                    (Object) locked.toArray(UUID[]::new));
            person = legalPersons(Set.of(id));
        }
        return person;
    }

    private LocalDate today() {
        return WorkingDays.dayOf(clock.instant());
    }

    private static UUID id(ResultSet row) throws SQLException {
        return row.getObject("employer_id", UUID.class);
    }

    private static Employer employer(ResultSet row) throws SQLException {
        return new Employer(id(row), row.getString("name"), row.getString("region_code"), row.getString("address"));
    }

    private static EmployerEvent.Identifier identifier(ResultSet row) throws SQLException {
        return new EmployerEvent.Identifier(
                IdentifierType.valueOf(row.getString("type")),
                row.getString("value"),
                row.getString("token"),
                row.getBoolean("branch"),
                row.getObject("valid_from", LocalDate.class),
                Database.instant(row, "recorded_at"));
    }
}

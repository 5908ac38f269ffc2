package id.patuh.sanctions.reference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.event.EmployerEvent;
import id.patuh.contracts.vocabulary.IdentifierType;
import id.patuh.kit.db.Database;

/** Reads what the registry said about employers. */
@ApplicationScoped
public class Employers {
    private static final String FIND = "select employer_id, name, region_code from employer_ref where employer_id = ?";
    // Most employers were never part of a merger, and news of them comes in thousands: two looks into indexes tell.
    private static final String JOINED = """
            select employer_id from employer_ref where employer_id = any(?::uuid[]) and successor_id is not null
            union
            select successor_id from employer_ref where successor_id = any(?::uuid[]) and successor_id is not null
            """;
    // Up from each employer to its last successor, then down again to everybody who was merged into one of them. The
    // way up is bounded and the way down meets nobody twice, so that a circle of successors ends as well.
    private static final String FAMILY = """
            with recursive
            heir (employer_id, successor_id, hops) as (
                select s.employer_id, r.successor_id, 0
                from unnest(?::uuid[]) s(employer_id) left join employer_ref r on r.employer_id = s.employer_id
                union all
                select h.successor_id, r.successor_id, h.hops + 1
                from heir h left join employer_ref r on r.employer_id = h.successor_id
                where h.successor_id is not null and h.hops < 16),
            family (employer_id) as (
                select employer_id from heir
                union
                select m.employer_id from family f join employer_ref m on m.successor_id = f.employer_id)
            select employer_id from family
            """;

    private static final String LAST_SUCCESSOR = """
            with recursive heir (successor_id, hops) as (
                select successor_id, 1 from employer_ref where employer_id = ? and successor_id is not null
                union all
                select r.successor_id, h.hops + 1
                from heir h join employer_ref r on r.employer_id = h.successor_id
                where r.successor_id is not null and h.hops < 16)
            select successor_id from heir order by hops desc limit 1
            """;

    private final Database database;

    Employers(Database database) {
        this.database = database;
    }

    /**
     * Finds an employer.
     *
     * @param id its identity
     * @return empty if no event about it has arrived
     */
    public Optional<Employer> find(UUID id) {
        return database.first(FIND, Employers::employer, id);
    }

    /**
     * Finds an employer and holds it to the end of the transaction: who holds the same one, or takes in news of it, comes after.
     *
     * @param id its identity
     * @return empty if no event about it has arrived
     */
    public Optional<Employer> hold(UUID id) {
        return database.first(FIND + " for no key update", Employers::employer, id);
    }

    /**
     * Who took a merged employer over in the end, over at most 16 mergers.
     *
     * @param id its identity
     * @return empty if it was not merged
     */
    public Optional<UUID> lastSuccessor(UUID id) {
        return database.first(LAST_SUCCESSOR, row -> row.getObject("successor_id", UUID.class), id);
    }

    /**
     * Everybody who is one with some employers by mergers: predecessors and successors, over any number of steps.
     *
     * @param ids the employers
     * @return they and their relatives
     */
    public Set<UUID> family(Collection<UUID> ids) {
        UUID[] all = ids.toArray(UUID[]::new);
        Set<UUID> family = new HashSet<>(ids);
        UUID[] joined = database.query(JOINED, Employers::id, all, all).toArray(UUID[]::new);
        if (joined.length > 0) {
            family.addAll(database.query(FAMILY, Employers::id, (Object) joined));
        }
        return family;
    }

    /**
     * Numbers by which a licensing system finds what stands against an employer: its own, and those of everybody it is one with by
     * mergers. None of them changes before the transaction ends.
     *
     * @param id its identity
     * @return NIB and NPWP, as far as known
     */
    public List<EmployerEvent.Identifier> numbersOfFamily(UUID id) {
        return database.query(
                "select distinct type, value from employer_identifier where employer_id = any(?::uuid[]) order by type, value",
                Employers::identifier,
                (Object) holdFamily(id).toArray(UUID[]::new));
    }

    // News of an employer locks its row as well, so it is taken in before this transaction or after it. Whoever joined
    // the family while the locks were waited for is found the next time round.
    private Set<UUID> holdFamily(UUID id) {
        Set<UUID> held = Set.of();
        Set<UUID> family = Set.of(id);
        while (!held.containsAll(family)) {
            held = family;
            database.query(
                    "select 1 from employer_ref where employer_id = any(?::uuid[]) order by employer_id for share",
                    row -> true,
                    (Object) held.toArray(UUID[]::new));
            family = family(held);
        }
        return family;
    }

    /**
     * Numbers of an employer.
     *
     * @param id its identity
     * @return its own NIB and NPWP, as far as known
     */
    public List<EmployerEvent.Identifier> identifiers(UUID id) {
        return database.query(
                "select type, value from employer_identifier where employer_id = ? order by type, value",
                Employers::identifier,
                id);
    }

    private static UUID id(ResultSet row) throws SQLException {
        return row.getObject("employer_id", UUID.class);
    }

    private static Employer employer(ResultSet row) throws SQLException {
        return new Employer(id(row), row.getString("name"), row.getString("region_code"));
    }

    static EmployerEvent.Identifier identifier(ResultSet row) throws SQLException {
        return new EmployerEvent.Identifier(IdentifierType.valueOf(row.getString("type")), row.getString("value"));
    }
}

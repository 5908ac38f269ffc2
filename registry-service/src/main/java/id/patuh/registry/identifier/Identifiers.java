package id.patuh.registry.identifier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.vocabulary.IdentifierType;
import id.patuh.kit.db.Database;
import id.patuh.kit.problem.Problem;
import id.patuh.registry.RegistryProblem;

/** The table {@code identifier}. */
@ApplicationScoped
public class Identifiers {
    private final Database database;

    Identifiers(Database database) {
        this.database = database;
    }

    /**
     * Who holds a number.
     *
     * @param type kind of number
     * @param value its canonical form
     * @return id of the employer, if the number is known
     */
    public Optional<UUID> holder(IdentifierType type, String value) {
        return database.first(
                "select employer_id from identifier where type = ? and value = ?",
                row -> row.getObject(1, UUID.class),
                type.name(),
                value);
    }

    /**
     * Who holds which of some numbers.
     *
     * @param type kind of number
     * @param values in canonical form
     * @return id of the employer by number; numbers that are not known are missing
     */
    public Map<String, UUID> holders(IdentifierType type, Collection<String> values) {
        Map<String, UUID> holders = new HashMap<>();
        database.query(
                "select value, employer_id from identifier where type = ? and value = any(?)",
                row -> holders.put(row.getString("value"), row.getObject("employer_id", UUID.class)),
                type.name(),
                values.toArray(String[]::new));
        return holders;
    }

    /**
     * A number of one kind that an employer has.
     *
     * @param employer the employer
     * @param type kind of number
     * @return the number it got first, if it has any
     */
    public Optional<String> first(UUID employer, IdentifierType type) {
        return database.first("""
                select value from identifier where employer_id = ? and type = ? and valid_to is null
                order by recorded_at, value limit 1
                """, row -> row.getString(1), employer, type.name());
    }

    /**
     * The given numbers that the employer does not have yet.
     *
     * @param employer the employer
     * @param given value by type
     * @return those to be added
     * @throws Problem IDENTIFIER_IN_USE when another employer has one of them
     */
    public Map<IdentifierType, String> missing(UUID employer, Map<IdentifierType, String> given) {
        Map<IdentifierType, String> missing = new EnumMap<>(IdentifierType.class);
        given.forEach((type, value) -> {
            Optional<UUID> holder = holder(type, value);
            if (holder.isEmpty()) {
                missing.put(type, value);
            } else if (!holder.get().equals(employer)) {
                throw inUse(type, value, holder.get());
            }
        });
        return missing;
    }

    /**
     * Adds numbers to an employer, in the current transaction and under the employer's row lock.
     *
     * @param employer the employer
     * @param added value by type
     * @param validFrom date of the report that names them
     * @param source who names them
     * @param now by the service's clock
     * @throws Problem IDENTIFIER_IN_USE when one of them is known already
     */
    public void add(UUID employer, Map<IdentifierType, String> added, LocalDate validFrom, String source, Instant now) {
        add(List.of(new Added(employer, added, validFrom)), source, now);
    }

    /**
     * Numbers that an employer gets.
     *
     * @param employer the employer
     * @param numbers value by type
     * @param validFrom date of the report that names them
     */
    public record Added(UUID employer, Map<IdentifierType, String> numbers, LocalDate validFrom) {}

    /**
     * Adds numbers to several employers, in the current transaction and under the row locks of all.
     *
     * @param all who gets which
     * @param source who names them
     * @param now by the service's clock
     * @throws Problem IDENTIFIER_IN_USE when one of them is known already, or given to two
     */
    public void add(List<Added> all, String source, Instant now) {
        List<String> types = new ArrayList<>();
        List<String> values = new ArrayList<>();
        List<UUID> employers = new ArrayList<>();
        List<String> days = new ArrayList<>();
        for (Added one : all) {
            one.numbers().forEach((type, value) -> {
                types.add(type.name());
                values.add(value);
                employers.add(one.employer());
                days.add(one.validFrom().toString());
            });
        }
        Set<String> written = new HashSet<>(database.query(
                """
                insert into identifier (type, value, employer_id, valid_from, source, recorded_at)
                select n.type, n.value, n.employer_id, n.valid_from::date, ?, ?
                from unnest(?::text[], ?::text[], ?::uuid[], ?::text[]) n(type, value, employer_id, valid_from)
                order by n.type, n.value
                on conflict (type, value) do nothing
                returning type || ':' || value
                """,
                row -> row.getString(1),
                source,
                now,
                types.toArray(String[]::new),
                values.toArray(String[]::new),
                employers.toArray(UUID[]::new),
                days.toArray(String[]::new)));
        for (Added one : all) {
            one.numbers().forEach((type, value) -> {
                if (!written.remove(type + ":" + value)) {
                    throw inUse(type, value, holder(type, value).orElseThrow());
                }
            });
        }
    }

    /**
     * Keeps every number with its employer until the transaction ends; many transactions may do so at once. For who looks the holders of
     * numbers up first and locks the holders later.
     */
    public void keepHolders() {
        database.query("select pg_advisory_xact_lock_shared(hashtext('registry numbers'))", row -> true);
    }

    /** Waits for all who keep the holders of numbers, and lets this transaction give numbers to other employers. */
    public void changeHolders() {
        database.query("select pg_advisory_xact_lock(hashtext('registry numbers'))", row -> true);
    }

    private static Problem inUse(IdentifierType type, String value, UUID holder) {
        String shown = type + ":" + value;
        return Problem.of(RegistryProblem.IDENTIFIER_IN_USE, shown, holder.toString())
                .property("employerId", holder)
                .property("identifier", shown);
    }
}

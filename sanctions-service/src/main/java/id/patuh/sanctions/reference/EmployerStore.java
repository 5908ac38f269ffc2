package id.patuh.sanctions.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.event.EmployerEvent;
import id.patuh.contracts.vocabulary.IdentifierType;
import id.patuh.kit.db.Database;

/** Owns the tables of employers: who they are, their identity numbers and who was merged into them. */
@ApplicationScoped
class EmployerStore {
    private static final String UPSERT = """
            insert into employer_ref
                (employer_id, version, name, region_code, status, successor_id, successor_from, recorded_at,
                 address)
            select * from unnest(?::uuid[], ?::int8[], ?::text[], ?::text[], ?::text[], ?::uuid[], ?::text[]::date[],
                                 ?::timestamptz[], ?::text[])
            on conflict (employer_id) do update
                set version = excluded.version, name = excluded.name, region_code = excluded.region_code,
                    status = excluded.status, successor_id = excluded.successor_id,
                    successor_from = excluded.successor_from, recorded_at = excluded.recorded_at,
                    address = excluded.address
            """;
    private static final String ADD_NUMBERS = """
            insert into employer_number
                (employer_id, type, key, value, token, branch, valid_from, valid_to, recorded_at, ended_at)
            select * from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[]::boolean[],
                                 ?::text[]::date[], ?::text[]::date[], ?::timestamptz[], ?::timestamptz[])
            """;
    private static final String NAMED = """
            with named (employer_id, predecessor_id, valid_from) as (
                select * from unnest(?::uuid[], ?::uuid[], ?::text[]::date[]))
            """;
    private static final String END_PREDECESSORS = NAMED + """
            update employer_predecessor p set ended_at = e.recorded_at
            from unnest(?::uuid[], ?::timestamptz[]) e(employer_id, recorded_at)
            where p.employer_id = e.employer_id and p.ended_at is null
              and not exists (select 1 from named n where n.employer_id = p.employer_id
                                  and n.predecessor_id = p.predecessor_id and n.valid_from = p.valid_from)
            returning p.employer_id, p.predecessor_id
            """;
    // Of an employer that is new here, nothing says since when its earlier versions named its predecessors.
    private static final String ADD_PREDECESSORS = NAMED + """
            insert into employer_predecessor (employer_id, predecessor_id, valid_from, recorded_at)
            select n.employer_id, n.predecessor_id, n.valid_from,
                   case when r.employer_id is null then '-infinity' else e.recorded_at end
            from named n
            join unnest(?::uuid[], ?::timestamptz[]) e(employer_id, recorded_at) on e.employer_id = n.employer_id
            left join employer_ref r on r.employer_id = n.employer_id
            where not exists (select 1 from employer_predecessor p where p.employer_id = n.employer_id
                                  and p.predecessor_id = n.predecessor_id and p.ended_at is null)
            on conflict (employer_id, predecessor_id, recorded_at) do update
                set valid_from = excluded.valid_from, ended_at = null
            returning employer_id, predecessor_id
            """;
    private static final String OTHER_SUCCESSOR = """
            select n.employer_id
            from unnest(?::uuid[], ?::uuid[]) n(employer_id, successor_id)
            left join employer_ref r on r.employer_id = n.employer_id
            where r.successor_id is distinct from n.successor_id
            """;

    /** Key of the lock of employers without a row; any number that nothing else in this database locks. */
    private static final long NEWCOMERS = 0x50617475684E6577L;

    private final Database database;

    EmployerStore(Database database) {
        this.database = database;
    }

    /**
     * Keeps apart, to the end of the transaction, those that bring something about employers of which no event has arrived: there is no row
     * of theirs to lock. Call it before anything else is locked.
     */
    void lockNewcomers(Collection<UUID> ids) {
        database.query("""
                select pg_advisory_xact_lock(?)
                where exists (select 1 from unnest(?::uuid[]) n(id)
                              where not exists (select 1 from employer_ref r where r.employer_id = n.id))
                """, row -> true, NEWCOMERS, ids.toArray(UUID[]::new));
    }

    /** Locks employers against new versions of them and against {@link #lockExclusive}, not against others that do the same. */
    void lockShared(Collection<UUID> ids) {
        database.query(
                "select 1 from employer_ref where employer_id = any(?::uuid[]) order by employer_id for share",
                row -> true,
                (Object) ids.toArray(UUID[]::new));
    }

    /**
     * Locks employers to the end of the transaction, in one order, so that transactions that need the same rows can't deadlock.
     *
     * @param ids the employers; unknown ones are left out
     */
    void lockExclusive(Collection<UUID> ids) {
        database.query(
                "select 1 from employer_ref where employer_id = any(?::uuid[]) order by employer_id for no key update",
                row -> true,
                (Object) ids.toArray(UUID[]::new));
    }

    /** Stores employers, and which of them were merged into others. */
    Set<UUID> upsert(List<EmployerEvent> versions) {
        UUID[] ids = column(versions, EmployerEvent::employerId).toArray(UUID[]::new);
        UUID[] successors = column(versions, EmployerEvent::successorId).toArray(UUID[]::new);
        Set<UUID> changed = new HashSet<>(
                database.query(OTHER_SUCCESSOR, row -> row.getObject("employer_id", UUID.class), ids, successors));
        database.update(
                UPSERT,
                ids,
                column(versions, EmployerEvent::version).toArray(Long[]::new),
                column(versions, EmployerEvent::name).toArray(String[]::new),
                column(versions, EmployerEvent::regionCode).toArray(String[]::new),
                column(versions, employer -> employer.status().name()).toArray(String[]::new),
                successors,
                column(versions, employer -> text(employer.successorFrom())).toArray(String[]::new),
                column(versions, EmployerEvent::recordedAt).toArray(Instant[]::new),
                column(versions, EmployerEvent::address).toArray(String[]::new));
        return changed;
    }

    /**
     * Stores who was merged into employers. What no longer holds is kept for questions about what was known. Call it before
     * {@link #upsert}.
     */
    Set<UUID> replacePredecessors(List<EmployerEvent> versions) {
        List<UUID> employers = new ArrayList<>();
        List<UUID> predecessors = new ArrayList<>();
        List<String> days = new ArrayList<>();
        for (EmployerEvent employer : versions) {
            for (EmployerEvent.Predecessor predecessor : employer.predecessors()) {
                employers.add(employer.employerId());
                predecessors.add(predecessor.employerId());
                days.add(text(predecessor.from()));
            }
        }
        Object[] parameters = {
            employers.toArray(UUID[]::new),
            predecessors.toArray(UUID[]::new),
            days.toArray(String[]::new),
            column(versions, EmployerEvent::employerId).toArray(UUID[]::new),
            column(versions, EmployerEvent::recordedAt).toArray(Instant[]::new)
        };
        Set<UUID> changed = new HashSet<>();
        Database.RowReader<Boolean> pair = row -> changed.add(row.getObject("employer_id", UUID.class))
                | changed.add(row.getObject("predecessor_id", UUID.class));
        database.query(END_PREDECESSORS, pair, parameters);
        if (!employers.isEmpty()) {
            database.query(ADD_PREDECESSORS, pair, parameters);
        }
        return changed;
    }

    /** Stores the identity numbers of employers. */
    Set<UUID> replaceNumbers(List<EmployerEvent> versions) {
        Map<UUID, Set<EmployerNumber>> before = numbers(versions);
        Map<UUID, Set<EmployerNumber>> after = new HashMap<>();
        for (EmployerEvent employer : versions) {
            Set<EmployerNumber> numbers = EmployerNumber.of(employer).collect(Collectors.toSet());
            if (!numbers.equals(before.getOrDefault(employer.employerId(), Set.of()))) {
                after.put(employer.employerId(), numbers);
            }
        }
        if (after.isEmpty()) {
            return Set.of();
        }
        database.update("delete from employer_number where employer_id = any(?::uuid[])", (Object)
                after.keySet().toArray(UUID[]::new));
        add(after);
        return after.keySet().stream()
                .filter(id -> !today(after.get(id)).equals(today(before.getOrDefault(id, Set.of()))))
                .collect(Collectors.toSet());
    }

    private static Set<EmployerNumber> today(Set<EmployerNumber> numbers) {
        return numbers.stream()
                .filter(number -> number.to() == null && number.endedAt() == null)
                .collect(Collectors.toSet());
    }

    private Map<UUID, Set<EmployerNumber>> numbers(List<EmployerEvent> versions) {
        Map<UUID, Set<EmployerNumber>> numbers = new HashMap<>();
        database.query(
                """
                select employer_id, type, value, token, branch, valid_from, valid_to, recorded_at, ended_at
                from employer_number where employer_id = any(?::uuid[])
                """,
                row -> numbers.computeIfAbsent(row.getObject("employer_id", UUID.class), id -> new HashSet<>())
                        .add(new EmployerNumber(
                                IdentifierType.valueOf(row.getString("type")),
                                row.getString("value"),
                                row.getString("token"),
                                row.getBoolean("branch"),
                                row.getObject("valid_from", LocalDate.class),
                                row.getObject("valid_to", LocalDate.class),
                                Database.instant(row, "recorded_at"),
                                Database.instant(row, "ended_at"))),
                (Object) column(versions, EmployerEvent::employerId).toArray(UUID[]::new));
        return numbers;
    }

    private void add(Map<UUID, Set<EmployerNumber>> numbersByEmployer) {
        List<UUID> employers = new ArrayList<>();
        List<EmployerNumber> numbers = new ArrayList<>();
        numbersByEmployer.forEach((employer, its) -> {
            its.forEach(number -> employers.add(employer));
            numbers.addAll(its);
        });
        if (numbers.isEmpty()) {
            return;
        }
        database.update(
                ADD_NUMBERS,
                employers.toArray(UUID[]::new),
                column(numbers, number -> number.type().name()).toArray(String[]::new),
                column(numbers, EmployerNumber::key).toArray(String[]::new),
                column(numbers, EmployerNumber::value).toArray(String[]::new),
                column(numbers, EmployerNumber::token).toArray(String[]::new),
                column(numbers, number -> Boolean.toString(number.branch())).toArray(String[]::new),
                column(numbers, number -> text(number.from())).toArray(String[]::new),
                column(numbers, number -> text(number.to())).toArray(String[]::new),
                column(numbers, EmployerNumber::recordedAt).toArray(Instant[]::new),
                column(numbers, EmployerNumber::endedAt).toArray(Instant[]::new));
    }

    private static <R, C> List<C> column(List<R> rows, Function<R, C> value) {
        List<C> column = new ArrayList<>(rows.size());
        rows.forEach(row -> column.add(value.apply(row)));
        return column;
    }

    private static String text(LocalDate day) {
        return day == null ? null : day.toString();
    }
}

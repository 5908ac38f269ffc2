package id.patuh.registry.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.vocabulary.RecordType;
import id.patuh.kit.db.Database;

/** The tables {@code record} and {@code replacement}. */
@ApplicationScoped
public class RecordStore {
    private final Database database;

    RecordStore(Database database) {
        this.database = database;
    }

    /** A row of {@code record}. */
    public record Row(UUID id, RecordType type, String number, long version) {}

    /**
     * Adds new records, each with version 0: its first event makes it 1.
     *
     * @throws id.patuh.kit.db.DatabaseException where one of the numbers is known meanwhile
     */
    public void add(UUID[] ids, String[] types, String[] numbers, String[] keys, Instant now) {
        database.update("""
                insert into record (id, type, number, number_key, version, recorded_at)
                select id, type, number, number_key, 0, ? from unnest(?::uuid[], ?::text[], ?::text[], ?::text[]) n(id, type, number, number_key)
                """, now, ids, types, numbers, keys);
    }

    /** Records that a person chose the employer of these records. */
    public void placeByPerson(Collection<UUID> ids) {
        database.update("update record set by_person = true where id = any (?) and not by_person", (Object)
                ids.toArray(UUID[]::new));
    }

    /** Makes the next versions of records. */
    public Map<UUID, Long> nextVersions(Collection<UUID> ids) {
        Map<UUID, Long> versions = new HashMap<>();
        database.query(
                "update record set version = version + 1 where id = any (?) returning id, version",
                row -> versions.put(row.getObject("id", UUID.class), row.getLong("version")),
                (Object) ids.toArray(UUID[]::new));
        return versions;
    }

    /** Versions of records. */
    public Map<UUID, Long> versions(Collection<UUID> ids) {
        Map<UUID, Long> versions = new HashMap<>();
        database.query(
                "select id, version from record where id = any (?)",
                row -> versions.put(row.getObject("id", UUID.class), row.getLong("version")),
                (Object) ids.toArray(UUID[]::new));
        return versions;
    }

    /** Finds a record. */
    public Optional<Row> find(UUID id) {
        return database.first(
                "select id, type, number, version from record where id = ?",
                row -> new Row(
                        row.getObject("id", UUID.class),
                        RecordType.valueOf(row.getString("type")),
                        row.getString("number"),
                        row.getLong("version")),
                id);
    }

    /**
     * Notes that another record takes the place of one; what was noted before ends. {@code replacedBy} is null where it counts again.
     *
     * @param validFrom first day on which the record counts in no sum
     */
    public void replace(UUID record, UUID replacedBy, LocalDate validFrom, Provenance from) {
        database.update(
                "update replacement set ended_at = ? where record_id = ? and ended_at is null", from.now(), record);
        if (replacedBy != null) {
            database.update("""
                    insert into replacement (record_id, sequence, replaced_by, valid_from, recorded_at, recorded_by)
                    values (?, nextval('registry_sequence'), ?, ?, ?, ?)
                    """, record, replacedBy, validFrom, from.now(), from.subject());
        }
    }

    /** Reserves places in the order of all rows and acts; call it under the row locks that the order is about. */
    public long[] sequence(int count) {
        List<Long> numbers = database.query(
                "select nextval('registry_sequence') from generate_series(1, ?)", row -> row.getLong(1), count);
        return numbers.stream().mapToLong(Long::longValue).sorted().toArray();
    }
}

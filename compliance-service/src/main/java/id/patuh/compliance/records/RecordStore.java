package id.patuh.compliance.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.employer.MemberRecord;
import id.patuh.contracts.event.RecordEvent;
import id.patuh.contracts.event.RecordEvent.Membership;
import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.contracts.vocabulary.RecordType;
import id.patuh.kit.db.Database;

/** Owns the tables {@code employer_record} and {@code record_membership}; reads and writes them set by set. */
@ApplicationScoped
class RecordStore {
    private static final String COLUMNS =
            "record_id, epoch, version, type, number, employer_id, replaced_from, replaced_to, open, region_code, scale, workers";
    private static final String INPUT =
            "unnest(?::uuid[], ?::int8[], ?::int8[], ?::text[], ?::text[], ?::uuid[], ?::text[], ?::text[],"
                    + " ?::text[], ?::text[], ?::text[], ?::int8[]) as i (" + COLUMNS + ")";
    private static final String LOCKED =
            "select " + COLUMNS + " from employer_record where record_id = any(?) order by record_id for update";

    /** A record that another transaction has just made violates the key; the kit then tries again. */
    private static final String INSERT =
            "insert into employer_record (" + COLUMNS + ") select record_id, epoch, version, type, number,"
                    + " employer_id, replaced_from::date, replaced_to::date, open::boolean, region_code, scale, workers from "
                    + INPUT;

    private static final String UPDATE =
            "update employer_record r set epoch = i.epoch, version = i.version, number = i.number,"
                    + " employer_id = i.employer_id, replaced_from = i.replaced_from::date, replaced_to = i.replaced_to::date, open = i.open::boolean,"
                    + " region_code = i.region_code, scale = i.scale, workers = i.workers from " + INPUT
                    + " where r.record_id = i.record_id";

    private static final String MEMBERSHIPS =
            "unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[]) as i (record_id, employer_id, from_day, to_day)";
    private static final String REMOVE_MEMBERSHIPS =
            "delete from record_membership m where m.record_id = any(?) and not exists"
                    + " (select 1 from " + MEMBERSHIPS
                    + " where i.record_id = m.record_id and i.employer_id = m.employer_id"
                    + " and i.from_day::date is not distinct from m.from_day and i.to_day::date is not distinct from m.to_day)";
    private static final String ADD_MEMBERSHIPS =
            "insert into record_membership (record_id, employer_id, from_day, to_day)"
                    + " select record_id, employer_id, from_day::date, to_day::date from " + MEMBERSHIPS
                    + " on conflict (record_id, from_day) do nothing";

    private static final String LARGEST = "select " + COLUMNS + ", count(*) over () as counted from employer_record"
            + " where employer_id = ? and type = any(?) and region_code is not null"
            + " order by left(region_code, 2) = any(?) desc, open desc, workers desc, number limit ?";

    private final Database database;

    RecordStore(Database database) {
        this.database = database;
    }

    /** A membership as it is stored. */
    record StoredMembership(UUID recordId, LocalDate from, LocalDate to) {}

    /** The largest records of an employer, and how many it has of this kind. */
    record Largest(List<RecordState> records, int counted) {}

    /** The records that are known, locked until the transaction ends. */
    Map<UUID, RecordState> locked(Collection<UUID> records) {
        return database.query(LOCKED, RecordStore::state, (Object) records.toArray(UUID[]::new)).stream()
                .collect(Collectors.toMap(RecordState::recordId, Function.identity()));
    }

    void save(List<RecordChange> changes) {
        write(
                INSERT,
                changes.stream()
                        .filter(change -> change.before() == null)
                        .map(RecordChange::after)
                        .toList());
        write(
                UPDATE,
                changes.stream()
                        .filter(change -> change.before() != null)
                        .map(RecordChange::after)
                        .toList());
    }

    /** Takes the memberships of the newest versions; an event carries all of its record. {@code held} are records known before. */
    void replaceMemberships(List<RecordEvent> events, Set<UUID> held) {
        if (events.isEmpty()) {
            return;
        }
        List<UUID> records = new ArrayList<>();
        List<Membership> memberships = new ArrayList<>();
        for (RecordEvent event : events) {
            for (Membership membership : event.memberships()) {
                records.add(event.recordId());
                memberships.add(membership);
            }
        }
        UUID[] ids = records.toArray(UUID[]::new);
        UUID[] employers = memberships.stream().map(Membership::employerId).toArray(UUID[]::new);
        String[] from =
                memberships.stream().map(membership -> text(membership.from())).toArray(String[]::new);
        String[] to =
                memberships.stream().map(membership -> text(membership.to())).toArray(String[]::new);
        UUID[] changed = events.stream()
                .map(RecordEvent::recordId)
                .filter(held::contains)
                .toArray(UUID[]::new);
        if (changed.length > 0) {
            database.update(REMOVE_MEMBERSHIPS, changed, ids, employers, from, to);
        }
        database.update(ADD_MEMBERSHIPS, ids, employers, from, to);
    }

    List<StoredMembership> memberships(UUID employer) {
        return database.query(
                "select record_id, from_day, to_day from record_membership where employer_id = ?",
                row -> new StoredMembership(
                        row.getObject("record_id", UUID.class),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("to_day", LocalDate.class)),
                employer);
    }

    List<RecordState> find(UUID[] records) {
        return database.query(
                "select " + COLUMNS + " from employer_record where record_id = any(?)", RecordStore::state, (Object)
                        records);
    }

    /** Records that count today: those in the provinces first, then the open ones, then by weight. */
    Largest largest(UUID employer, List<RecordType> types, List<String> provinces, int limit) {
        int[] counted = {0};
        List<RecordState> records = database.query(
                LARGEST,
                row -> {
                    counted[0] = row.getInt("counted");
                    return state(row);
                },
                employer,
                types.stream().map(Enum::name).toArray(String[]::new),
                provinces.toArray(String[]::new),
                limit);
        return new Largest(records, counted[0]);
    }

    private void write(String sql, List<RecordState> states) {
        if (!states.isEmpty()) {
            database.update(
                    sql,
                    states.stream().map(RecordState::recordId).toArray(UUID[]::new),
                    states.stream().map(RecordState::epoch).toArray(Long[]::new),
                    states.stream().map(RecordState::version).toArray(Long[]::new),
                    states.stream().map(state -> state.type().name()).toArray(String[]::new),
                    states.stream().map(RecordState::number).toArray(String[]::new),
                    states.stream().map(RecordState::employerId).toArray(UUID[]::new),
                    states.stream()
                            .map(RecordState::replaced)
                            .map(spell -> spell == null ? null : text(spell.from()))
                            .toArray(String[]::new),
                    states.stream()
                            .map(RecordState::replaced)
                            .map(spell -> spell == null ? null : text(spell.to()))
                            .toArray(String[]::new),
                    states.stream().map(state -> text(state.open())).toArray(String[]::new),
                    states.stream().map(RecordState::regionCode).toArray(String[]::new),
                    states.stream().map(state -> text(state.scale())).toArray(String[]::new),
                    states.stream().map(RecordState::workers).toArray(Long[]::new));
        }
    }

    private static RecordState state(ResultSet row) throws SQLException {
        String scale = row.getString("scale");
        LocalDate replacedFrom = row.getObject("replaced_from", LocalDate.class);
        return new RecordState(
                row.getObject("record_id", UUID.class),
                row.getLong("epoch"),
                row.getLong("version"),
                RecordType.valueOf(row.getString("type")),
                row.getString("number"),
                row.getObject("employer_id", UUID.class),
                replacedFrom == null
                        ? null
                        : new MemberRecord.Spell(replacedFrom, row.getObject("replaced_to", LocalDate.class)),
                row.getBoolean("open"),
                row.getString("region_code"),
                scale == null ? null : BusinessScale.valueOf(scale),
                row.getLong("workers"));
    }

    private static String text(Object value) {
        return Objects.toString(value, null);
    }
}

package id.patuh.registry.employer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.event.EmployerEvent;
import id.patuh.contracts.event.EmployerStatus;
import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.db.Database;
import id.patuh.kit.problem.Problem;
import id.patuh.registry.RegistryProblem;
import id.patuh.registry.record.CopyText;
import id.patuh.registry.statement.NameKey;

/** The tables {@code employer} and {@code employer_place}. */
@ApplicationScoped
public class EmployerStore {
    // Keys never change: who only refers to the employer, such as a match candidate, need not wait. In the order of the
    // ids, so that two who lock several cannot wait for each other.
    private static final String LOCK = """
            select id, version, status, region_code, spread, recorded_at, data from employer
            where id = any (?) order by id for no key update
            """;
    private static final String CHANGE = """
            update employer e
            set version = q.version, status = q.status, name_key = q.name_key, scale = q.scale, kbli = q.kbli, region_code = q.region_code,
                spread = q.spread::boolean, recorded_at = q.recorded_at, data = q.data::json
            from unnest(?::uuid[], ?::int8[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[],
                        ?::text[])
                 q(id, version, status, name_key, scale, kbli, region_code, spread, recorded_at, data)
            where e.id = q.id
            """;

    private final Database database;

    EmployerStore(Database database) {
        this.database = database;
    }

    /** What an employer becomes: the event, the event as JSON, and where it is; without places where its home is the only one. */
    public record NewState(EmployerEvent event, List<Place> places, String data) {}

    /** A regency or city in which an employer has something; it is listed where lists of the region have the employer. */
    public record Place(String regionCode, boolean listed) {}

    /** Locks employers for a change, in the order of their ids. */
    public Map<UUID, EmployerRow> lock(Collection<UUID> ids) {
        Map<UUID, EmployerRow> locked = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            database.query(
                    LOCK,
                    row -> {
                        EmployerRow employer = read(row);
                        return locked.put(employer.id(), employer);
                    },
                    (Object) ids.toArray(UUID[]::new));
        }
        return locked;
    }

    /**
     * Locks an employer for a change by a caller.
     *
     * @throws Problem EMPLOYER_NOT_FOUND, REGION_OUT_OF_SCOPE, EMPLOYER_MERGED
     */
    public EmployerRow lockActive(UUID id, Caller caller) {
        EmployerRow locked = Optional.ofNullable(lock(List.of(id)).get(id))
                .orElseThrow(() -> Problem.of(RegistryProblem.EMPLOYER_NOT_FOUND, id.toString()));
        requireScope(locked, caller);
        return requireActive(locked);
    }

    /**
     * Lets a caller go on who may read an employer: with a place or the home of the employer in scope.
     *
     * @throws Problem REGION_OUT_OF_SCOPE
     */
    public void requireScope(EmployerRow employer, Caller caller) {
        requireScope(employer.id(), employer.regionCode(), employer.spread(), caller);
    }

    void requireScope(UUID id, String home, boolean spread, Caller caller) {
        if (!caller.covers(home) && !(spread && places(id).stream().anyMatch(caller::covers))) {
            caller.requireRegion(home);
        }
    }

    /**
     * Lets a change go on only if the employer was not merged into another.
     *
     * @throws Problem EMPLOYER_MERGED, naming the last successor
     */
    public EmployerRow requireActive(EmployerRow employer) {
        if (employer.status() == EmployerStatus.MERGED) {
            UUID successor = successor(employer.id()).orElseThrow();
            throw Problem.of(RegistryProblem.EMPLOYER_MERGED, successor.toString())
                    .property("successorId", successor);
        }
        return employer;
    }

    /** Who took a merged employer over in the end; empty where it was not merged. */
    public Optional<UUID> successor(UUID id) {
        return database.first("""
                with recursive heir (id, steps) as (
                    select (data ->> 'successorId')::uuid, 1 from employer where id = ? and status = 'MERGED'
                    union all
                    select (e.data ->> 'successorId')::uuid, h.steps + 1 from heir h join employer e on e.id = h.id and e.status = 'MERGED')
                select id from heir order by steps desc limit 1
                """, row -> row.getObject("id", UUID.class), id);
    }

    /** Regions in which an employer has something, its home aside. */
    List<String> places(UUID id) {
        return database.query(
                "select region_code from employer_place where employer_id = ?", row -> row.getString(1), id);
    }

    /** Adds new employers, each with version 1. */
    public void add(List<NewState> states, Instant now) {
        CopyText text = new CopyText();
        for (NewState state : states) {
            EmployerEvent event = state.event();
            text.add(event.employerId())
                    .add(event.version())
                    .add(event.status())
                    .add(NameKey.of(event.name()));
            text.add(event.scale()).add(event.kbli()).add(event.regionCode());
            text.add(!state.places().isEmpty()).add(now).add(state.data());
            text.endLine();
        }
        text.into(
                database,
                "employer (id, version, status, name_key, scale, kbli, region_code, spread, recorded_at, data)");
        addPlaces(states);
    }

    /** Writes the next versions of locked employers. */
    public void change(List<NewState> states, Collection<UUID> spreadBefore) {
        if (states.isEmpty()) {
            return;
        }
        database.update(
                CHANGE,
                column(states, EmployerEvent::employerId).toArray(UUID[]::new),
                column(states, EmployerEvent::version).toArray(Long[]::new),
                column(states, event -> event.status().name()).toArray(String[]::new),
                column(states, event -> NameKey.of(event.name())).toArray(String[]::new),
                column(states, event -> name(event.scale())).toArray(String[]::new),
                column(states, EmployerEvent::kbli).toArray(String[]::new),
                column(states, EmployerEvent::regionCode).toArray(String[]::new),
                states.stream()
                        .map(state -> Boolean.toString(!state.places().isEmpty()))
                        .toArray(String[]::new),
                column(states, EmployerEvent::recordedAt).toArray(Instant[]::new),
                states.stream().map(NewState::data).toArray(String[]::new));
        if (!spreadBefore.isEmpty()) {
            database.update("delete from employer_place where employer_id = any (?)", (Object)
                    spreadBefore.toArray(UUID[]::new));
        }
        addPlaces(states);
    }

    private void addPlaces(List<NewState> states) {
        CopyText text = new CopyText();
        for (NewState state : states) {
            for (Place place : state.places()) {
                text.add(place.regionCode())
                        .add(state.event().employerId())
                        .add(place.listed())
                        .endLine();
            }
        }
        text.into(database, "employer_place (region_code, employer_id, listed)");
    }

    private static <T> List<T> column(List<NewState> states, Function<EmployerEvent, T> value) {
        List<T> column = new ArrayList<>(states.size());
        states.forEach(state -> column.add(value.apply(state.event())));
        return column;
    }

    private static String name(BusinessScale scale) {
        return scale == null ? null : scale.name();
    }

    private static EmployerRow read(ResultSet row) throws SQLException {
        return new EmployerRow(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                EmployerStatus.valueOf(row.getString("status")),
                row.getString("region_code"),
                row.getBoolean("spread"),
                Database.instant(row, "recorded_at"),
                row.getString("data"));
    }
}

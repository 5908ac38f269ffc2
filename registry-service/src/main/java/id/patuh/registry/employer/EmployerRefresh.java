package id.patuh.registry.employer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;

import id.patuh.contracts.employer.EmployerComputation;
import id.patuh.contracts.employer.EmployerValues;
import id.patuh.contracts.employer.MemberRecord;
import id.patuh.contracts.event.EmployerEvent;
import id.patuh.contracts.event.EventJson;
import id.patuh.contracts.event.RecordEvent;
import id.patuh.contracts.event.Topics;
import id.patuh.kit.db.Database;
import id.patuh.kit.outbox.Outbox;
import id.patuh.registry.record.MemberQuery;
import id.patuh.registry.record.PastMemberQuery;
import id.patuh.registry.record.RecordPublisher;

/**
 * Computes employers anew from their members and publishes those of whom something shown changed, as the last act of a transaction. The one
 * place that writes employers.
 */
@ApplicationScoped
public class EmployerRefresh {
    private static final String PUBLISH = """
            insert into outbox (topic, type, event_key, aggregate_id, aggregate_version, data, headers, recorded_at)
            select ?, ?, q.id, q.id, q.version, q.data::json, q.headers::json, ?
            from unnest(?::uuid[], ?::int8[], ?::text[], ?::text[]) with ordinality q(id, version, data, headers, place)
            order by q.place
            """;

    private final Database database;
    private final EmployerStore employers;
    private final MemberQuery members;
    private final PastMemberQuery past;
    private final EmployerRelationQuery relations;
    private final EmployerRosterSource rosters;
    private final RecordPublisher records;
    private final Outbox outbox;

    EmployerRefresh(
            Database database,
            EmployerStore employers,
            MemberQuery members,
            PastMemberQuery past,
            EmployerRelationQuery relations,
            EmployerRosterSource rosters,
            RecordPublisher records,
            Outbox outbox) {
        this.database = database;
        this.employers = employers;
        this.members = members;
        this.past = past;
        this.relations = relations;
        this.rosters = rosters;
        this.records = records;
        this.outbox = outbox;
    }

    /**
     * What changed in a transaction.
     *
     * @param locked employers whose rows are locked
     * @param created ids of new employers
     * @param records records that changed
     * @param statements statements that were added
     * @param now by the service's clock
     */
    public record Change(
            Map<UUID, EmployerRow> locked, Set<UUID> created, Set<UUID> records, Set<UUID> statements, Instant now) {}

    /**
     * Computes the employers of a change and publishes what it changed, on behalf of the present request or job.
     *
     * @param change what changed
     * @return employers of whom something shown changed, by id
     */
    public Map<UUID, EmployerDocument> refresh(Change change) {
        String headers = outbox.headersJson();
        return refresh(change, employer -> headers);
    }

    /**
     * As {@link #refresh(Change)}, for employers that several requests made.
     *
     * @param change what changed
     * @param headers {@link Outbox#headersJson()} of the request that made an employer, by its id
     * @return employers of whom something shown changed, by id
     */
    public Map<UUID, EmployerDocument> refresh(Change change, Function<UUID, String> headers) {
        return compute(change, headers).documents();
    }

    /**
     * What a refresh did.
     *
     * @param documents employers of whom something shown changed, by id
     * @param computed the same, with what they were computed from
     */
    public record Refreshed(Map<UUID, EmployerDocument> documents, List<Computed> computed) {}

    /**
     * An employer of whom something shown changed.
     *
     * @param event what is published of it
     * @param members its records today
     */
    public record Computed(EmployerEvent event, List<MemberRecord> members) {}

    /**
     * As {@link #refresh(Change, Function)}, for a caller that looks at the records as well.
     *
     * @param change what changed
     * @param headers {@link Outbox#headersJson()} of the request that made an employer, by its id
     * @return what it did
     */
    public Refreshed compute(Change change, Function<UUID, String> headers) {
        Set<UUID> ids = new LinkedHashSet<>(change.locked().keySet());
        ids.addAll(change.created());
        if (ids.isEmpty()) {
            return new Refreshed(Map.of(), List.of());
        }
        Map<UUID, List<MemberQuery.Member>> today = members.today(ids);
        State state = new State(
                today,
                relations.numbers(ids),
                relations.predecessors(change.locked().keySet()),
                relations.successors(change.locked().keySet()),
                rosters.of(change.locked().keySet()),
                change.now());
        List<EmployerStore.Change> added = new ArrayList<>();
        List<EmployerStore.Change> changed = new ArrayList<>();
        for (UUID id : change.created()) {
            added.add(made(state, id, null, change.now()));
        }
        for (EmployerRow row : change.locked().values()) {
            if (!json(event(state, row.id(), row, row.version(), row.recordedAt()))
                    .equals(row.data())) {
                changed.add(made(state, row.id(), row, change.now()));
            }
        }
        write(change, added, changed);
        List<EmployerStore.Change> all = new ArrayList<>(added);
        all.addAll(changed);
        publish(all, headers, change.now());
        publishRecords(today.values(), change, headers);
        Map<UUID, EmployerDocument> documents = new TreeMap<>();
        all.forEach(one -> documents.put(
                one.event().employerId(),
                new EmployerDocument(
                        one.event().employerId(),
                        one.event().version(),
                        one.event().status(),
                        one.event().regionCode(),
                        !one.places().isEmpty(),
                        EmployerDocument.withoutNumber(one.data()))));
        return new Refreshed(
                documents,
                all.stream()
                        .map(one -> new Computed(
                                one.event(), state.records(one.event().employerId())))
                        .toList());
    }

    /** What employers are computed from. */
    private record State(
            Map<UUID, List<MemberQuery.Member>> members,
            Map<UUID, EmployerRelationQuery.Numbers> numbers,
            Map<UUID, List<EmployerEvent.Predecessor>> predecessors,
            Map<UUID, EmployerRelationQuery.Successor> successors,
            Map<UUID, EmployerEvent.Rosters> rosters,
            Instant now) {
        List<MemberRecord> records(UUID employer) {
            return members.getOrDefault(employer, List.of()).stream()
                    .map(MemberQuery.Member::record)
                    .toList();
        }
    }

    private EmployerStore.Change made(State state, UUID id, EmployerRow row, Instant now) {
        EmployerEvent event = event(state, id, row, row == null ? 1 : row.version() + 1, now);
        return new EmployerStore.Change(event, Places.of(event.regionCode(), state.records(id)), json(event));
    }

    private EmployerEvent event(State state, UUID id, EmployerRow row, long version, Instant recordedAt) {
        List<MemberRecord> own = state.records(id);
        Optional<EmployerValues> values = EmployerComputation.on(
                EmployerComputation.needsHistory(own) ? past.of(id, state.now()) : own, LocalDate.MAX);
        EmployerRelationQuery.Successor successor =
                own.isEmpty() ? state.successors().get(id) : null;
        EmployerEvent.Status status = !own.isEmpty()
                ? EmployerEvent.Status.ACTIVE
                : successor == null ? EmployerEvent.Status.EMPTY : EmployerEvent.Status.MERGED;
        EmployerValues shown = values.orElseGet(() -> Values.withoutMembers(row));
        EmployerRelationQuery.Numbers numbers = state.numbers().getOrDefault(id, EmployerRelationQuery.Numbers.NONE);
        return new EmployerEvent(
                id,
                version,
                null,
                status,
                successor == null ? null : successor.employerId(),
                successor == null ? null : successor.from(),
                state.predecessors().getOrDefault(id, List.of()),
                numbers.held(),
                numbers.past(),
                shown.name(),
                shown.legalForm(),
                shown.kbliEdition(),
                shown.kbli(),
                shown.scale(),
                shown.regionCode(),
                shown.address(),
                shown.latitude(),
                shown.longitude(),
                shown.capitalIdr(),
                shown.annualSalesIdr(),
                shown.construction(),
                shown.workforce(),
                shown.workplaces(),
                shown.coverage(),
                state.rosters().get(id),
                recordedAt);
    }

    private void write(Change change, List<EmployerStore.Change> added, List<EmployerStore.Change> changed) {
        employers.add(added, change.now());
        List<UUID> spread = changed.stream()
                .map(one -> one.event().employerId())
                .filter(id -> change.locked().get(id).spread())
                .toList();
        employers.change(changed, spread, change.now());
    }

    private void publish(List<EmployerStore.Change> all, Function<UUID, String> headers, Instant now) {
        if (all.isEmpty()) {
            return;
        }
        database.update(
                PUBLISH,
                Topics.EMPLOYERS,
                EmployerEvent.TYPE,
                now,
                all.stream().map(one -> one.event().employerId()).toArray(UUID[]::new),
                all.stream().map(one -> one.event().version()).toArray(Long[]::new),
                all.stream().map(EmployerStore.Change::data).toArray(String[]::new),
                all.stream().map(one -> headers.apply(one.event().employerId())).toArray(String[]::new));
    }

    /** A record of which nothing stands any more is published all the same: readers hear of the withdrawal. */
    private void publishRecords(
            Collection<List<MemberQuery.Member>> today, Change change, Function<UUID, String> headers) {
        List<MemberQuery.Member> changed = new ArrayList<>();
        Set<UUID> silent = new HashSet<>(change.records());
        for (List<MemberQuery.Member> own : today) {
            for (MemberQuery.Member member : own) {
                if (silent.remove(member.record().recordId())) {
                    changed.add(member);
                }
            }
        }
        changed.addAll(members.silent(silent));
        records.publish(changed, change.statements(), headers, change.now());
    }

    private static String json(EmployerEvent event) {
        try {
            return EventJson.mapper().writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An employer cannot be written as JSON", e);
        }
    }

    /** Where an employer is. */
    private static final class Places {
        private Places() {}

        /** Empty where the home is the only place. */
        static List<EmployerStore.Place> of(String home, List<MemberRecord> records) {
            Map<String, Boolean> places = new TreeMap<>();
            boolean open = false;
            for (MemberRecord record : records) {
                for (RecordEvent.Statement statement : record.statements()) {
                    boolean door = statement.workplace() != null
                            && record.counts(LocalDate.MAX)
                            && record.endedOn(null, LocalDate.MAX).isEmpty()
                            && record.held(null, LocalDate.MAX)
                                    .filter(statement::equals)
                                    .isPresent();
                    open |= door;
                    String region = statement.workplace() == null
                            ? statement.registration().regionCode()
                            : statement.workplace().regionCode();
                    places.merge(region, door, Boolean::logicalOr);
                }
            }
            if (!open) {
                places.put(home, true);
            }
            return places.size() == 1 && places.getOrDefault(home, false)
                    ? List.of()
                    : places.entrySet().stream()
                            .map(place -> new EmployerStore.Place(place.getKey(), place.getValue()))
                            .toList();
        }
    }

    /** What is shown of an employer without members. */
    private static final class Values {
        private Values() {}

        static EmployerValues withoutMembers(EmployerRow row) {
            if (row == null) {
                throw new IllegalStateException("A new employer has no record");
            }
            EmployerEvent last = parse(row.data());
            return new EmployerValues(
                    last.name(),
                    last.legalForm(),
                    last.kbliEdition(),
                    last.kbli(),
                    last.scale(),
                    last.regionCode(),
                    last.address(),
                    last.latitude(),
                    last.longitude(),
                    last.capitalIdr(),
                    last.annualSalesIdr(),
                    last.construction(),
                    null,
                    new EmployerEvent.Workplaces(0, 0, 0),
                    List.of());
        }

        private static EmployerEvent parse(String data) {
            try {
                return EventJson.mapper().readValue(data, EmployerEvent.class);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("The database held no employer in its column data", e);
            }
        }
    }
}

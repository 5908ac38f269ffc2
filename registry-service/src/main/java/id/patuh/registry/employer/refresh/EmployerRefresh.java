package id.patuh.registry.employer.refresh;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;

import id.patuh.contracts.employer.MemberRecord;
import id.patuh.contracts.event.EmployerEvent;
import id.patuh.contracts.event.EventJson;
import id.patuh.contracts.event.Topics;
import id.patuh.kit.outbox.Outbox;
import id.patuh.registry.employer.EmployerDocument;
import id.patuh.registry.employer.EmployerRow;
import id.patuh.registry.employer.EmployerStore;
import id.patuh.registry.record.EventBatchWriter;
import id.patuh.registry.record.MemberQuery;
import id.patuh.registry.record.RecordPublisher;

/**
 * Computes employers anew from their members and publishes those that changed visibly, as the last step of a transaction. The one
 * place that writes employers.
 */
@ApplicationScoped
public class EmployerRefresh {
    // Employers that were written before questions were told have no such member.
    private static final String NO_QUESTIONS = "\"openQuestions\":[],";

    private final EmployerComputer computer;
    private final EmployerStore employers;
    private final MemberQuery members;
    private final RecordPublisher records;
    private final EventBatchWriter events;
    private final OpenQuestionQuery questions;
    private final Outbox outbox;

    EmployerRefresh(
            EmployerComputer computer,
            EmployerStore employers,
            MemberQuery members,
            RecordPublisher records,
            EventBatchWriter events,
            OpenQuestionQuery questions,
            Outbox outbox) {
        this.computer = computer;
        this.employers = employers;
        this.members = members;
        this.records = records;
        this.events = events;
        this.questions = questions;
        this.outbox = outbox;
    }

    /** What changed in a transaction: locked and new employers, records, and the statements that were added to them. */
    public record Change(
            Map<UUID, EmployerRow> locked, Set<UUID> created, Set<UUID> records, Set<UUID> statements, Instant now) {}

    /** What a transaction has written of employers and not yet published. */
    public record Written(Change change, EmployerComputer.Inputs inputs, Map<UUID, EmployerStore.NewState> states) {
        /** Employers that changed visibly, with what they were computed from. */
        public List<Computed> computed() {
            return states.values().stream()
                    .map(state -> new Computed(
                            state.event(), inputs.records(state.event().employerId())))
                    .toList();
        }
    }

    /** What is published of an employer, and its records today. */
    public record Computed(EmployerEvent event, List<MemberRecord> members) {}

    /**
     * Computes the employers of a change and publishes what it changed, on behalf of the present request or job. Returns the employers
     * that changed visibly.
     */
    public Map<UUID, EmployerDocument> refresh(Change change) {
        if (change.locked().isEmpty() && change.created().isEmpty()) {
            return Map.of();
        }
        String headers = outbox.headersJson();
        return publish(write(change), Set.of(), employer -> headers);
    }

    /** Computes and writes the employers of a change. {@link #publish} ends it. */
    public Written write(Change change) {
        Set<UUID> ids = new LinkedHashSet<>(change.locked().keySet());
        ids.addAll(change.created());
        EmployerComputer.Inputs inputs = computer.load(ids, change.locked().keySet(), change.now());
        List<EmployerStore.NewState> added = change.created().stream()
                .map(id -> newState(inputs, id, null, 1, change.now()))
                .toList();
        List<EmployerStore.NewState> changed = change.locked().values().stream()
                .filter(row -> isChanged(inputs, row))
                .map(row -> newState(inputs, row.id(), row, row.version() + 1, change.now()))
                .toList();
        employers.add(added, change.now());
        change(changed, change.locked());
        Map<UUID, EmployerStore.NewState> states = new LinkedHashMap<>();
        Stream.concat(added.stream(), changed.stream())
                .forEach(state -> states.put(state.event().employerId(), state));
        return new Written(change, inputs, states);
    }

    /**
     * Publishes what was written, and whom questions were raised about since: each employer once, for its version grows once in a
     * transaction.
     *
     * @param questioned employers about whose identity something is asked that was not before
     * @param headers {@link Outbox#headersJson()} of the request that concerns an employer, by its id
     * @return the employers that changed visibly
     */
    public Map<UUID, EmployerDocument> publish(Written written, Set<UUID> questioned, Function<UUID, String> headers) {
        Change change = written.change();
        Map<UUID, EmployerStore.NewState> states = new LinkedHashMap<>(written.states());
        if (!questioned.isEmpty()) {
            states.putAll(writeQuestions(questioned, states.keySet(), change.now()));
        }
        publish(states.values(), headers, change.now());
        publishRecords(written.inputs().members().values(), change, headers);
        return documents(states.values());
    }

    private Map<UUID, EmployerStore.NewState> writeQuestions(Set<UUID> ids, Set<UUID> written, Instant now) {
        Map<UUID, EmployerRow> locked = employers.lock(ids);
        EmployerComputer.Inputs inputs = computer.load(locked.keySet(), locked.keySet(), now);
        Map<UUID, EmployerStore.NewState> states = new LinkedHashMap<>();
        locked.forEach((id, row) -> {
            if (isChanged(inputs, row)) {
                long version = written.contains(id) ? row.version() : row.version() + 1;
                states.put(id, newState(inputs, id, row, version, now));
            }
        });
        change(List.copyOf(states.values()), locked);
        return states;
    }

    /**
     * As {@link #refresh(Change)}, where members went to other employers: with whom one of these shares an open question, the question may
     * wait from now on or no longer.
     */
    public void reorganised(Change change) {
        Set<UUID> others = questions.neighbours(change.locked().keySet());
        others.removeAll(change.locked().keySet());
        Map<UUID, EmployerRow> locked = new LinkedHashMap<>(change.locked());
        locked.putAll(employers.lock(others));
        refresh(new Change(locked, change.created(), change.records(), change.statements(), change.now()));
    }

    /** Publishes employers about which questions were answered, on behalf of the present request. */
    public void questioned(Set<UUID> ids, Instant now) {
        refresh(new Change(employers.lock(ids), Set.of(), Set.of(), Set.of(), now));
    }

    private boolean isChanged(EmployerComputer.Inputs inputs, EmployerRow row) {
        String same = json(computer.event(inputs, row.id(), row, row.version(), row.recordedAt()));
        return !same.equals(row.data()) && !same.replace(NO_QUESTIONS, "").equals(row.data());
    }

    private EmployerStore.NewState newState(
            EmployerComputer.Inputs inputs, UUID id, EmployerRow last, long version, Instant now) {
        // Versions are recorded in their order also when the clock went back, or another instance's is ahead.
        Instant recordedAt = last != null && last.recordedAt().isAfter(now) ? last.recordedAt() : now;
        EmployerEvent event = computer.event(inputs, id, last, version, recordedAt);
        return new EmployerStore.NewState(
                event, EmployerPlaces.of(event.regionCode(), inputs.records(id)), json(event));
    }

    private void change(List<EmployerStore.NewState> changed, Map<UUID, EmployerRow> locked) {
        List<UUID> spread = changed.stream()
                .map(state -> state.event().employerId())
                .filter(id -> locked.get(id).spread())
                .toList();
        employers.change(changed, spread);
    }

    private void publish(Collection<EmployerStore.NewState> states, Function<UUID, String> headers, Instant now) {
        List<EventBatchWriter.Item> items = new ArrayList<>(states.size());
        for (EmployerStore.NewState state : states) {
            UUID id = state.event().employerId();
            items.add(new EventBatchWriter.Item(id, state.event().version(), state.data(), headers.apply(id)));
        }
        events.append(Topics.EMPLOYERS, EmployerEvent.TYPE, items, now);
    }

    /** A record without a standing statement is published all the same, so that readers see the withdrawal. */
    private void publishRecords(
            Collection<List<MemberQuery.Member>> today, Change change, Function<UUID, String> headers) {
        List<MemberQuery.Member> changed = new ArrayList<>();
        Set<UUID> silent = new HashSet<>(change.records());
        silent.addAll(members.replacedBySilent(change.records(), change.statements()));
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

    private static Map<UUID, EmployerDocument> documents(Collection<EmployerStore.NewState> states) {
        Map<UUID, EmployerDocument> documents = new TreeMap<>();
        for (EmployerStore.NewState state : states) {
            EmployerEvent event = state.event();
            documents.put(
                    event.employerId(),
                    new EmployerDocument(
                            event.employerId(),
                            event.version(),
                            event.status(),
                            event.regionCode(),
                            !state.places().isEmpty(),
                            EmployerDocument.withoutNumber(state.data())));
        }
        return documents;
    }

    private static String json(EmployerEvent event) {
        try {
            return EventJson.mapper().writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An employer cannot be written as JSON", e);
        }
    }
}

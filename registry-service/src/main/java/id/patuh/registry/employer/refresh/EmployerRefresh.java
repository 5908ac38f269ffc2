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

    /** Employers that changed visibly, by id, and the same with what they were computed from. */
    public record Refreshed(Map<UUID, EmployerDocument> documents, List<Computed> computed) {}

    /** What is published of an employer, and its records today. */
    public record Computed(EmployerEvent event, List<MemberRecord> members) {}

    /**
     * Computes the employers of a change and publishes what it changed, on behalf of the present request or job. Returns the employers
     * that changed visibly.
     */
    public Map<UUID, EmployerDocument> refresh(Change change) {
        String headers = outbox.headersJson();
        return refresh(change, employer -> headers).documents();
    }

    /**
     * As {@link #refresh(Change)}, for employers that several requests made: the headers are {@link Outbox#headersJson()} of the request that
     * made an employer, by its id.
     */
    public Refreshed refresh(Change change, Function<UUID, String> headers) {
        Set<UUID> ids = new LinkedHashSet<>(change.locked().keySet());
        ids.addAll(change.created());
        if (ids.isEmpty()) {
            return new Refreshed(Map.of(), List.of());
        }
        EmployerComputer.Inputs inputs = computer.load(ids, change.locked().keySet(), change.now());
        List<EmployerStore.NewState> added = change.created().stream()
                .map(id -> newState(inputs, id, null, change.now()))
                .toList();
        List<EmployerStore.NewState> changed = change.locked().values().stream()
                .filter(row -> isChanged(inputs, row))
                .map(row -> newState(inputs, row.id(), row, change.now()))
                .toList();
        write(change, added, changed);
        List<EmployerStore.NewState> all = new ArrayList<>(added);
        all.addAll(changed);
        publish(all, headers, change.now());
        publishRecords(inputs.members().values(), change, headers);
        return refreshed(all, inputs);
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

    /** Publishes employers about which questions were raised or answered; the headers are as in {@link #refresh(Change, Function)}. */
    public Map<UUID, EmployerDocument> questioned(Set<UUID> ids, Instant now, Function<UUID, String> headers) {
        return refresh(new Change(employers.lock(ids), Set.of(), Set.of(), Set.of(), now), headers)
                .documents();
    }

    /** As {@link #questioned(Set, Instant, Function)}, on behalf of the present request. */
    public void questioned(Set<UUID> ids, Instant now) {
        String headers = outbox.headersJson();
        questioned(ids, now, employer -> headers);
    }

    private boolean isChanged(EmployerComputer.Inputs inputs, EmployerRow row) {
        String same = json(computer.event(inputs, row.id(), row, row.version(), row.recordedAt()));
        return !same.equals(row.data()) && !same.replace(NO_QUESTIONS, "").equals(row.data());
    }

    private EmployerStore.NewState newState(EmployerComputer.Inputs inputs, UUID id, EmployerRow last, Instant now) {
        EmployerEvent event = computer.event(inputs, id, last, last == null ? 1 : last.version() + 1, now);
        return new EmployerStore.NewState(
                event, EmployerPlaces.of(event.regionCode(), inputs.records(id)), json(event));
    }

    private void write(Change change, List<EmployerStore.NewState> added, List<EmployerStore.NewState> changed) {
        employers.add(added, change.now());
        List<UUID> spread = changed.stream()
                .map(state -> state.event().employerId())
                .filter(id -> change.locked().get(id).spread())
                .toList();
        employers.change(changed, spread, change.now());
    }

    private void publish(List<EmployerStore.NewState> states, Function<UUID, String> headers, Instant now) {
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

    private static Refreshed refreshed(List<EmployerStore.NewState> states, EmployerComputer.Inputs inputs) {
        Map<UUID, EmployerDocument> documents = new TreeMap<>();
        List<Computed> computed = new ArrayList<>(states.size());
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
            computed.add(new Computed(event, inputs.records(event.employerId())));
        }
        return new Refreshed(documents, computed);
    }

    private static String json(EmployerEvent event) {
        try {
            return EventJson.mapper().writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An employer cannot be written as JSON", e);
        }
    }
}

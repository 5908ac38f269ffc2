package id.patuh.registry.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;

import id.patuh.contracts.event.EventJson;
import id.patuh.contracts.event.RecordEvent;
import id.patuh.contracts.event.Topics;
import id.patuh.kit.db.Database;
import id.patuh.kit.outbox.Outbox;

/** Publishes records on {@code patuh.registry.records.v1}. */
@ApplicationScoped
public class RecordPublisher {
    private final Database database;
    private final RecordStore records;
    private final RecordMembershipQuery memberships;
    private final EventBatchWriter outbox;

    RecordPublisher(
            Database database, RecordStore records, RecordMembershipQuery memberships, EventBatchWriter outbox) {
        this.database = database;
        this.records = records;
        this.memberships = memberships;
        this.outbox = outbox;
    }

    /**
     * Makes the next version of records and appends their events to the current transaction.
     *
     * @param added ids of statements that were added to them, whether or not they hold
     * @param headers {@link Outbox#headersJson()} of the request that an employer is published for, by its id
     */
    public void publish(
            Collection<MemberQuery.Member> changed, Set<UUID> added, Function<UUID, String> headers, Instant now) {
        if (changed.isEmpty()) {
            return;
        }
        List<UUID> ids =
                changed.stream().map(member -> member.record().recordId()).toList();
        Map<UUID, Long> versions = records.nextVersions(ids);
        Map<UUID, List<RecordEvent.Membership>> spells = memberships.of(ids);
        Map<UUID, List<RecordEvent.Statement>> others = others(changed, added);
        List<RecordEvent> events = changed.stream()
                .map(member -> {
                    UUID id = member.record().recordId();
                    return event(member, versions.get(id), spells.get(id), others.getOrDefault(id, List.of()), now);
                })
                .toList();
        outbox.append(
                Topics.RECORDS,
                RecordEvent.TYPE,
                events.stream()
                        .map(event -> new EventBatchWriter.Item(
                                event.recordId(), event.version(), json(event), headers.apply(event.employerId())))
                        .toList(),
                now);
    }

    private static String json(RecordEvent event) {
        try {
            return EventJson.mapper().writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A record cannot be written as JSON", e);
        }
    }

    private static RecordEvent event(
            MemberQuery.Member member,
            long version,
            List<RecordEvent.Membership> memberships,
            List<RecordEvent.Statement> others,
            Instant now) {
        var record = member.record();
        return new RecordEvent(
                record.recordId(),
                version,
                null,
                record.type(),
                record.number(),
                member.employerId(),
                memberships,
                member.replacement(),
                Stream.concat(record.statements().stream(), others.stream()).toList(),
                record.lists(),
                now);
    }

    /** Statements that were added and do not hold: historical ones, and withdrawals. */
    private Map<UUID, List<RecordEvent.Statement>> others(Collection<MemberQuery.Member> changed, Set<UUID> added) {
        Set<UUID> told = changed.stream()
                .flatMap(member -> member.record().statements().stream())
                .map(RecordEvent.Statement::statementId)
                .collect(Collectors.toSet());
        UUID[] missing = added.stream().filter(id -> !told.contains(id)).toArray(UUID[]::new);
        Map<UUID, List<RecordEvent.Statement>> others = new HashMap<>();
        if (missing.length > 0) {
            database.query(
                    "select * from statement where id = any (?) order by sequence",
                    row -> others.computeIfAbsent(row.getObject("record_id", UUID.class), id -> new ArrayList<>())
                            .add(StatementRows.read(row)),
                    (Object) missing);
        }
        return others;
    }
}

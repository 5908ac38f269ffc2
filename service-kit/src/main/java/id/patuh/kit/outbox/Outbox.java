package id.patuh.kit.outbox;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;

import com.fasterxml.jackson.core.JsonProcessingException;

import id.patuh.contracts.event.EventJson;
import id.patuh.kit.db.Database;

/**
 * Where business code leaves its events. Nothing is sent from here: the relay publishes what was committed.
 *
 * <p>Call it as the last act of a transaction, after the change that took the aggregate's row lock. Set-based SQL may write the table
 * {@code outbox} itself, with {@link #headersJson()} as {@code headers} and the service's clock as {@code recorded_at}.
 */
@ApplicationScoped
public class Outbox {
    private static final String INSERT = """
            insert into outbox (topic, type, event_key, aggregate_id, aggregate_version, data, headers, recorded_at)
            select topic, type, event_key, aggregate_id, aggregate_version, data::json, ?::json, ?
            from unnest(?::text[], ?::text[], ?::uuid[], ?::uuid[], ?::int8[], ?::text[])
                 with ordinality as e(topic, type, event_key, aggregate_id, aggregate_version, data, line)
            order by line
            """;

    private final Database database;
    private final Instance<EntityManager> entityManager;
    private final TransactionSynchronizationRegistry transaction;
    private final EventContexts contexts;
    private final Clock clock;

    Outbox(
            Database database,
            Instance<EntityManager> entityManager,
            TransactionSynchronizationRegistry transaction,
            EventContexts contexts,
            Clock clock) {
        this.database = database;
        this.entityManager = entityManager;
        this.transaction = transaction;
        this.contexts = contexts;
        this.clock = clock;
    }

    /**
     * Appends events, or none, to the current transaction, in this order.
     *
     * @throws IllegalStateException without an active transaction
     * @throws id.patuh.kit.db.DatabaseException when an event with the same topic, aggregate and version already waits
     */
    public void append(OutboxEvent... events) {
        append(List.of(events));
    }

    /**
     * Appends events, or none, to the current transaction, in the collection's order.
     *
     * @throws IllegalStateException without an active transaction
     * @throws id.patuh.kit.db.DatabaseException when an event with the same topic, aggregate and version already waits
     */
    public void append(Collection<OutboxEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("An event belongs to the transaction of its change, and none is active");
        }
        flush();
        insert(List.copyOf(events));
    }

    /** The CloudEvents context of the current caller and request as one JSON object, as stored beside an event. */
    public String headersJson() {
        return contexts.headersJson();
    }

    // The change takes its row lock before the event gets its position; Hibernate alone would insert first and update
    // later.
    private void flush() {
        if (entityManager.isResolvable()) {
            entityManager.get().flush();
        }
    }

    private void insert(List<OutboxEvent> events) {
        int size = events.size();
        String[] topics = new String[size];
        String[] types = new String[size];
        UUID[] keys = new UUID[size];
        UUID[] aggregates = new UUID[size];
        Long[] versions = new Long[size];
        String[] data = new String[size];
        for (int i = 0; i < size; i++) {
            OutboxEvent event = events.get(i);
            topics[i] = event.topic();
            types[i] = event.type();
            keys[i] = event.key();
            aggregates[i] = event.aggregateId();
            versions[i] = event.aggregateVersion();
            data[i] = json(event.data());
        }
        database.update(INSERT, headersJson(), clock.instant(), topics, types, keys, aggregates, versions, data);
    }

    private static String json(Object data) {
        try {
            return EventJson.mapper().writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "Not writable as JSON: " + data.getClass().getName(), e);
        }
    }
}

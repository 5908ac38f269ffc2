package id.patuh.kit.inbox;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.db.Database;

/**
 * Claims events for a consumer: the one write that a repeated delivery cannot do twice. To be called in the transaction of the effect,
 * before it; nothing is ever looked up first.
 */
@ApplicationScoped
class InboxStore {
    // In the order of the ids, so that two consumers that overlap for a moment wait for each other instead of
    // deadlocking.
    private static final String CLAIM_IDS = """
            insert into inbox (consumer, event_id, received_at)
            select ?, id, ? from unnest(?::uuid[]) as e(id) order by id
            on conflict do nothing returning event_id
            """;
    private static final String CLAIM_VERSIONS = """
            insert into inbox_version as v (consumer, aggregate_id, last_epoch, last_version)
            select ?, id, epoch, version from unnest(?::uuid[], ?::int8[], ?::int8[]) as e(id, epoch, version) order by id
            on conflict (consumer, aggregate_id) do update
            set last_epoch = excluded.last_epoch, last_version = excluded.last_version
            where (v.last_epoch, v.last_version) < (excluded.last_epoch, excluded.last_version)
            returning aggregate_id
            """;

    private final Database database;
    private final Clock clock;

    InboxStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Claims what is new.
     *
     * @return those to be applied, in order
     */
    List<InboundEvent> claim(Subscription subscription, List<InboundEvent> events) {
        return switch (subscription.delivery()) {
            case LATEST_STATE -> newest(subscription.consumer(), events);
            case EVERY_EVENT -> once(subscription.consumer(), events);
        };
    }

    private List<InboundEvent> once(String consumer, List<InboundEvent> events) {
        UUID[] ids = events.stream().map(InboundEvent::id).toArray(UUID[]::new);
        Set<UUID> fresh = new HashSet<>(database.query(
                CLAIM_IDS, row -> row.getObject("event_id", UUID.class), consumer, clock.instant(), ids));
        List<InboundEvent> result = new ArrayList<>(fresh.size());
        for (InboundEvent event : events) {
            // An id twice in one batch is applied at its first place.
            if (fresh.remove(event.id())) {
                result.add(event);
            }
        }
        return result;
    }

    // For states epoch and version are the memory: they recognise repeated events and overtaken ones.
    private List<InboundEvent> newest(String consumer, List<InboundEvent> events) {
        Map<UUID, InboundEvent> newest = new LinkedHashMap<>();
        for (InboundEvent event : events) {
            newest.merge(event.aggregateId(), event, (a, b) -> b.isNewerThan(a) ? b : a);
        }
        UUID[] aggregates = newest.keySet().toArray(UUID[]::new);
        Long[] epochs = newest.values().stream().map(InboundEvent::epoch).toArray(Long[]::new);
        Long[] versions = newest.values().stream().map(InboundEvent::version).toArray(Long[]::new);
        Set<UUID> fresh = new HashSet<>(database.query(
                CLAIM_VERSIONS,
                row -> row.getObject("aggregate_id", UUID.class),
                consumer,
                aggregates,
                epochs,
                versions));
        return newest.values().stream()
                .filter(event -> fresh.contains(event.aggregateId()))
                .toList();
    }
}

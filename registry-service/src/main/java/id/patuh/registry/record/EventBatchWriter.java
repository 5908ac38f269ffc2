package id.patuh.registry.record;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.db.Database;

/** Writes many events at once, each with the context of the request that it is published for; their subject is also their key. */
@ApplicationScoped
public class EventBatchWriter {
    private static final String APPEND = """
            insert into outbox (topic, type, event_key, aggregate_id, aggregate_version, data, headers, recorded_at)
            select ?, ?, q.id, q.id, q.version, q.data::json, q.headers::json, ?
            from unnest(?::uuid[], ?::int8[], ?::text[], ?::text[]) with ordinality q(id, version, data, headers, place)
            order by q.place
            """;

    private final Database database;

    EventBatchWriter(Database database) {
        this.database = database;
    }

    /** One event: data and headers are JSON, the headers those of {@link id.patuh.kit.outbox.Outbox#headersJson()}. */
    public record Item(UUID id, long version, String data, String headers) {}

    /** Appends events to the current transaction, in their order. */
    public void append(String topic, String type, List<Item> events, Instant now) {
        if (!events.isEmpty()) {
            database.update(
                    APPEND,
                    topic,
                    type,
                    now,
                    column(events, Item::id).toArray(UUID[]::new),
                    column(events, Item::version).toArray(Long[]::new),
                    column(events, Item::data).toArray(String[]::new),
                    column(events, Item::headers).toArray(String[]::new));
        }
    }

    private static <T> List<T> column(List<Item> events, Function<Item, T> value) {
        return events.stream().map(value).toList();
    }
}

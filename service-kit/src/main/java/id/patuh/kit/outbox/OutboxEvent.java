package id.patuh.kit.outbox;

import java.util.Objects;
import java.util.UUID;

/**
 * An event to be published. Its topic is also the name of its feed, its type ends with the major version.
 *
 * @param key key of the message and CloudEvents subject: the employer; events of one key stay in order
 * @param aggregateVersion grows by one with each event of the aggregate on this topic, from 1
 * @param data the event's data, written as JSON; a member {@code changeNumber} is filled in when the event is published
 */
public record OutboxEvent(String topic, String type, UUID key, UUID aggregateId, long aggregateVersion, Object data) {
    /** Refuses an event that could never be sent. */
    public OutboxEvent {
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(aggregateId, "aggregateId");
        Objects.requireNonNull(data, "data");
    }
}

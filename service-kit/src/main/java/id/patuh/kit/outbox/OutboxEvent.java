package id.patuh.kit.outbox;

import java.util.Objects;
import java.util.UUID;

/**
 * An event to be published.
 *
 * @param topic Kafka topic and name of the feed
 * @param type CloudEvents type, with the major version at its end
 * @param key key of the message and CloudEvents subject: the employer; events of one key stay in order
 * @param aggregateId what the event is about; often the same as the key
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

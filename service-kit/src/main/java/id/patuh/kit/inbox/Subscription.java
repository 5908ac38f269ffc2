package id.patuh.kit.inbox;

import java.util.Objects;

/**
 * One consumer of one topic. The consumer's name is its Kafka consumer group and its part of the inbox: a new name reads from the beginning.
 *
 * @param type CloudEvents type that it understands; an event of another goes to the dead-letter topic
 */
public record Subscription(String consumer, String topic, String type, DeliveryMode delivery, KeyType keys) {
    /** Refuses an unnamed subscription. */
    public Subscription {
        Objects.requireNonNull(consumer, "consumer");
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(delivery, "delivery");
        Objects.requireNonNull(keys, "keys");
    }

    /** A consumer of a topic whose keys are ids. */
    public Subscription(String consumer, String topic, String type, DeliveryMode delivery) {
        this(consumer, topic, type, delivery, KeyType.UUID);
    }
}

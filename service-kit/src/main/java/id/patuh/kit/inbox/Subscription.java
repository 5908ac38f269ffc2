package id.patuh.kit.inbox;

import java.util.Objects;

/**
 * One consumer of one topic.
 *
 * @param consumer name of the consumer: its Kafka consumer group and its part of the inbox; a new name reads from the beginning
 * @param topic topic it reads
 * @param delivery what it wants to see
 */
public record Subscription(String consumer, String topic, Delivery delivery) {
    /** Refuses an unnamed subscription. */
    public Subscription {
        Objects.requireNonNull(consumer, "consumer");
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(delivery, "delivery");
    }
}

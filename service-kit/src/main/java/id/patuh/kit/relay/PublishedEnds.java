package id.patuh.kit.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.contracts.event.EventJson;
import id.patuh.kit.outbox.EventContexts;
import io.smallrye.common.annotation.Identifier;

/** Reads from the ends of this service's topics how far it once came. */
@ApplicationScoped
class PublishedEnds {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(200);
    // The last event of a partition may be one that was parked and sent late, behind events of greater numbers.
    private static final int LAST = 20;

    private final Map<String, Object> settings;
    private final EventContexts contexts;

    PublishedEnds(@Identifier("default-kafka-broker") Map<String, Object> connection, EventContexts contexts) {
        this.contexts = contexts;
        this.settings = new HashMap<>(connection);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 15_000);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
    }

    /**
     * What was published last.
     *
     * @param epoch the largest
     * @param numbers the largest number in the feed, by topic; topics without an event are missing
     */
    record Ends(long epoch, Map<String, Long> numbers) {}

    /**
     * Reads the last events of each partition. What others have put there is passed over.
     *
     * @throws BrokerUnavailableException when the broker does not give them now
     */
    Ends read(Collection<String> topics) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Reading reading = new Reading();
        try (KafkaConsumer<byte[], byte[]> kafka =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            Map<TopicPartition, Long> open = seek(kafka, topics);
            while (!open.isEmpty()) {
                if (System.nanoTime() - deadline > 0) {
                    throw new KafkaException("Not read to the end within " + PATIENCE + ": " + open.keySet());
                }
                kafka.poll(POLL).forEach(reading::take);
                open.entrySet().removeIf(end -> kafka.position(end.getKey()) >= end.getValue());
            }
        } catch (KafkaException e) {
            throw new BrokerUnavailableException("The ends of the topics cannot be read", e);
        }
        return new Ends(reading.epoch, reading.numbers);
    }

    private static Map<TopicPartition, Long> seek(KafkaConsumer<byte[], byte[]> kafka, Collection<String> topics) {
        var known = kafka.listTopics();
        Set<TopicPartition> partitions = new HashSet<>();
        topics.forEach(topic -> known.getOrDefault(topic, List.of())
                .forEach(info -> partitions.add(new TopicPartition(topic, info.partition()))));
        Map<TopicPartition, Long> first = kafka.beginningOffsets(partitions);
        Map<TopicPartition, Long> ends = new HashMap<>(kafka.endOffsets(partitions));
        ends.entrySet().removeIf(end -> end.getValue() <= first.get(end.getKey()));
        kafka.assign(ends.keySet());
        ends.forEach((partition, end) -> kafka.seek(partition, Math.max(first.get(partition), end - LAST)));
        return ends;
    }

    private final class Reading {
        private final Map<String, Long> numbers = new HashMap<>();
        private long epoch;

        void take(ConsumerRecord<byte[], byte[]> record) {
            if (!contexts.source().equals(header(record, "ce_source"))) {
                return;
            }
            try {
                JsonNode number = EventJson.mapper().readTree(record.value()).path("changeNumber");
                numbers.merge(record.topic(), number.asLong(0), Math::max);
                String written = header(record, "ce_epoch");
                epoch = Math.max(epoch, written == null ? 0 : Long.parseLong(written));
            } catch (IOException | IllegalArgumentException e) {
                // This service writes nothing of the kind, and whoever did says nothing about it.
                return;
            }
        }

        private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
            Header header = record.headers().lastHeader(name);
            return header == null ? null : new String(header.value(), UTF_8);
        }
    }
}

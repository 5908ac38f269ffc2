package id.patuh.kit.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

import id.patuh.kit.outbox.EventContexts;
import io.smallrye.common.annotation.Identifier;

/** Reads what this service itself has published, for an owner that takes back what its database has lost. */
@ApplicationScoped
public class PublishedEvents {
    private static final Duration POLL = Duration.ofMillis(200);

    private final Map<String, Object> settings;
    private final EventContexts contexts;

    PublishedEvents(@Identifier("default-kafka-broker") Map<String, Object> connection, EventContexts contexts) {
        this.contexts = contexts;
        this.settings = new HashMap<>(connection);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 2000);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
    }

    /**
     * An event as it was published.
     *
     * @param epoch of the owner when it was, to be compared before the version
     * @param data JSON
     */
    public record Published(UUID aggregateId, long epoch, long version, String data) {}

    /**
     * Reads a topic from its beginning to its present end, in batches; those of one aggregate come in their order. What others have put
     * there is passed over.
     *
     * @throws BrokerUnavailableException when the broker does not give them now
     */
    public void read(String topic, Consumer<List<Published>> batch) {
        try (KafkaConsumer<byte[], byte[]> kafka =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = kafka.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            kafka.assign(partitions);
            kafka.seekToBeginning(partitions);
            Map<TopicPartition, Long> open = new HashMap<>(kafka.endOffsets(partitions));
            while (!open.isEmpty()) {
                List<Published> published = new ArrayList<>();
                kafka.poll(POLL).forEach(record -> take(record, published));
                batch.accept(published);
                open.entrySet().removeIf(end -> kafka.position(end.getKey()) >= end.getValue());
            }
        } catch (KafkaException e) {
            throw new BrokerUnavailableException("The topic " + topic + " cannot be read", e);
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> record, List<Published> published) {
        if (record.value() != null && contexts.source().equals(header(record, "ce_source"))) {
            String epoch = header(record, "ce_epoch");
            published.add(new Published(
                    UUID.fromString(header(record, "ce_aggregateid")),
                    epoch == null ? 0 : Long.parseLong(epoch),
                    Long.parseLong(header(record, "ce_sequence")),
                    new String(record.value(), UTF_8)));
        }
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), UTF_8);
    }
}

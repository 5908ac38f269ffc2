package id.patuh.kit.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jboss.logging.Logger;

import id.patuh.contracts.event.Topics;
import id.patuh.kit.relay.BrokerUnavailableException;
import id.patuh.kit.relay.TopicCreator;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.Identifier;

/**
 * Puts what cannot be applied on {@code <topic>.dlq}: the record as it was, with its key, bytes and headers, and why, from where and when
 * in further headers. Waits for the broker's acknowledgement, so that a record is never dropped; it may be there twice after a crash.
 */
@ApplicationScoped
class DeadLetterProducer {
    private static final Logger LOG = Logger.getLogger(DeadLetterProducer.class);
    private static final int SECONDS = 30;

    private final Map<String, Object> settings;
    private final TopicCreator topics;
    private final MeterRegistry registry;
    private final Clock clock;
    private final Set<String> ensured = new HashSet<>();
    private KafkaProducer<byte[], byte[]> producer;

    DeadLetterProducer(
            @Identifier("default-kafka-broker") Map<String, Object> connection,
            TopicCreator topics,
            MeterRegistry registry,
            Clock clock) {
        this.settings = new HashMap<>(connection);
        this.topics = topics;
        this.registry = registry;
        this.clock = clock;
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 20_000);
        // A record that its topic once took must be taken with some headers more.
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, TopicCreator.DEAD_LETTER_BYTES);
    }

    /**
     * Sends a record to its dead-letter topic.
     *
     * @param consumer who could not apply it
     * @param code stable reason
     * @throws BrokerUnavailableException when that is not known to have worked
     */
    synchronized void send(String consumer, ConsumerRecord<byte[], byte[]> record, String code, String reason) {
        LOG.errorf(
                "%s cannot apply %s-%d@%d, it goes to the dead letters: %s (%s)",
                consumer, record.topic(), record.partition(), record.offset(), code, reason);
        try {
            if (!ensured.contains(record.topic())) {
                topics.ensureDeadLetters(record.topic());
                ensured.add(record.topic());
            }
            producer().send(letter(consumer, record, code, reason)).get(SECONDS, TimeUnit.SECONDS);
            registry.counter("patuh.inbox.dead.letters", "consumer", consumer, "code", code)
                    .increment();
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            throw new BrokerUnavailableException("A dead letter of " + record.topic() + " was not acknowledged", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerUnavailableException("Stopped while a dead letter was being sent", e);
        }
    }

    private ProducerRecord<byte[], byte[]> letter(
            String consumer, ConsumerRecord<byte[], byte[]> record, String code, String reason) {
        ProducerRecord<byte[], byte[]> letter = new ProducerRecord<>(
                Topics.deadLetters(record.topic()), null, null, record.key(), record.value(), record.headers());
        Headers headers = letter.headers();
        put(headers, "patuh_dlq_reason", reason == null ? "" : reason.substring(0, Math.min(reason.length(), 1_000)));
        put(headers, "patuh_dlq_code", code);
        put(headers, "patuh_dlq_topic", record.topic());
        put(headers, "patuh_dlq_partition", Integer.toString(record.partition()));
        put(headers, "patuh_dlq_offset", Long.toString(record.offset()));
        put(headers, "patuh_dlq_consumer", consumer);
        put(headers, "patuh_dlq_at", clock.instant().toString());
        return letter;
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }

    private KafkaProducer<byte[], byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    @PreDestroy
    synchronized void close() {
        if (producer != null) {
            producer.close();
            producer = null;
        }
    }
}

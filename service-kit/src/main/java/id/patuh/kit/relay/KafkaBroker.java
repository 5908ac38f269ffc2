package id.patuh.kit.relay;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Sends with an idempotent producer that never gives up on a single batch, and has one request under way at a time: otherwise a later
 * event of the same key could overtake the earlier one, for instance at a broker that comes back without remembering the producer. When
 * the wait gets too long, the whole producer is dropped and everything since the cursor is sent again by a new one. Each partition then
 * holds a beginning of the batch followed by the batch, which without repeated ids is the batch in its order.
 */
final class KafkaBroker implements Broker {
    private final Map<String, Object> settings;
    private final Consumer<String> ensureTopic;
    private final Duration patience;
    private final Set<String> required = ConcurrentHashMap.newKeySet();
    private KafkaProducer<String, byte[]> producer;

    KafkaBroker(Map<String, Object> connection, Consumer<String> ensureTopic, Duration patience) {
        this.settings = new HashMap<>(connection);
        this.ensureTopic = ensureTopic;
        this.patience = patience;
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 64L * 1024 * 1024);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    }

    @Override
    public void require(String topic) {
        try {
            if (required.add(topic)) {
                ensureTopic.accept(topic);
            }
            producer().partitionsFor(topic);
        } catch (KafkaException e) {
            required.remove(topic);
            drop();
            throw new BrokerUnavailableException("No broker for " + topic, e);
        } catch (BrokerUnavailableException e) {
            required.remove(topic);
            throw e;
        }
    }

    @Override
    public Map<Integer, Refusal> send(List<ProducerRecord<String, byte[]>> records) {
        Batch batch = new Batch(records.size());
        KafkaProducer<String, byte[]> current = producer();
        try {
            for (int i = 0; i < records.size() && batch.failure.get() == null; i++) {
                batch.send(current, i, records.get(i));
            }
            batch.await(patience);
        } catch (RuntimeException e) {
            // Whatever happened to this producer, the next attempt gets a new one.
            batch.failure.compareAndSet(null, e);
        }
        Exception failure = batch.failure.get();
        if (failure != null) {
            drop();
            throw new BrokerUnavailableException("A batch of " + records.size() + " was not acknowledged", failure);
        }
        return batch.refusals(records);
    }

    @Override
    public void close() {
        drop();
    }

    private KafkaProducer<String, byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    // Without grace: what is still under way is sent again from the cursor.
    private void drop() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }

    /** One call of send. Its callbacks run on the producer's thread, or at once for what the producer itself refuses. */
    private static final class Batch {
        private final Map<Integer, Refusal> refusals = new ConcurrentHashMap<>();
        private final Set<String> refusedKeys = ConcurrentHashMap.newKeySet();
        private final AtomicReference<Exception> failure = new AtomicReference<>();
        private final CountDownLatch open;

        Batch(int size) {
            this.open = new CountDownLatch(size);
        }

        void send(KafkaProducer<String, byte[]> producer, int index, ProducerRecord<String, byte[]> record) {
            if (refusedKeys.contains(record.key())) {
                refusals.put(index, Refusal.BEHIND);
                open.countDown();
                return;
            }
            producer.send(record, (sent, error) -> {
                if (error instanceof RecordTooLargeException) {
                    refuse(index, record, "RECORD_TOO_LARGE", error);
                } else if (error instanceof InvalidRecordException) {
                    refuse(index, record, "RECORD_INVALID", error);
                } else if (error != null) {
                    failure.compareAndSet(null, error);
                }
                open.countDown();
            });
        }

        private void refuse(int index, ProducerRecord<String, byte[]> record, String code, Exception error) {
            refusedKeys.add(record.key());
            refusals.put(index, new Refusal(code, error.getMessage()));
        }

        /**
         * The refused, and behind each of them all later records of its key: those that are in the topic already are sent once more after
         * it, so that the newest stands last.
         */
        Map<Integer, Refusal> refusals(List<ProducerRecord<String, byte[]>> records) {
            Set<String> behind = new HashSet<>();
            for (int i = 0; i < records.size(); i++) {
                if (refusals.containsKey(i)) {
                    behind.add(records.get(i).key());
                } else if (behind.contains(records.get(i).key())) {
                    refusals.put(i, Refusal.BEHIND);
                }
            }
            return Map.copyOf(refusals);
        }

        void await(Duration patience) {
            try {
                if (failure.get() == null && !open.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                    failure.compareAndSet(null, new KafkaException("No acknowledgement within " + patience));
                }
            } catch (InterruptedException e) {
                throw new InterruptException(e);
            }
        }
    }
}

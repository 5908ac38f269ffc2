package id.patuh.devstack.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Raw access to the broker of the test stack, beside the application under test. */
public final class TestKafka {
    private TestKafka() {}

    /** Host and port of the broker. */
    public static String bootstrapServers() {
        return TestEnvironment.bootstrapServers();
    }

    /** Creates a topic unless it exists. */
    public static void createTopic(String topic, int partitions) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(topic, partitions, (short) 1)))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("Topic " + topic + " was not created", e);
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /**
     * Sends one record and waits until the broker has it.
     *
     * @param key the record's key, or null
     * @param value its bytes, or null for a tombstone
     * @param headers its headers, as UTF-8
     */
    public static void send(String topic, String key, byte[] value, Map<String, String> headers) {
        var record = new ProducerRecord<>(topic, key, value);
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        send(List.of(record));
    }

    /** Sends records in order and waits until the broker has all of them. */
    public static void send(Collection<ProducerRecord<String, byte[]>> records) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers(), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            var sent = records.stream().map(producer::send).toList();
            producer.flush();
            for (var future : sent) {
                future.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("A record was not sent", e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /**
     * A consumer without a group that stands at the beginning of all partitions of a topic.
     *
     * @return the consumer; the caller closes it
     */
    public static KafkaConsumer<String, byte[]> consumer(String topic) {
        var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrapServers()),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        consumer.assign(consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList());
        consumer.seekToBeginning(consumer.assignment());
        return consumer;
    }

    /**
     * All records that a topic holds now; in the order of their partition for equal keys, in no order between partitions.
     *
     * @return the records; empty for an empty or unknown topic
     */
    public static List<ConsumerRecord<String, byte[]>> records(String topic) {
        try (var consumer = consumer(topic)) {
            var ends = consumer.endOffsets(consumer.assignment());
            var found = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(found::add);
            }
            return List.copyOf(found);
        }
    }

    /** The records of one key that a topic holds now, in order. */
    public static List<ConsumerRecord<String, byte[]>> records(String topic, String key) {
        return records(topic).stream().filter(found -> key.equals(found.key())).toList();
    }

    /**
     * The text of a header.
     *
     * @return its last value as UTF-8, or null if the record has none of that name
     */
    public static String header(ConsumerRecord<?, ?> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("Interrupted", e);
    }
}

package id.patuh.devstack.rebuild;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

import id.patuh.devstack.process.StackException;

/**
 * Sends dead letters back to the topics they came from: with the key, the bytes and the headers they had there, to the same partition.
 * Remembers by the offsets of its consumer group what it has sent, and commits them after the broker's acknowledgement: a crash in between
 * sends again what readers know by its id.
 */
public final class DeadLetterReplay {
    private static final String GROUP = "patuh-replay-dlq";
    private static final String SUFFIX = ".dlq";
    private static final String OWN_HEADERS = "patuh_dlq_";
    private static final Duration POLL = Duration.ofMillis(200);
    private static final int LARGEST = 16 * 1024 * 1024;

    private final Map<String, Object> connection;

    /** Replays on the broker to which these settings of a Kafka client lead. */
    public DeadLetterReplay(Map<String, Object> connection) {
        this.connection = Map.copyOf(connection);
    }

    /** Dead letters of a topic that had the same reason; the code is {@code ?} for a letter that names none. */
    public record Reason(String topic, String code) implements Comparable<Reason> {
        @Override
        public int compareTo(Reason other) {
            int byTopic = topic.compareTo(other.topic);
            return byTopic == 0 ? code.compareTo(other.code) : byTopic;
        }
    }

    /**
     * Topics by whether their dead letters can go back.
     *
     * @param known those that have dead letters, or could have
     * @param strays those of which there are dead letters, and no topic
     */
    public record Found(Set<String> known, Set<String> strays) {}

    /** The topics of the broker. */
    public Found topics() {
        try (var kafka = consumer()) {
            Set<String> all = kafka.listTopics().keySet();
            Found found = new Found(new TreeSet<>(), new TreeSet<>());
            all.stream()
                    .filter(topic -> topic.endsWith(SUFFIX))
                    .map(topic -> topic.substring(0, topic.length() - SUFFIX.length()))
                    .forEach(topic -> (all.contains(topic) ? found.known() : found.strays()).add(topic));
            return found;
        } catch (KafkaException e) {
            throw new StackException("Kafka does not answer: " + e.getMessage(), e);
        }
    }

    /**
     * Sends what has not been sent before.
     *
     * @param topics those whose dead letters are sent
     * @param dryRun whether only to count
     * @param counts takes how many, by reason, also of what was sent before a failure; a message that several readers refused is sent, and
     *     counted, once
     */
    public void run(Collection<String> topics, boolean dryRun, Map<Reason, Integer> counts) {
        try (var kafka = consumer();
                var producer = producer()) {
            for (String topic : topics) {
                replay(topic, kafka, dryRun ? null : producer, counts);
            }
        } catch (KafkaException | ExecutionException e) {
            throw new StackException(
                    "Kafka refuses: " + e.getMessage() + ". What was acknowledged is not sent again.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted.", e);
        }
    }

    private static void replay(
            String topic,
            KafkaConsumer<byte[], byte[]> kafka,
            KafkaProducer<byte[], byte[]> producer,
            Map<Reason, Integer> counts)
            throws ExecutionException, InterruptedException {
        int partitions = kafka.partitionsFor(topic).size();
        Map<TopicPartition, Long> open = seek(topic, kafka);
        Set<String> origins = new HashSet<>();
        while (!open.isEmpty()) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (ConsumerRecord<byte[], byte[]> letter : kafka.poll(POLL)) {
                TopicPartition from = new TopicPartition(letter.topic(), letter.partition());
                boolean known = letter.offset() >= open.getOrDefault(from, 0L);
                if (known || !origins.add(origin(letter))) {
                    continue;
                }
                counts.merge(new Reason(topic, header(letter, "code", "?")), 1, Integer::sum);
                if (producer != null) {
                    sent.add(producer.send(message(topic, partitions, letter)));
                }
            }
            for (Future<RecordMetadata> one : sent) {
                one.get();
            }
            if (producer != null) {
                commit(kafka, open);
            }
            open.entrySet().removeIf(end -> kafka.position(end.getKey()) >= end.getValue());
        }
    }

    // From where the last replay ended to the present end: what comes back dead meanwhile is for the next one.
    private static Map<TopicPartition, Long> seek(String topic, KafkaConsumer<byte[], byte[]> kafka) {
        Set<TopicPartition> partitions = new HashSet<>();
        kafka.partitionsFor(topic + SUFFIX)
                .forEach(info -> partitions.add(new TopicPartition(info.topic(), info.partition())));
        kafka.assign(partitions);
        Map<TopicPartition, Long> open = new HashMap<>(kafka.endOffsets(partitions));
        open.entrySet().removeIf(end -> kafka.position(end.getKey()) >= end.getValue());
        return open;
    }

    private static void commit(KafkaConsumer<byte[], byte[]> kafka, Map<TopicPartition, Long> open) {
        Map<TopicPartition, OffsetAndMetadata> places = new HashMap<>();
        open.forEach((partition, end) ->
                places.put(partition, new OffsetAndMetadata(Math.min(end, kafka.position(partition)))));
        kafka.commitSync(places);
    }

    // A letter that names no origin is one of its own.
    private static String origin(ConsumerRecord<byte[], byte[]> letter) {
        String own = letter.partition() + "@" + letter.offset();
        return header(letter, "partition", "dlq-" + own) + "@" + header(letter, "offset", own);
    }

    private static ProducerRecord<byte[], byte[]> message(
            String topic, int partitions, ConsumerRecord<byte[], byte[]> letter) {
        List<Header> headers = Stream.of(letter.headers().toArray())
                .filter(header -> !header.key().startsWith(OWN_HEADERS))
                .toList();
        String partition = header(letter, "partition", "");
        boolean usable = partition.matches("\\d{1,6}") && Integer.parseInt(partition) < partitions;
        return new ProducerRecord<>(
                topic, usable ? Integer.valueOf(partition) : null, letter.key(), letter.value(), headers);
    }

    private static String header(ConsumerRecord<byte[], byte[]> letter, String name, String otherwise) {
        Header header = letter.headers().lastHeader(OWN_HEADERS + name);
        return header == null || header.value() == null ? otherwise : new String(header.value(), UTF_8);
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, GROUP);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 15_000);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private KafkaProducer<byte[], byte[]> producer() {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }
}

package id.patuh.devstack.rebuild;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import id.patuh.devstack.embedded.EmbeddedBroker;
import id.patuh.devstack.rebuild.DeadLetterReplay.Reason;

/** Dead letters go back to where they came from, as they were, and once. */
class DeadLetterReplayIT {
    private static final int PARTITIONS = 3;

    @TempDir
    private static Path folder;

    private static EmbeddedBroker broker;

    private final String topic = "patuh.test." + UUID.randomUUID();
    private DeadLetterReplay replay;

    @BeforeAll
    static void start() {
        broker = EmbeddedBroker.start(folder);
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @BeforeEach
    void create() throws Exception {
        try (Admin admin = Admin.create(connection())) {
            admin.createTopics(List.of(
                            new NewTopic(topic, PARTITIONS, (short) 1), new NewTopic(topic + ".dlq", 1, (short) 1)))
                    .all()
                    .get();
        }
        replay = new DeadLetterReplay(connection());
    }

    @Test
    void aLetterReturnsAsItWasAndOnlyOnce() throws Exception {
        send(letter("a", "JSON_INVALID", 2, 7), letter("b", "REGION_UNKNOWN", 0, 3));

        assertThat(replay.topics().known()).contains(topic);
        assertThat(run(List.of(topic), true))
                .isEqualTo(Map.of(new Reason(topic, "JSON_INVALID"), 1, new Reason(topic, "REGION_UNKNOWN"), 1));
        assertThat(received()).isEmpty();

        assertThat(run(List.of(topic), false)).hasSize(2);
        List<ConsumerRecord<String, String>> received = received();
        assertThat(received).extracting(ConsumerRecord::key).containsExactlyInAnyOrder("a", "b");
        ConsumerRecord<String, String> first = received.stream()
                .filter(message -> message.key().equals("a"))
                .findFirst()
                .orElseThrow();
        assertThat(first.partition()).isEqualTo(2);
        assertThat(first.value()).isEqualTo("data of a");
        assertThat(Stream.of(first.headers().toArray())
                        .map(header -> header.key() + "=" + new String(header.value(), UTF_8)))
                .containsExactly("ce_id=id of a");

        assertThat(run(List.of(topic), false)).isEmpty();
        send(letter("c", "JSON_INVALID", 1, 9));
        assertThat(run(List.of(topic), false)).hasSize(1);
        assertThat(received()).hasSize(3);
    }

    @Test
    void whatSeveralReadersRefusedIsSentOnceAndALetterWithoutOriginByItsKey() throws Exception {
        ProducerRecord<String, String> bare = new ProducerRecord<>(topic + ".dlq", "b", "data of b");
        send(letter("a", "JSON_INVALID", 2, 7), letter("a", "REGION_UNKNOWN", 2, 7), bare, bare);

        assertThat(run(List.of(topic), false))
                .isEqualTo(Map.of(new Reason(topic, "JSON_INVALID"), 1, new Reason(topic, "?"), 2));
        assertThat(received()).extracting(ConsumerRecord::key).containsExactlyInAnyOrder("a", "b", "b");
    }

    @Test
    void lettersOfATopicThatIsGoneAreNamedAndStandInNobodysWay() throws Exception {
        String gone = "gone." + UUID.randomUUID();
        try (Admin admin = Admin.create(connection())) {
            admin.createTopics(List.of(new NewTopic(gone + ".dlq", 1, (short) 1)))
                    .all()
                    .get();
        }
        assertThat(replay.topics().strays()).contains(gone).doesNotContain(topic);
        assertThat(replay.topics().known()).contains(topic).doesNotContain(gone);
    }

    private Map<Reason, Integer> run(List<String> topics, boolean dryRun) {
        Map<Reason, Integer> counts = new TreeMap<>();
        replay.run(topics, dryRun, counts);
        return counts;
    }

    private ProducerRecord<String, String> letter(String key, String code, int partition, long offset) {
        ProducerRecord<String, String> letter = new ProducerRecord<>(topic + ".dlq", key, "data of " + key);
        letter.headers().add("ce_id", ("id of " + key).getBytes(UTF_8));
        letter.headers().add("patuh_dlq_code", code.getBytes(UTF_8));
        letter.headers().add("patuh_dlq_topic", topic.getBytes(UTF_8));
        letter.headers().add("patuh_dlq_partition", Integer.toString(partition).getBytes(UTF_8));
        letter.headers().add("patuh_dlq_offset", Long.toString(offset).getBytes(UTF_8));
        return letter;
    }

    @SafeVarargs
    private final void send(ProducerRecord<String, String>... letters) throws ExecutionException, InterruptedException {
        try (var producer = new KafkaProducer<>(connection(), new StringSerializer(), new StringSerializer())) {
            for (ProducerRecord<String, String> letter : letters) {
                producer.send(letter).get();
            }
        }
    }

    private List<ConsumerRecord<String, String>> received() {
        try (var consumer = new KafkaConsumer<>(connection(), new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            List<ConsumerRecord<String, String>> received = new ArrayList<>();
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(received::add);
            }
            return received;
        }
    }

    private static Map<String, Object> connection() {
        return Map.of("bootstrap.servers", broker.bootstrapServers());
    }
}

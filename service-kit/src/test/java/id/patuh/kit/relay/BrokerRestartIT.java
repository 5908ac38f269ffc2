package id.patuh.kit.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import id.patuh.devstack.embedded.EmbeddedBroker;
import id.patuh.devstack.embedded.Ports;

/** A broker that is killed and comes back holds the events of each key in their order. */
class BrokerRestartIT {
    private static final String TOPIC = "restart";
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final int BATCHES = 30;
    private static final int BATCH = 400;
    private static final String FILLING = "x".repeat(2_000);

    @TempDir
    Path folder;

    private final List<Integer> ports = Ports.pick(2);
    private final Map<String, Object> connection = Map.of("bootstrap.servers", "localhost:" + ports.getFirst());
    private final CountDownLatch sent = new CountDownLatch(10);
    private Process process;

    @AfterEach
    void end() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Test
    void eventsOfAKeyStayInTheirOrderWhenTheBrokerIsKilled() throws Exception {
        start();
        try (Admin admin = Admin.create(connection)) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 2, (short) 1))).all().get();
        }
        CompletableFuture<Void> sender = CompletableFuture.runAsync(
                this::sendAll, task -> Thread.ofPlatform().daemon().start(task));
        assertThat(sent.await(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
        process.destroyForcibly().onExit().join();
        start();
        sender.orTimeout(LONG.toSeconds(), TimeUnit.SECONDS).join();
        Map<String, Set<Integer>> firstSeen = new HashMap<>();
        for (ConsumerRecord<String, String> record : records()) {
            int version =
                    Integer.parseInt(record.value().substring(0, record.value().indexOf(' ')));
            firstSeen
                    .computeIfAbsent(record.key(), key -> new LinkedHashSet<>())
                    .add(version);
        }
        List<Integer> all = IntStream.range(0, BATCHES * BATCH / 4).boxed().toList();
        assertThat(firstSeen).hasSize(4).allSatisfy((key, versions) -> assertThat(versions)
                .containsExactlyElementsOf(all));
    }

    /** As the relay does: what was not acknowledged is sent again, from its beginning. */
    private void sendAll() {
        try (Broker broker = new KafkaBroker(connection, topic -> {}, Duration.ofSeconds(3))) {
            for (int batch = 0; batch < BATCHES; ) {
                try {
                    broker.send(batch(batch));
                    batch++;
                    sent.countDown();
                } catch (BrokerUnavailableException away) {
                    Thread.onSpinWait();
                }
            }
        }
    }

    private static List<ProducerRecord<String, byte[]>> batch(int number) {
        return IntStream.range(number * BATCH, (number + 1) * BATCH)
                .mapToObj(i -> new ProducerRecord<>(TOPIC, "key" + i % 4, (i / 4 + " " + FILLING).getBytes(UTF_8)))
                .toList();
    }

    private List<ConsumerRecord<String, String>> records() {
        List<TopicPartition> partitions = IntStream.range(0, 2)
                .mapToObj(i -> new TopicPartition(TOPIC, i))
                .toList();
        List<ConsumerRecord<String, String>> records = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(connection, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
        }
        return records;
    }

    private void start() throws IOException {
        File log = folder.resolve("broker.log").toFile();
        List<String> command =
                new ArrayList<>(EmbeddedBroker.command(folder.resolve("data"), ports.getFirst(), ports.getLast()));
        command.add("with-parent");
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
        assertThat(EmbeddedBroker.awaitAnswer(process.toHandle(), ports.getFirst(), LONG))
                .isTrue();
    }
}

package id.patuh.kit.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestClock;
import id.patuh.devstack.testing.TestKafka;
import id.patuh.kit.db.Database;
import id.patuh.kit.events.FactsHandler;
import id.patuh.kit.events.Things;
import id.patuh.kit.feed.FeedItem;
import id.patuh.kit.feed.FeedQuery;
import id.patuh.kit.loop.WorkerLoop;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What the relay promises, with the application's own relay halted and others driven by hand. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class RelayIT {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    Relay relay;

    @Inject
    SendLoopFactory sendLoops;

    @Inject
    Sequencer sequencer;

    @Inject
    ParkedEventStore parked;

    @Inject
    Things things;

    @Inject
    FeedQuery feed;

    @Inject
    Database database;

    @Inject
    Clock clock;

    @Inject
    RelayConfig config;

    private final String topic = "patuh.kit.relay." + UUID.randomUUID();

    @BeforeEach
    void haltTheApplicationsRelay() {
        relay.stop();
        TestKafka.createTopic(topic, 4);
    }

    @AfterEach
    void letItGoOn() {
        TestClock.reset();
        relay.start();
    }

    @Test
    void crashAfterSendingSendsAgainAndTheConsumerActsOnce() {
        UUID thing = UUID.randomUUID();
        things.change(FactsHandler.TOPIC, thing, "once");
        number();
        try (Broker kafka = sendLoops.connect()) {
            SendLoop dying = sendLoops.create(new Decorated(kafka) {
                @Override
                public Map<Integer, Refusal> send(List<ProducerRecord<String, byte[]>> records) {
                    super.send(records);
                    throw new IllegalStateException("the process ends here");
                }
            });
            assertThatThrownBy(dying::run).isInstanceOf(IllegalStateException.class);
            drain(sendLoops.create(kafka));
        }
        List<ConsumerRecord<String, byte[]>> sent = TestKafka.records(FactsHandler.TOPIC, thing.toString());
        assertThat(sent).hasSize(2);
        assertThat(TestKafka.header(sent.get(0), "ce_id")).isEqualTo(TestKafka.header(sent.get(1), "ce_id"));
        awaitEverythingConsumed();
        assertThat(things.versions(thing)).containsExactly(1L);
    }

    @Test
    void feedGoesOnWhileTheBrokerIsAway() {
        UUID thing = UUID.randomUUID();
        things.change(topic, thing, "a");
        number();
        try (Broker kafka = sendLoops.connect()) {
            SendLoop cut = sendLoops.create(new Decorated(kafka) {
                @Override
                public void require(String topic) {
                    throw new BrokerUnavailableException("cut off", new IllegalStateException("no route"));
                }
            });
            assertThat(cut.run()).isFalse();
            assertThat(feed.read(topic, 0, 10).items()).hasSize(1);
            assertThat(TestKafka.records(topic)).isEmpty();
            drain(sendLoops.create(kafka));
        }
        assertThat(versions(thing)).containsExactly(1L);
    }

    @Test
    void eventTheBrokerNeverTakesParksItsKeyAndNoOther() {
        UUID large = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        things.change(topic, large, "x".repeat(2_000_000));
        things.change(topic, large, "small");
        things.change(topic, other, "a");
        number();
        try (Broker kafka = sendLoops.connect()) {
            drain(sendLoops.create(kafka));
            things.change(topic, large, "later");
            things.change(topic, other, "b");
            number();
            drain(sendLoops.create(kafka));
        }
        assertThat(versions(other)).containsExactly(1L, 2L);
        assertThat(versions(large)).isEmpty();
        assertThat(codes()).containsExactly("RECORD_TOO_LARGE", "QUEUED_BEHIND", "QUEUED_BEHIND");
        assertThat(feed.read(topic, 0, 10).items()).hasSize(5);
    }

    @Test
    void releasedKeyIsSentInItsOrder() {
        UUID thing = UUID.randomUUID();
        things.changeOften(topic, thing, 3);
        number();
        try (Broker kafka = sendLoops.connect()) {
            SendLoop refusing = sendLoops.create(new Decorated(kafka) {
                @Override
                public Map<Integer, Refusal> send(List<ProducerRecord<String, byte[]>> records) {
                    Map<Integer, Refusal> refused = new java.util.HashMap<>();
                    for (int i = 0; i < records.size(); i++) {
                        if (records.get(i).topic().equals(topic)) {
                            refused.put(i, new Refusal("RECORD_INVALID", "until the topic takes it"));
                        }
                    }
                    return refused;
                }
            });
            drain(refusing);
            assertThat(codes()).hasSize(3);
            assertThat(parked.release(topic, thing)).isEqualTo(3);
            drain(sendLoops.create(kafka));
        }
        assertThat(codes()).isEmpty();
        assertThat(versions(thing)).containsExactly(1L, 2L, 3L);
    }

    @Test
    void twoRelaysKeepTheOrderOfEachKeyAndLoseNothing() {
        List<UUID> keys =
                IntStream.range(0, 40).mapToObj(i -> UUID.randomUUID()).toList();
        List<WorkerLoop> loops = new ArrayList<>();
        try (Broker first = sendLoops.connect();
                Broker second = sendLoops.connect()) {
            for (Broker broker : List.of(first, second)) {
                SendLoop sending = sendLoops.create(broker);
                loops.add(new WorkerLoop("sequencer", Duration.ofMillis(1), SOON, () -> sequencer.pass(17) > 0));
                loops.add(new WorkerLoop("sender", Duration.ofMillis(1), SOON, sending::run));
            }
            loops.forEach(WorkerLoop::start);
            List<CompletableFuture<Void>> writers = IntStream.range(0, 4)
                    .mapToObj(writer -> CompletableFuture.runAsync(() -> write(keys, writer)))
                    .toList();
            writers.forEach(CompletableFuture::join);
            await().atMost(SOON).until(() -> ids().size() == 4 * 40 * 2);
        } finally {
            loops.forEach(WorkerLoop::stop);
        }
        List<FeedItem> items = feed.read(topic, 0, 10_000).items();
        assertThat(items)
                .extracting(FeedItem::changeNumber)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 4 * 40 * 2).boxed().toList());
        for (UUID key : keys) {
            assertThat(firstSeen(key)).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
        }
    }

    @Test
    void anEventThatWaitsForLongIsToldUntilItIsSent() {
        things.change(topic, UUID.randomUUID(), "waits");
        number();
        TestClock.advance(Duration.ofMinutes(6));
        assertThat(health().getStatus()).isEqualTo(HealthCheckResponse.Status.DOWN);
        assertThat(health().getData().orElseThrow()).containsEntry("unsentEvents", 1L);
        try (Broker kafka = sendLoops.connect()) {
            drain(sendLoops.create(kafka));
        }
        assertThat(health().getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
    }

    /** With figures of its own: those of the application are read at most every few seconds. */
    private HealthCheckResponse health() {
        RelayMetrics metrics = new RelayMetrics(database, new SimpleMeterRegistry(), clock);
        metrics.refresh();
        return new RelayHealth(metrics, config).call();
    }

    // Each writer changes each thing twice; the things' row locks order the four writers.
    private void write(List<UUID> keys, int writer) {
        for (int i = 0; i < keys.size(); i++) {
            UUID key = keys.get((i + writer * 10) % keys.size());
            things.change(topic, key, "a");
            things.change(topic, key, "b");
        }
    }

    private void number() {
        while (sequencer.pass(100) > 0) {
            // Other tests may have left events of other topics.
        }
    }

    private static void drain(SendLoop sending) {
        await().atMost(SOON).until(() -> !sending.run());
    }

    private void awaitEverythingConsumed() {
        UUID last = UUID.randomUUID();
        try (Broker kafka = sendLoops.connect()) {
            // In every partition, behind everything else.
            List<UUID> lasts =
                    IntStream.range(0, 30).mapToObj(i -> UUID.randomUUID()).toList();
            lasts.forEach(key -> things.change(FactsHandler.TOPIC, key, "last"));
            things.change(FactsHandler.TOPIC, last, "last");
            number();
            drain(sendLoops.create(kafka));
            await().atMost(SOON).until(() -> lasts.stream()
                    .allMatch(key -> !things.effects(key).isEmpty()));
        }
    }

    private List<String> codes() {
        return parked.list(1_000).stream()
                .filter(event -> event.topic().equals(topic))
                .map(ParkedEvent::code)
                .toList();
    }

    private Set<String> ids() {
        Set<String> ids = new HashSet<>();
        TestKafka.records(topic).forEach(record -> ids.add(TestKafka.header(record, "ce_id")));
        return ids;
    }

    private List<Long> versions(UUID key) {
        return TestKafka.records(topic, key.toString()).stream()
                .map(record -> Long.valueOf(TestKafka.header(record, "ce_sequence")))
                .toList();
    }

    private List<Long> firstSeen(UUID key) {
        return versions(key).stream().distinct().toList();
    }

    private abstract static class Decorated implements Broker {
        private final Broker real;

        Decorated(Broker real) {
            this.real = real;
        }

        @Override
        public void require(String topic) {
            real.require(topic);
        }

        @Override
        public Map<Integer, Refusal> send(List<ProducerRecord<String, byte[]>> records) {
            return real.send(records);
        }

        @Override
        public void close() {
            // The test closes the real one.
        }
    }
}

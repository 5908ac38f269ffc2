package id.patuh.kit.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestKafka;
import id.patuh.kit.events.FactsHandler;
import id.patuh.kit.events.Faults;
import id.patuh.kit.events.StatesHandler;
import id.patuh.kit.events.Things;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;

/** Whatever is delivered, how often and in what shape: each effect once, in order, and nothing dropped. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class InboxIT {
    private static final Duration SOON = Duration.ofSeconds(40);

    @Inject
    Things things;

    @Inject
    Faults faults;

    @Inject
    BatchApplierFactory appliers;

    @Inject
    FactsHandler facts;

    @Inject
    InboxConfig config;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> connection;

    private final UUID thing = UUID.randomUUID();

    @BeforeEach
    void topics() {
        TestKafka.createTopic(FactsHandler.TOPIC, 3);
        TestKafka.createTopic(StatesHandler.TOPIC, 3);
    }

    @Test
    void eventDeliveredAgainHasNoEffect() {
        var one = event(FactsHandler.TOPIC, 1);
        var two = event(FactsHandler.TOPIC, 2);
        TestKafka.send(List.of(one, two, one));
        awaitVersions(1, 2);
        TestKafka.send(List.of(two, one, event(FactsHandler.TOPIC, 3)));
        awaitVersions(1, 2, 3);
    }

    @Test
    void crashBetweenEffectAndOffsetHasNoSecondEffect() {
        // The same records twice to the same transaction: what a new process gets when the old one ended before its
        // commit of offsets.
        BatchApplier applier = appliers.create(facts);
        List<ConsumerRecord<byte[], byte[]>> records = List.of(consumed(event(FactsHandler.TOPIC, 1), 10));
        applier.apply(records);
        applier.apply(records);
        assertThat(things.versions(thing)).containsExactly(1L);
    }

    @Test
    void stateIsOnlyReplacedByANewerOne() {
        TestKafka.send(List.of(event(StatesHandler.TOPIC, 5)));
        awaitVersions(5);
        TestKafka.send(
                List.of(event(StatesHandler.TOPIC, 4), event(StatesHandler.TOPIC, 5), event(StatesHandler.TOPIC, 6)));
        awaitVersions(5, 6);
    }

    @Test
    void ofABatchOfStatesOnlyTheNewestIsApplied() {
        StatesHandlerBatch batch = new StatesHandlerBatch();
        batch.apply(List.of(
                consumed(event(StatesHandler.TOPIC, 1), 1),
                consumed(event(StatesHandler.TOPIC, 3), 2),
                consumed(event(StatesHandler.TOPIC, 2), 3)));
        assertThat(batch.applied).containsExactly(3L);
    }

    @Test
    void keyMayBeANumberThatTheProducerGave() {
        String number = "10110.20260110/" + thing;
        NumberedHandler handler = new NumberedHandler();
        handler.apply(List.of(
                numbered(number, 1, Map.of()),
                numbered(" ", 2, Map.of()),
                numbered(number, 3, Map.of("ce_aggregateid", thing.toString()))));
        assertThat(handler.applied)
                .extracting(InboundEvent::key, InboundEvent::aggregateId)
                .containsExactly(tuple(number, UUID.nameUUIDFromBytes(number.getBytes(UTF_8))), tuple(number, thing));
        await().atMost(SOON).untilAsserted(() -> assertThat(codes(handler.topic, Map.of(" ", "")))
                .containsOnly(Map.entry(" ", "KEY_INVALID")));
    }

    @Test
    void numbersArriveAsTheyWereWrittenAndAMemberNamedTwiceIsPoison() {
        NumberedHandler handler = new NumberedHandler();
        handler.apply(List.of(
                consumed(handler.topic, "n", "{\"latitude\":-6.123456789012345678}", headers(thing, 1)),
                consumed(handler.topic, "n", "{\"nib\":1,\"nib\":2}", headers(thing, 2))));
        assertThat(handler.applied)
                .extracting(event -> event.data().get("latitude").asText())
                .containsExactly("-6.123456789012345678");
        await().atMost(SOON).untilAsserted(() -> assertThat(codes(handler.topic, Map.of("n", "")))
                .containsOnly(Map.entry("n", "JSON_INVALID")));
    }

    @Test
    void failureThatPassesIsTriedAgainInOrder() {
        faults.plan(thing, 2, Faults.Kind.CONNECTION_LOST, 2);
        faults.plan(thing, 3, Faults.Kind.CONFLICT, 7);
        TestKafka.send(List.of(
                event(FactsHandler.TOPIC, 1),
                event(FactsHandler.TOPIC, 2),
                event(FactsHandler.TOPIC, 3),
                event(FactsHandler.TOPIC, 4)));
        awaitVersions(1, 2, 3, 4);
        assertThat(deadLetters(FactsHandler.TOPIC)).isEmpty();
    }

    @Test
    void poisonGoesToTheDeadLettersAndItsNeighboursAreApplied() {
        faults.plan(thing, 3, Faults.Kind.POISON, Integer.MAX_VALUE);
        faults.plan(thing, 5, Faults.Kind.BUG, Integer.MAX_VALUE);
        List<ProducerRecord<String, byte[]>> sent = new ArrayList<>();
        for (int version = 1; version <= 6; version++) {
            sent.add(event(FactsHandler.TOPIC, version));
        }
        TestKafka.send(sent);
        awaitVersions(1, 2, 4, 6);
        await().atMost(SOON).until(() -> deadLetters(FactsHandler.TOPIC).size() == 2);
        ConsumerRecord<String, byte[]> poison = deadLetters(FactsHandler.TOPIC).getFirst();
        assertThat(poison.value()).isEqualTo(sent.get(2).value());
        sent.get(2).headers().forEach(header -> assertThat(TestKafka.header(poison, header.key()))
                .isEqualTo(new String(header.value(), UTF_8)));
        assertThat(TestKafka.header(poison, "patuh_dlq_code")).isEqualTo("THING_IMPOSSIBLE");
        assertThat(TestKafka.header(poison, "patuh_dlq_reason")).isEqualTo("This thing cannot be");
        assertThat(TestKafka.header(poison, "patuh_dlq_topic")).isEqualTo(FactsHandler.TOPIC);
        assertThat(TestKafka.header(poison, "patuh_dlq_partition")).matches("[012]");
        assertThat(TestKafka.header(poison, "patuh_dlq_offset")).matches("[0-9]+");
        assertThat(TestKafka.header(poison, "patuh_dlq_consumer")).isEqualTo(FactsHandler.CONSUMER);
        assertThat(TestKafka.header(poison, "patuh_dlq_at")).isNotNull();
        assertThat(TestKafka.header(deadLetters(FactsHandler.TOPIC).getLast(), "patuh_dlq_code"))
                .isEqualTo("HANDLER_FAILED");
    }

    @Test
    void unreadableRecordsGoToTheDeadLettersAsTheyCame() {
        Map<String, String> expected = new HashMap<>();
        List<ProducerRecord<String, byte[]>> sent = new ArrayList<>();
        unreadable(sent, expected, "JSON_INVALID", "{\"broken", Map.of());
        unreadable(sent, expected, "DATA_INVALID", "[1]", Map.of());
        unreadable(sent, expected, "DATA_INVALID", "{\"version\":\"many\"}", Map.of());
        unreadable(sent, expected, "HEADER_MISSING", "{}", Map.of("ce_type", ""));
        unreadable(sent, expected, "HEADER_INVALID", "{}", Map.of("ce_id", "no-uuid"));
        unreadable(sent, expected, "TYPE_UNKNOWN", "{}", Map.of("ce_type", "id.patuh.kit.other.v1"));
        unreadable(sent, expected, "DATA_MISSING", null, Map.of());
        sent.add(event(FactsHandler.TOPIC, 1));
        TestKafka.send(sent);
        awaitVersions(1);
        await().atMost(SOON).untilAsserted(() -> assertThat(codes(FactsHandler.TOPIC, expected))
                .isEqualTo(expected));
    }

    @Test
    void recordWithoutAKeyGoesToTheDeadLettersToo() {
        String marker = UUID.randomUUID().toString();
        TestKafka.send(FactsHandler.TOPIC, null, marker.getBytes(UTF_8), Map.of());
        await().atMost(SOON).until(() -> TestKafka.records(FactsHandler.TOPIC + ".dlq").stream()
                .anyMatch(record -> record.key() == null && new String(record.value(), UTF_8).equals(marker)));
    }

    @Test
    void partitionsMovingBetweenConsumersNeitherLoseNorRepeat() {
        List<UUID> many = Stream.generate(UUID::randomUUID).limit(30).toList();
        send(many, 1, 5);
        ConsumerThread second = new ConsumerThread(
                facts.subscription(), connection, appliers.create(facts), new ConsumerState("second"), config);
        second.start();
        send(many, 6, 10);
        awaitVersionsOf(many, 10);
        send(many, 11, 15);
        second.stop();
        send(many, 16, 20);
        awaitVersionsOf(many, 20);
    }

    private void send(List<UUID> keys, int from, int to) {
        for (int version = from; version <= to; version++) {
            long number = version;
            TestKafka.send(keys.stream()
                    .map(key -> event(FactsHandler.TOPIC, key, number))
                    .toList());
        }
    }

    private void awaitVersionsOf(List<UUID> keys, int last) {
        List<Long> expected = LongStream.rangeClosed(1, last).boxed().toList();
        await().atMost(SOON).untilAsserted(() -> assertThat(keys)
                .allSatisfy(key -> assertThat(things.versions(key)).isEqualTo(expected)));
    }

    private static void unreadable(
            List<ProducerRecord<String, byte[]>> sent,
            Map<String, String> expected,
            String code,
            String data,
            Map<String, String> changed) {
        UUID key = UUID.randomUUID();
        Map<String, String> headers = headers(key, 1);
        headers.putAll(changed);
        sent.add(record(FactsHandler.TOPIC, key, data == null ? null : data.getBytes(UTF_8), headers));
        expected.put(key.toString(), code);
    }

    private static Map<String, String> codes(String topic, Map<String, String> keys) {
        Map<String, String> codes = new HashMap<>();
        for (ConsumerRecord<String, byte[]> record : TestKafka.records(topic + ".dlq")) {
            if (record.key() != null && keys.containsKey(record.key())) {
                codes.put(record.key(), TestKafka.header(record, "patuh_dlq_code"));
            }
        }
        return codes;
    }

    private List<ConsumerRecord<String, byte[]>> deadLetters(String topic) {
        return TestKafka.records(topic + ".dlq", thing.toString());
    }

    private void awaitVersions(long... expected) {
        await().atMost(SOON).untilAsserted(() -> assertThat(things.versions(thing))
                .containsExactlyElementsOf(
                        java.util.Arrays.stream(expected).boxed().toList()));
    }

    private ProducerRecord<String, byte[]> event(String topic, long version) {
        return event(topic, thing, version);
    }

    private static ProducerRecord<String, byte[]> event(String topic, UUID key, long version) {
        String data = "{\"thingId\":\"" + key + "\",\"version\":" + version + "}";
        return record(topic, key, data.getBytes(UTF_8), headers(key, version));
    }

    private static Map<String, String> headers(UUID key, long version) {
        return new HashMap<>(Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                UUID.randomUUID().toString(),
                "ce_type",
                Things.TYPE,
                "ce_source",
                "/patuh/test",
                "ce_sequence",
                Long.toString(version),
                "ce_aggregateid",
                key.toString()));
    }

    private static ProducerRecord<String, byte[]> record(
            String topic, UUID key, byte[] data, Map<String, String> headers) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, key.toString(), data);
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return record;
    }

    private ConsumerRecord<byte[], byte[]> numbered(String key, long version, Map<String, String> changed) {
        Map<String, String> headers = headers(thing, version);
        headers.remove("ce_aggregateid");
        headers.putAll(changed);
        return consumed("kit.numbered." + thing, key, "{}", headers);
    }

    private static ConsumerRecord<byte[], byte[]> consumed(
            String topic, String key, String data, Map<String, String> headers) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, key, data.getBytes(UTF_8));
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return consumed(record, 0);
    }

    private static ConsumerRecord<byte[], byte[]> consumed(ProducerRecord<String, byte[]> sent, long offset) {
        ConsumerRecord<byte[], byte[]> record =
                new ConsumerRecord<>(sent.topic(), 0, offset, sent.key().getBytes(UTF_8), sent.value());
        sent.headers().forEach(record.headers()::add);
        return record;
    }

    /** A consumer of states without a thread. */
    private final class StatesHandlerBatch implements EventHandler {
        private final List<Long> applied = new ArrayList<>();

        @Override
        public Subscription subscription() {
            return new Subscription("kit-states-" + thing, StatesHandler.TOPIC, DeliveryMode.LATEST_STATE);
        }

        @Override
        public void apply(List<InboundEvent> events) {
            events.forEach(event -> applied.add(event.version()));
        }

        void apply(Iterable<ConsumerRecord<byte[], byte[]>> records) {
            List<ConsumerRecord<byte[], byte[]>> batch = new ArrayList<>();
            records.forEach(batch::add);
            appliers.create(this).apply(batch);
        }
    }

    /** A consumer of messages whose keys are numbers of their producer, without a thread. */
    private final class NumberedHandler implements EventHandler {
        private final String topic = "kit.numbered." + thing;
        private final List<InboundEvent> applied = new ArrayList<>();

        @Override
        public Subscription subscription() {
            return new Subscription(topic, topic, DeliveryMode.EVERY_EVENT, KeyType.TEXT);
        }

        @Override
        public void apply(List<InboundEvent> events) {
            applied.addAll(events);
        }

        void apply(Iterable<ConsumerRecord<byte[], byte[]>> records) {
            List<ConsumerRecord<byte[], byte[]>> batch = new ArrayList<>();
            records.forEach(batch::add);
            appliers.create(this).apply(batch);
        }
    }
}

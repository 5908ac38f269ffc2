package id.patuh.kit.inbox;

import static id.patuh.kit.inbox.InboxRecords.SOON;
import static id.patuh.kit.inbox.InboxRecords.awaitVersions;
import static id.patuh.kit.inbox.InboxRecords.consumed;
import static id.patuh.kit.inbox.InboxRecords.createTopics;
import static id.patuh.kit.inbox.InboxRecords.deadLetters;
import static id.patuh.kit.inbox.InboxRecords.event;
import static id.patuh.kit.inbox.InboxRecords.headers;
import static id.patuh.kit.inbox.InboxRecords.record;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestKafka;
import id.patuh.kit.events.FactsHandler;
import id.patuh.kit.events.Faults;
import id.patuh.kit.events.Things;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** In whatever shape it is delivered: what can be read is applied as it was written, the rest goes to the dead letters as it came. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class DeadLetterIT {
    @Inject
    Things things;

    @Inject
    Faults faults;

    @Inject
    BatchApplierFactory appliers;

    private final UUID thing = UUID.randomUUID();

    @BeforeEach
    void topics() {
        createTopics();
    }

    @Test
    void keyMayBeANumberThatTheProducerGave() {
        String number = "10110.20260110/" + thing;
        NumberedHandler handler = new NumberedHandler();
        appliers.create(handler)
                .apply(List.of(
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
        appliers.create(handler)
                .apply(List.of(
                        consumed(handler.topic, "n", "{\"latitude\":-6.123456789012345678}", headers(thing, 1)),
                        consumed(handler.topic, "n", "{\"nib\":1,\"nib\":2}", headers(thing, 2))));
        assertThat(handler.applied)
                .extracting(event -> event.data().get("latitude").asText())
                .containsExactly("-6.123456789012345678");
        await().atMost(SOON).untilAsserted(() -> assertThat(codes(handler.topic, Map.of("n", "")))
                .containsOnly(Map.entry("n", "JSON_INVALID")));
    }

    @Test
    void poisonGoesToTheDeadLettersAndItsNeighboursAreApplied() {
        faults.plan(thing, 3, Faults.Kind.POISON, Integer.MAX_VALUE);
        faults.plan(thing, 5, Faults.Kind.BUG, Integer.MAX_VALUE);
        List<ProducerRecord<String, byte[]>> sent = new ArrayList<>();
        for (int version = 1; version <= 6; version++) {
            sent.add(event(FactsHandler.TOPIC, thing, version));
        }
        TestKafka.send(sent);
        awaitVersions(things, thing, 1, 2, 4, 6);
        await().atMost(SOON).until(() -> deadLetters(FactsHandler.TOPIC, thing).size() == 2);
        ConsumerRecord<String, byte[]> poison =
                deadLetters(FactsHandler.TOPIC, thing).getFirst();
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
        assertThat(TestKafka.header(deadLetters(FactsHandler.TOPIC, thing).getLast(), "patuh_dlq_code"))
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
        unreadable(sent, expected, "HEADER_INVALID", "{}", Map.of("ce_epoch", "second"));
        unreadable(sent, expected, "TYPE_UNKNOWN", "{}", Map.of("ce_type", "id.patuh.kit.other.v1"));
        unreadable(sent, expected, "DATA_MISSING", null, Map.of());
        sent.add(event(FactsHandler.TOPIC, thing, 1));
        TestKafka.send(sent);
        awaitVersions(things, thing, 1);
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

    private static void unreadable(
            List<ProducerRecord<String, byte[]>> sent,
            Map<String, String> expected,
            String code,
            String data,
            Map<String, String> changed) {
        UUID key = UUID.randomUUID();
        Map<String, String> headers = headers(key, 1);
        headers.putAll(changed);
        sent.add(record(FactsHandler.TOPIC, key.toString(), data == null ? null : data.getBytes(UTF_8), headers));
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

    private ConsumerRecord<byte[], byte[]> numbered(String key, long version, Map<String, String> changed) {
        Map<String, String> headers = headers(thing, version);
        headers.remove("ce_aggregateid");
        headers.putAll(changed);
        return consumed("kit.numbered." + thing, key, "{}", headers);
    }

    /** A consumer of messages whose keys are numbers of their producer, without a thread. */
    private final class NumberedHandler implements EventHandler {
        private final String topic = "kit.numbered." + thing;
        private final List<InboundEvent> applied = new ArrayList<>();

        @Override
        public Subscription subscription() {
            return new Subscription(topic, topic, Things.TYPE, DeliveryMode.EVERY_EVENT, KeyType.TEXT);
        }

        @Override
        public void apply(List<InboundEvent> events) {
            applied.addAll(events);
        }
    }
}

package id.patuh.kit.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

import id.patuh.devstack.testing.TestKafka;
import id.patuh.kit.events.FactsHandler;
import id.patuh.kit.events.StatesHandler;
import id.patuh.kit.events.Things;

/** Records of things as they are sent and as a consumer gets them, and what became of them. */
final class InboxRecords {
    static final Duration SOON = Duration.ofSeconds(40);

    private InboxRecords() {}

    static void createTopics() {
        TestKafka.createTopic(FactsHandler.TOPIC, 3);
        TestKafka.createTopic(StatesHandler.TOPIC, 3);
    }

    static ProducerRecord<String, byte[]> event(String topic, UUID key, long version) {
        String data = "{\"thingId\":\"" + key + "\",\"version\":" + version + "}";
        return record(topic, key.toString(), data.getBytes(UTF_8), headers(key, version));
    }

    static ProducerRecord<String, byte[]> event(String topic, UUID key, long epoch, long version) {
        ProducerRecord<String, byte[]> event = event(topic, key, version);
        event.headers().add("ce_epoch", Long.toString(epoch).getBytes(UTF_8));
        return event;
    }

    static Map<String, String> headers(UUID key, long version) {
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

    static ProducerRecord<String, byte[]> record(String topic, String key, byte[] data, Map<String, String> headers) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, key, data);
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return record;
    }

    static ConsumerRecord<byte[], byte[]> consumed(String topic, String key, String data, Map<String, String> headers) {
        return consumed(record(topic, key, data.getBytes(UTF_8), headers), 0);
    }

    static ConsumerRecord<byte[], byte[]> consumed(ProducerRecord<String, byte[]> sent, long offset) {
        ConsumerRecord<byte[], byte[]> record =
                new ConsumerRecord<>(sent.topic(), 0, offset, sent.key().getBytes(UTF_8), sent.value());
        sent.headers().forEach(record.headers()::add);
        return record;
    }

    /** Waits until exactly these versions of a thing have had their effect, in this order. */
    static void awaitVersions(Things things, UUID thing, long... expected) {
        await().atMost(SOON).untilAsserted(() -> assertThat(things.versions(thing))
                .containsExactlyElementsOf(Arrays.stream(expected).boxed().toList()));
    }

    static List<ConsumerRecord<String, byte[]>> deadLetters(String topic, UUID thing) {
        return TestKafka.records(topic + ".dlq", thing.toString());
    }
}

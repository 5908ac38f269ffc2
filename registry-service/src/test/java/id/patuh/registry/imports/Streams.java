package id.patuh.registry.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.contracts.event.EventJson;
import id.patuh.contracts.event.RowRejectedEvent;
import id.patuh.contracts.event.Topics;
import id.patuh.contracts.schema.EventSchemas;
import id.patuh.devstack.testing.TestKafka;
import id.patuh.registry.Rows;

/** Rows as events, as an agency sends them. */
final class Streams {
    private static final Map<String, String> OWN_FIELDS =
            Map.of("WLKP", "wlkpNumber", "BPJS_TK", "npp", "BPJS_KES", "businessEntityCode");
    private static final Map<String, String> TOPICS = Map.of(
            "WLKP", "patuh.agency.kemenaker.wlkp.v1",
            "BPJS_TK", "patuh.agency.bpjs-tk.coverage.v1",
            "BPJS_KES", "patuh.agency.bpjs-kes.coverage.v1");
    private static final Map<String, String> TYPES = Map.of(
            "WLKP", "id.patuh.agency.kemenaker.wlkp.reported.v1",
            "BPJS_TK", "id.patuh.agency.bpjs-tk.coverage.reported.v1",
            "BPJS_KES", "id.patuh.agency.bpjs-kes.coverage.reported.v1");
    private static final Map<String, String> REJECTIONS = Map.of(
            "WLKP", "patuh.agency.kemenaker.rejections.v1",
            "BPJS_TK", "patuh.agency.bpjs-tk.rejections.v1",
            "BPJS_KES", "patuh.agency.bpjs-kes.rejections.v1");

    private Streams() {}

    /** Waits until the registry has made its topics: none may be made by the broker in passing, with another number of partitions. */
    static void awaitTopics() {
        for (String topic : List.of(
                Topics.WLKP_ROWS,
                Topics.BPJS_TK_ROWS,
                Topics.BPJS_KES_ROWS,
                Topics.KEMENAKER_REJECTIONS,
                Topics.BPJS_TK_REJECTIONS,
                Topics.BPJS_KES_REJECTIONS)) {
            await().atMost(Duration.ofSeconds(60)).until(() -> partitions(topic) == Topics.PARTITIONS);
        }
    }

    private static int partitions(String topic) {
        try (var consumer = TestKafka.consumer(topic)) {
            return consumer.assignment().size();
        }
    }

    static String topic(String source) {
        return TOPICS.get(source);
    }

    static String type(String source) {
        return TYPES.get(source);
    }

    /** A row as an event with an id of its own, under the key it should have. */
    static ProducerRecord<String, byte[]> event(String source, UUID id, Rows row) {
        return event(source, id, row.text(OWN_FIELDS.get(source)), json(row).getBytes(UTF_8));
    }

    static ProducerRecord<String, byte[]> event(String source, UUID id, String key, byte[] data) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic(source), key, data);
        Map.of("ce_specversion", "1.0", "ce_id", id.toString(), "ce_type", type(source), "ce_source", "/agency/test")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return record;
    }

    static void send(Collection<ProducerRecord<String, byte[]>> events) {
        TestKafka.send(events);
    }

    /** The data of an event. */
    static String json(Rows row) {
        try {
            return EventJson.mapper().writeValueAsString(row.json());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The answer to an event, when it is there. */
    static List<ConsumerRecord<String, byte[]>> answers(String source, UUID event) {
        return TestKafka.records(REJECTIONS.get(source)).stream()
                .filter(record -> event.toString().equals(TestKafka.header(record, "ce_aggregateid")))
                .toList();
    }

    /** All answers to the rows of a source. */
    static List<ConsumerRecord<String, byte[]>> answers(String source) {
        return TestKafka.records(REJECTIONS.get(source));
    }

    /** The data of an answer, which fits its schema. */
    static JsonNode data(ConsumerRecord<String, byte[]> answer) throws IOException {
        assertThat(TestKafka.header(answer, "ce_type")).isEqualTo(RowRejectedEvent.TYPE);
        assertThat(EventSchemas.violations(RowRejectedEvent.TYPE, new String(answer.value(), UTF_8)))
                .isEmpty();
        return EventJson.mapper().readTree(answer.value());
    }
}

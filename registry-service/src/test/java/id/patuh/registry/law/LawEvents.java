package id.patuh.registry.law;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;

import id.patuh.contracts.event.EventJson;
import id.patuh.contracts.event.Topics;
import id.patuh.devstack.testing.TestKafka;

/** Sends law and calendars as their owners do. */
final class LawEvents {
    private LawEvents() {}

    static void publish(String topic, String type, UUID id, long version, Object data) {
        TestKafka.createTopic(topic, Topics.PARTITIONS);
        TestKafka.send(
                topic,
                id.toString(),
                json(data).getBytes(UTF_8),
                Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_type",
                        type,
                        "ce_source",
                        "https://patuh.id/test",
                        "ce_time",
                        "2026-06-01T02:00:00Z",
                        "ce_sequence",
                        Long.toString(version),
                        "ce_aggregateid",
                        id.toString(),
                        "content-type",
                        "application/json"));
    }

    private static String json(Object data) {
        try {
            return EventJson.mapper().writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}

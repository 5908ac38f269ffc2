package id.patuh.kit.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.contracts.event.EventJson;

/** Reads CloudEvents in Kafka's binary mode. Whatever is wrong with a record is a {@link PoisonEvent}, never another exception. */
final class EventParser {
    private static final String ID = "ce_id";
    private static final String TYPE = "ce_type";
    private static final String VERSION = "ce_specversion";
    private static final String SEQUENCE = "ce_sequence";
    private static final String AGGREGATE = "ce_aggregateid";
    private static final String TIME = "ce_time";

    private final Delivery delivery;
    private final Set<String> types;

    /**
     * Makes a parser.
     *
     * @param delivery states need a version
     * @param types types to accept; all when empty
     */
    EventParser(Delivery delivery, Set<String> types) {
        this.delivery = delivery;
        this.types = types;
    }

    InboundEvent parse(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> headers = headers(record);
        if (!"1.0".equals(required(headers, VERSION))) {
            throw new PoisonEvent("HEADER_INVALID", VERSION + " is not 1.0");
        }
        UUID id = uuid(ID, required(headers, ID));
        String type = required(headers, TYPE);
        if (!types.isEmpty() && !types.contains(type)) {
            throw new PoisonEvent("TYPE_UNKNOWN", type);
        }
        UUID key = key(record);
        UUID aggregate = headers.containsKey(AGGREGATE) ? uuid(AGGREGATE, headers.get(AGGREGATE)) : key;
        return new InboundEvent(
                id, type, key, aggregate, version(headers), time(headers, record), data(record), headers);
    }

    private static Map<String, String> headers(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> headers = new HashMap<>();
        record.headers().forEach(header -> {
            if (header.value() != null) {
                headers.put(header.key(), new String(header.value(), UTF_8));
            }
        });
        return headers;
    }

    private static String required(Map<String, String> headers, String name) {
        String value = headers.get(name);
        if (value == null || value.isBlank()) {
            throw new PoisonEvent("HEADER_MISSING", name);
        }
        return value;
    }

    private static UUID key(ConsumerRecord<byte[], byte[]> record) {
        if (record.key() == null) {
            throw new PoisonEvent("KEY_MISSING", "The record has no key");
        }
        try {
            return UUID.fromString(new String(record.key(), UTF_8));
        } catch (IllegalArgumentException e) {
            throw new PoisonEvent("KEY_INVALID", "The record's key is no UUID");
        }
    }

    private static UUID uuid(String name, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new PoisonEvent("HEADER_INVALID", name + " is no UUID");
        }
    }

    private long version(Map<String, String> headers) {
        String text =
                switch (delivery) {
                    case LATEST_STATE -> required(headers, SEQUENCE);
                    case EVERY_EVENT -> headers.getOrDefault(SEQUENCE, "0");
                };
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new PoisonEvent("HEADER_INVALID", SEQUENCE + " is no number");
        }
    }

    private static Instant time(Map<String, String> headers, ConsumerRecord<byte[], byte[]> record) {
        String text = headers.get(TIME);
        if (text == null) {
            return Instant.ofEpochMilli(record.timestamp());
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new PoisonEvent("HEADER_INVALID", TIME + " is no time");
        }
    }

    private static JsonNode data(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) {
            throw new PoisonEvent("DATA_MISSING", "The record has no value");
        }
        try {
            JsonNode data = EventJson.mapper().readTree(record.value());
            if (!data.isObject()) {
                throw new PoisonEvent("DATA_INVALID", "The data is no JSON object");
            }
            return data;
        } catch (IOException e) {
            throw new PoisonEvent("JSON_INVALID", "The data is no JSON");
        }
    }
}

package id.patuh.kit.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;

import id.patuh.contracts.event.EventJson;

/** Reads CloudEvents in Kafka's binary mode. Whatever is wrong with a record is a {@link PoisonEvent}, never another exception. */
final class EventParser {
    private static final String ID = "ce_id";
    private static final String TYPE = "ce_type";
    private static final String VERSION = "ce_specversion";
    private static final String SEQUENCE = "ce_sequence";
    private static final String EPOCH = "ce_epoch";
    private static final String AGGREGATE = "ce_aggregateid";
    private static final String TIME = "ce_time";
    // Numbers exactly as they were written, and no guess which of two members of one name is meant.
    private static final ObjectReader JSON = EventJson.mapper()
            .readerFor(JsonNode.class)
            .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .with(StreamReadFeature.STRICT_DUPLICATE_DETECTION);

    private final Subscription subscription;

    EventParser(Subscription subscription) {
        this.subscription = subscription;
    }

    InboundEvent parse(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> headers = headers(record);
        if (!"1.0".equals(required(headers, VERSION))) {
            throw new PoisonEvent("HEADER_INVALID", VERSION + " is not 1.0");
        }
        UUID id = uuid(ID, required(headers, ID));
        String type = required(headers, TYPE);
        if (!subscription.type().equals(type)) {
            throw new PoisonEvent("TYPE_UNKNOWN", type);
        }
        String key = key(record);
        UUID ofKey = ofKey(key);
        UUID aggregate = headers.containsKey(AGGREGATE) ? uuid(AGGREGATE, headers.get(AGGREGATE)) : ofKey;
        return new InboundEvent(
                id,
                type,
                key,
                aggregate,
                number(EPOCH, headers.getOrDefault(EPOCH, "0")),
                version(headers),
                time(headers, record),
                data(record),
                headers);
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

    private static String key(ConsumerRecord<byte[], byte[]> record) {
        if (record.key() == null) {
            throw new PoisonEvent("KEY_MISSING", "The record has no key");
        }
        String key = new String(record.key(), UTF_8);
        if (key.isBlank()) {
            throw new PoisonEvent("KEY_INVALID", "The record's key is blank");
        }
        return key;
    }

    private UUID ofKey(String key) {
        return switch (subscription.keys()) {
            case TEXT -> UUID.nameUUIDFromBytes(key.getBytes(UTF_8));
            case UUID -> {
                try {
                    yield UUID.fromString(key);
                } catch (IllegalArgumentException e) {
                    throw new PoisonEvent("KEY_INVALID", "The record's key is no UUID");
                }
            }
        };
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
                switch (subscription.delivery()) {
                    case LATEST_STATE -> required(headers, SEQUENCE);
                    case EVERY_EVENT -> headers.getOrDefault(SEQUENCE, "0");
                };
        return number(SEQUENCE, text);
    }

    private static long number(String name, String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new PoisonEvent("HEADER_INVALID", name + " is no number");
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
            JsonNode data = JSON.readTree(record.value());
            if (!data.isObject()) {
                throw new PoisonEvent("DATA_INVALID", "The data is no JSON object");
            }
            return data;
        } catch (IOException e) {
            throw new PoisonEvent("JSON_INVALID", "The data is no JSON");
        }
    }
}

package id.patuh.kit.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.contracts.event.EventJson;
import id.patuh.kit.feed.ChangeNumber;

/** Writes events as CloudEvents 1.0 in Kafka's binary mode. Not for several threads. */
final class CloudEventWriter {
    private static final String PREFIX = "ce_";
    private static final String SCHEMAS = "https://patuh.id/schemas/";
    private static final Header SPECVERSION = header("ce_specversion", "1.0");
    private static final Header CONTENT_TYPE = header("content-type", "application/json");

    // Rows of one transaction have equal contexts, and a bulk transaction has thousands of rows.
    private String lastContext = "";
    private List<Header> lastContextHeaders = List.of();

    /** Writes an event as the service publishes it in an epoch, which is named from the second one on. */
    ProducerRecord<String, byte[]> message(FeedRow row, long epoch) {
        String key = row.key().toString();
        String time = row.recordedAt().toString();
        List<Header> headers = new ArrayList<>(16);
        headers.add(SPECVERSION);
        headers.add(header("ce_id", row.id().toString()));
        headers.add(header("ce_type", row.type()));
        headers.add(header("ce_subject", key));
        headers.add(header("ce_time", time));
        headers.add(header("ce_dataschema", SCHEMAS + row.type() + ".json"));
        headers.add(header("ce_partitionkey", key));
        headers.add(header("ce_sequence", Long.toString(row.aggregateVersion())));
        if (epoch > 0) {
            headers.add(header("ce_epoch", Long.toString(epoch)));
        }
        headers.add(header("ce_aggregateid", row.aggregateId().toString()));
        headers.add(header("ce_recordedtime", time));
        headers.addAll(context(row.headers()));
        headers.add(CONTENT_TYPE);
        byte[] data = ChangeNumber.into(row.data(), row.position()).getBytes(UTF_8);
        return new ProducerRecord<>(row.topic(), null, null, key, data, headers);
    }

    private List<Header> context(String json) {
        if (!json.equals(lastContext)) {
            List<Header> parsed = new ArrayList<>();
            for (var member : tree(json).properties()) {
                if (!member.getValue().isNull()) {
                    parsed.add(
                            header(PREFIX + member.getKey(), member.getValue().asText()));
                }
            }
            lastContext = json;
            lastContextHeaders = List.copyOf(parsed);
        }
        return lastContextHeaders;
    }

    private static JsonNode tree(String json) {
        try {
            return EventJson.mapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The database held no JSON in a json column", e);
        }
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(UTF_8));
    }
}

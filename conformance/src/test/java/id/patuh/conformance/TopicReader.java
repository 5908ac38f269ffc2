package id.patuh.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Reads a topic from its first record to its present end. */
public final class TopicReader {

    private static final ObjectMapper JSON = new ObjectMapper();

    private TopicReader() {}

    /** Hands the data of the events that are wanted to the reader, partition by partition in order. */
    public static void read(String topic, Predicate<ConsumerRecord<String, byte[]>> wanted, Consumer<JsonNode> reader) {
        messages(topic, message -> {
            if (wanted.test(message)) {
                reader.accept(data(message));
            }
        });
    }

    /** Hands every message to the reader, partition by partition in order. */
    public static void messages(String topic, Consumer<ConsumerRecord<String, byte[]>> reader) {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", RunningStack.kafka());
        settings.put("max.poll.records", "5000");
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> open = new HashMap<>(consumer.endOffsets(partitions));
            open.values().removeIf(end -> end == 0);
            while (!open.isEmpty()) {
                consumer.poll(Duration.ofMillis(200)).forEach(reader);
                open.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
            }
        }
    }

    private static JsonNode data(ConsumerRecord<String, byte[]> message) {
        try {
            return JSON.readTree(message.value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package id.patuh.devstack.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.patuh.contracts.event.Topics;

/** Follows all topics from the moment it is made, as a licensing system would. */
final class EventWatcher implements AutoCloseable {

    /** An event about one employer. */
    record Seen(String topic, String type, JsonNode data) {}

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> WATCHED =
            List.of(Topics.EMPLOYERS, Topics.ASSESSMENTS, Topics.CASES, Topics.SERVICE_BLOCKS);

    private final KafkaConsumer<String, byte[]> consumer;

    EventWatcher(String bootstrap) {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", bootstrap);
        consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = new ArrayList<>();
        for (String topic : WATCHED) {
            consumer.partitionsFor(topic).forEach(info -> partitions.add(new TopicPartition(topic, info.partition())));
        }
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    /** Everything that was published about an employer since the last call, oldest first; waits until the topics are quiet. */
    List<Seen> about(String employerId) throws IOException {
        List<ConsumerRecord<String, byte[]>> messages = new ArrayList<>();
        boolean quiet = false;
        while (!quiet) {
            var batch = consumer.poll(Duration.ofSeconds(1));
            quiet = batch.isEmpty();
            for (ConsumerRecord<String, byte[]> message : batch) {
                if (employerId.equals(message.key())) {
                    messages.add(message);
                }
            }
        }
        messages.sort(Comparator.comparingLong(ConsumerRecord::timestamp));
        List<Seen> seen = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> message : messages) {
            seen.add(new Seen(message.topic(), type(message), JSON.readTree(message.value())));
        }
        return seen;
    }

    private static String type(ConsumerRecord<String, byte[]> message) {
        var header = message.headers().lastHeader("ce_type");
        return header == null ? "?" : new String(header.value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
    }
}

package id.patuh.devstack.rebuild;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.patuh.contracts.event.Topics;
import id.patuh.devstack.process.StackException;

/**
 * Steps of cases that were published and that the database of sanctions-service lacks. Nothing in a topic says what a step was in full, so
 * a person has to take them again from the files.
 */
final class LostSteps {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_SHOWN = 100;

    private final String bootstrapServers;
    private final DataSource database;
    private final List<String> unreadable = new ArrayList<>();

    LostSteps(String bootstrapServers, DataSource database) {
        this.bootstrapServers = bootstrapServers;
        this.database = database;
    }

    /** Prints them, or that there are none. */
    void print(PrintStream out) {
        Map<String, JsonNode> lost = published();
        held().forEach(lost::remove);
        if (!unreadable.isEmpty()) {
            out.println(unreadable.size() + " messages of " + Topics.CASES
                    + " are no steps and were passed over (partition@offset): "
                    + unreadable.stream().limit(MOST_SHOWN).collect(Collectors.joining(", ")));
        }
        if (lost.isEmpty()) {
            out.println("Every step of a case that was published is in the database.");
            return;
        }
        out.println(lost.size()
                + " steps of cases were published and are not in the database. They cannot be made from the topics:"
                + " a topic has neither the texts nor the documents. Take them again from the files:");
        lost.values().stream().limit(MOST_SHOWN).forEach(step -> out.println("  " + text(step)));
        if (lost.size() > MOST_SHOWN) {
            out.println("  and " + (lost.size() - MOST_SHOWN) + " more, in " + Topics.CASES);
        }
    }

    private static String text(JsonNode step) {
        JsonNode document = step.path("document");
        return step.path("at").asText() + " case " + step.path("caseId").asText() + " of employer "
                + step.path("employerId").asText() + " (" + step.path("agency").asText() + "): "
                + step.path("action").asText() + " -> " + step.path("state").asText()
                + (document.isObject()
                        ? ", " + document.path("kind").asText() + " "
                                + document.path("number").asText()
                        : "");
    }

    /** With the action, because a version is given again after a restore. */
    private static String key(String caseId, long version, String action) {
        return caseId + " " + "%06d".formatted(version) + " " + action;
    }

    private Map<String, JsonNode> published() {
        Map<String, JsonNode> steps = new TreeMap<>();
        try (var kafka = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrapServers),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = kafka.partitionsFor(Topics.CASES).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            kafka.assign(partitions);
            kafka.seekToBeginning(partitions);
            Map<TopicPartition, Long> open = new HashMap<>(kafka.endOffsets(partitions));
            while (!open.isEmpty()) {
                for (var message : kafka.poll(POLL)) {
                    step(message.value())
                            .ifPresentOrElse(
                                    step -> steps.put(
                                            key(
                                                    step.path("caseId").asText(),
                                                    step.path("version").asLong(),
                                                    step.path("action").asText()),
                                            step),
                                    () -> unreadable.add(message.partition() + "@" + message.offset()));
                }
                open.entrySet().removeIf(end -> kafka.position(end.getKey()) >= end.getValue());
            }
        }
        return steps;
    }

    /** A step; empty for a message that is none. */
    static Optional<JsonNode> step(byte... message) {
        try {
            return Optional.ofNullable(message == null ? null : JSON.readTree(message))
                    .filter(step -> step.path("caseId").isTextual());
        } catch (IOException noJson) {
            return Optional.empty();
        }
    }

    private Set<String> held() {
        Set<String> steps = new HashSet<>();
        try (var connection = database.getConnection();
                var rows = connection.createStatement().executeQuery("select case_id, seq, action from case_step")) {
            while (rows.next()) {
                steps.add(key(rows.getString(1), rows.getLong(2), rows.getString(3)));
            }
        } catch (SQLException e) {
            throw new StackException("The database of sanctions-service cannot be read: " + e.getMessage(), e);
        }
        return steps;
    }
}

package id.patuh.benchmarks;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The way from the outbox to the broker, with nothing else going on: many events become visible at once, and are numbered, sent and
 * acknowledged. The limit is a producer with the relay's settings that sends the same messages from memory.
 */
final class RelayBenchmark {
    private static final int EVENTS = 200_000;
    private static final String TOPIC = "patuh.benchmark.relay.v1";
    private static final String FILL = """
            insert into outbox (topic, type, event_key, aggregate_id, aggregate_version, data, headers, recorded_at)
            select '%s', type, event_key, uuidv7(), 1, data, headers, recorded_at
            from feed where topic = 'patuh.registry.employers.v1' order by position limit %d
            """;
    private static final String MESSAGES = "select event_key, data from feed where topic = '%s' order by position";

    private final BenchStack stack;
    private final Connection database;

    RelayBenchmark(BenchStack stack, Connection database) {
        this.stack = stack;
        this.database = database;
    }

    void run() throws SQLException {
        fill(1_000);
        Relayed.await(database);
        int events = 0;
        double relay = 0;
        for (int round = 0; round < 2; round++) {
            events = fill(EVENTS);
            long begin = System.nanoTime();
            Relayed.await(database);
            relay = events / seconds(begin);
        }
        double producer = produced(messages(events));
        System.out.printf(
                "relay                outbox to broker %,9.0f events/s   producer alone %,9.0f events/s   ratio %.2f%n",
                relay, producer, relay / producer);
    }

    /** Leaves events in the outbox, as one transaction. */
    private int fill(int most) throws SQLException {
        try (var statement = database.createStatement()) {
            return statement.executeUpdate(FILL.formatted(TOPIC, most));
        }
    }

    private List<ProducerRecord<String, byte[]>> messages(int most) throws SQLException {
        List<ProducerRecord<String, byte[]>> messages = new ArrayList<>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(MESSAGES.formatted(TOPIC))) {
            while (rows.next() && messages.size() < most) {
                messages.add(new ProducerRecord<>(
                        TOPIC, rows.getString(1), rows.getString(2).getBytes(StandardCharsets.UTF_8)));
            }
        }
        return messages;
    }

    private double produced(List<ProducerRecord<String, byte[]>> messages) {
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                stack.bootstrapServers(),
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.LINGER_MS_CONFIG,
                5,
                ProducerConfig.BATCH_SIZE_CONFIG,
                128 * 1024,
                ProducerConfig.BUFFER_MEMORY_CONFIG,
                64L * 1024 * 1024,
                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                "lz4");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            messages.subList(0, Math.min(1_000, messages.size())).forEach(producer::send);
            producer.flush();
            long begin = System.nanoTime();
            messages.forEach(producer::send);
            producer.flush();
            return messages.size() / seconds(begin);
        }
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}

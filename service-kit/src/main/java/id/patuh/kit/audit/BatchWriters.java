package id.patuh.kit.audit;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import id.patuh.kit.db.Database;
import id.patuh.kit.db.Failures;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Starts writers, watches the age of what waits in them, and keeps what the database refuses for good. */
@ApplicationScoped
class BatchWriters {

    private static final Logger LOG = Logger.getLogger(BatchWriters.class);
    private static final int CAPACITY = 20_000;
    private static final Duration INTERVAL = Duration.ofMillis(200);
    private static final String KEEP =
            "insert into audit_dead_letter (recorded_at, writer, entry, error) values (?, ?, ?, ?)";

    private final Database database;
    private final MeterRegistry registry;
    private final Clock clock;
    private final Map<String, BatchWriter<?>> writers = new ConcurrentHashMap<>();

    BatchWriters(Database database, MeterRegistry registry, Clock clock) {
        this.database = database;
        this.registry = registry;
        this.clock = clock;
    }

    /**
     * Starts a writer.
     *
     * @param sink writes all of a batch in one transaction
     */
    <T> BatchWriter<T> start(String name, Consumer<List<T>> sink) {
        // There from the start, so that an alarm on its increase sees the first one.
        registry.counter("patuh.audit.dead.letters", Tags.of("writer", name));
        BatchWriter<T> writer =
                new BatchWriter<>(name, CAPACITY, INTERVAL, sink, (entry, reason) -> keep(name, entry, reason));
        writers.put(name, writer);
        registry.gauge(
                "patuh.audit.queue.age.seconds",
                Tags.of("writer", name),
                writer,
                waiting -> waiting.age().toMillis() / 1000.0);
        return writer;
    }

    /** How long the oldest entry of each writer has been waiting. */
    Map<String, Duration> ages() {
        Map<String, Duration> ages = new ConcurrentHashMap<>();
        writers.forEach((name, writer) -> ages.put(name, writer.age()));
        return ages;
    }

    private void keep(String writer, Object entry, Throwable reason) {
        LOG.errorf(reason, "An entry of %s cannot be written and is kept as a dead letter", writer);
        registry.counter("patuh.audit.dead.letters", Tags.of("writer", writer)).increment();
        try {
            QuarkusTransaction.requiringNew()
                    .run(() -> database.update(
                            KEEP,
                            clock.instant(),
                            writer,
                            storable(entry.toString()),
                            storable(String.valueOf(reason.getMessage()))));
        } catch (RuntimeException failed) {
            if (Failures.kind(failed) != Failures.Kind.PERMANENT) {
                throw failed;
            }
            LOG.errorf(failed, "Entry of %s that cannot be kept either: %s", writer, storable(entry.toString()));
        }
    }

    /** What a database or a log cannot hold is written as its number. */
    private static String storable(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            int kind = Character.getType(point);
            if (kind == Character.CONTROL || kind == Character.SURROGATE) {
                safe.append("\\u%04x".formatted(point));
            } else {
                safe.appendCodePoint(point);
            }
        });
        return safe.toString();
    }
}

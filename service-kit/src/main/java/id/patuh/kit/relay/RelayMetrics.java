package id.patuh.kit.relay;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.db.Database;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** What an operator watches: the age of the oldest event not yet sent above all. */
@ApplicationScoped
class RelayMetrics {
    private static final long EVERY = TimeUnit.SECONDS.toNanos(5);
    // Differences of positions instead of counts: a backlog must not be read through to be watched.
    private static final String UNSENT = """
            with cursor as (select topic, min(position) as position from feed_cursor group by topic)
            select (select recorded_at from outbox order by position limit 1) as oldest_waiting,
                   (select coalesce(max(position) - min(position) + 1, 0) from outbox) as waiting,
                   (select min((select f.recorded_at from feed f
                                where f.topic = c.topic and f.position > c.position
                                order by f.position limit 1)) from cursor c) as oldest_numbered,
                   (select coalesce(sum(n.position - c.position), 0)
                    from feed_counter n join cursor c on c.topic = n.topic) as numbered,
                   (select count(*) from outbox_parked) as parked,
                   (select epoch from relay_epoch) as epoch
            """;

    private final Database database;
    private final MeterRegistry registry;
    private final Clock clock;
    private final AtomicLong oldestMillis = new AtomicLong();
    private final AtomicLong unsent = new AtomicLong();
    private final AtomicLong parked = new AtomicLong();
    private final AtomicLong epoch = new AtomicLong();
    private final AtomicLong away = new AtomicLong();
    private final Counter errors;
    private volatile long readAt = System.nanoTime();
    private long refreshedAt = System.nanoTime() - EVERY;

    RelayMetrics(Database database, MeterRegistry registry, Clock clock) {
        this.database = database;
        this.registry = registry;
        this.clock = clock;
        registry.gauge("patuh.relay.unsent.age.seconds", oldestMillis, millis -> millis.get() / 1000.0);
        registry.gauge("patuh.relay.unsent.events", unsent);
        registry.gauge("patuh.relay.parked.events", parked);
        registry.gauge("patuh.relay.epoch", epoch);
        registry.gauge("patuh.relay.broker.away", away);
        this.errors = registry.counter("patuh.relay.send.errors");
    }

    void sent(String topic, int events) {
        registry.counter("patuh.relay.sent.events", "topic", topic).increment(events);
    }

    void sendFailed() {
        errors.increment();
    }

    void brokerAway(boolean isAway) {
        away.set(isAway ? 1 : 0);
    }

    boolean isBrokerAway() {
        return away.get() == 1;
    }

    Duration unsentAge() {
        return Duration.ofMillis(oldestMillis.get());
    }

    /** How long ago the figures were read. */
    Duration figuresAge() {
        return Duration.ofNanos(System.nanoTime() - readAt);
    }

    long unsentEvents() {
        return unsent.get();
    }

    /** Reads the figures from the database, at most every five seconds. */
    void refresh() {
        if (System.nanoTime() - refreshedAt < EVERY) {
            return;
        }
        refreshedAt = System.nanoTime();
        database.query(UNSENT, row -> {
            Instant waiting = Database.instant(row, "oldest_waiting");
            Instant numbered = Database.instant(row, "oldest_numbered");
            oldestMillis.set(Math.max(age(waiting), age(numbered)));
            unsent.set(row.getLong("waiting") + row.getLong("numbered"));
            parked.set(row.getLong("parked"));
            readAt = System.nanoTime();
            epoch.set(row.getLong("epoch"));
            return unsent;
        });
    }

    private long age(Instant recorded) {
        return recorded == null
                ? 0
                : Math.max(0, Duration.between(recorded, clock.instant()).toMillis());
    }
}

package id.patuh.kit.relay;

import java.time.Clock;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import id.patuh.kit.db.Database;
import id.patuh.kit.loop.WorkerLoop;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;

/**
 * Runs the relay in this instance, from start to shutdown: one thread that numbers and one that sends, so that the feed goes on when the
 * broker is away.
 */
@ApplicationScoped
class Relay {
    private final Database database;
    private final Sequencer sequencer;
    private final ParkedEventStore parked;
    private final TopicCreator topics;
    private final RelayMetrics metrics;
    private final RelayConfig config;
    private final Clock clock;
    private final Map<String, Object> connection;
    private Running running;

    @Inject
    Relay(
            Database database,
            Sequencer sequencer,
            ParkedEventStore parked,
            TopicCreator topics,
            RelayMetrics metrics,
            RelayConfig config,
            Clock clock,
            @Identifier("default-kafka-broker") Map<String, Object> connection) {
        this.database = database;
        this.sequencer = sequencer;
        this.parked = parked;
        this.topics = topics;
        this.metrics = metrics;
        this.config = config;
        this.clock = clock;
        this.connection = connection;
    }

    private record Running(WorkerLoop numbering, WorkerLoop sending, Broker broker) {}

    void onStart(@Observes StartupEvent event) {
        if (config.enabled()) {
            start();
        }
    }

    void onStop(@Observes ShutdownEvent event) {
        stop();
    }

    synchronized void start() {
        if (running != null) {
            return;
        }
        Broker broker = kafka();
        SendLoop sendLoop = sendLoop(broker);
        // Woken by the sequencer; looks by itself for what other instances numbered.
        WorkerLoop sender = new WorkerLoop("patuh-sender", config.idle().multipliedBy(5), config.backoff(), sendLoop::run);
        WorkerLoop numbering = new WorkerLoop("patuh-sequencer", config.idle(), config.backoff(), () -> number(sender));
        running = new Running(numbering, sender, broker);
        sender.start();
        numbering.start();
    }

    /** Ends after the batch under way. */
    synchronized void stop() {
        if (running != null) {
            running.sending.signalStop();
            running.numbering.stop();
            running.sending.stop();
            running.broker.close();
            running = null;
        }
    }

    private boolean number(WorkerLoop sender) {
        int moved = sequencer.pass(config.batch());
        if (moved > 0) {
            sender.wake();
        }
        metrics.refresh();
        return moved > 0;
    }

    /** A broker connection like the relay's own. */
    Broker kafka() {
        return new KafkaBroker(connection, topics::ensure, config.acknowledgement());
    }

    /** The sending half on a given broker. */
    SendLoop sendLoop(Broker broker) {
        return new SendLoop(database, topics, new FeedSender(database, parked, broker, clock), broker, config, metrics);
    }
}

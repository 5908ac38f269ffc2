package id.patuh.kit.relay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import id.patuh.kit.loop.WorkerLoop;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/**
 * Runs the relay in this instance, from start to shutdown: one thread numbers and one sends, so that the feed grows while the
 * broker is away.
 */
@ApplicationScoped
class Relay {
    private final Sequencer sequencer;
    private final SendLoopFactory sendLoops;
    private final RelayMetrics metrics;
    private final RelayConfig config;
    private Running running;

    Relay(Sequencer sequencer, SendLoopFactory sendLoops, RelayMetrics metrics, RelayConfig config) {
        this.sequencer = sequencer;
        this.sendLoops = sendLoops;
        this.metrics = metrics;
        this.config = config;
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
        Broker broker = sendLoops.connect();
        SendLoop sendLoop = sendLoops.create(broker);
        // Woken by the sequencer; looks by itself for what other instances numbered.
        WorkerLoop sender =
                new WorkerLoop("patuh-sender", config.idle().multipliedBy(5), config.backoff(), sendLoop::run);
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
}

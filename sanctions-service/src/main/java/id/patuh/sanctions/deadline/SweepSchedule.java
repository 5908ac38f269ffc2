package id.patuh.sanctions.deadline;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import id.patuh.kit.loop.WorkerLoop;
import id.patuh.sanctions.policy.SanctionsConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/** Sweeps again and again while the service runs; an orderly stop lets the running sweep end. */
@ApplicationScoped
class SweepSchedule {
    private static final Duration LONGEST_BACKOFF = Duration.ofSeconds(30);

    private final WorkerLoop loop;
    private final SanctionsConfig config;

    SweepSchedule(DeadlineSweep sweep, SanctionsConfig config) {
        this.config = config;
        this.loop = new WorkerLoop("deadline-sweep", config.sweepInterval(), LONGEST_BACKOFF, () -> {
            sweep.sweep();
            return false;
        });
    }

    void start(@Observes StartupEvent event) {
        if (config.sweepEnabled()) {
            loop.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        loop.stop();
    }
}

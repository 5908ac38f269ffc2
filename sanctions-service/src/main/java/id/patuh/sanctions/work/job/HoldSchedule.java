package id.patuh.sanctions.work.job;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import id.patuh.kit.loop.WorkerLoop;
import id.patuh.sanctions.policy.SanctionsConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/** Looks for holds that are over, as often as for due clocks. */
@ApplicationScoped
class HoldSchedule {
    private static final Duration LONGEST_BACKOFF = Duration.ofSeconds(30);

    private final WorkerLoop loop;
    private final SanctionsConfig config;

    HoldSchedule(HoldRelease holds, SanctionsConfig config) {
        this.config = config;
        this.loop = new WorkerLoop("hold-release", config.sweepInterval(), LONGEST_BACKOFF, holds::release);
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

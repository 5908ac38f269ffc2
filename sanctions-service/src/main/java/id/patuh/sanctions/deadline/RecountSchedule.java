package id.patuh.sanctions.deadline;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import id.patuh.kit.loop.WorkerLoop;
import id.patuh.sanctions.policy.SanctionsConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/** Looks for changes of the calendars, as often as for due clocks. */
@ApplicationScoped
class RecountSchedule {
    private static final Duration LONGEST_BACKOFF = Duration.ofSeconds(30);

    private final WorkerLoop loop;
    private final SanctionsConfig config;

    RecountSchedule(RecountJob job, SanctionsConfig config) {
        this.config = config;
        this.loop = new WorkerLoop("calendar-recount", config.sweepInterval(), LONGEST_BACKOFF, () -> job.run() > 0);
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

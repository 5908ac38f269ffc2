package id.patuh.kit.jobs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import id.patuh.kit.db.Transactions;
import id.patuh.kit.loop.WorkerLoop;
import id.patuh.kit.outbox.EventContexts;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;

/** Runs the jobs of the service's {@link JobHandler}s. Any number of instances may; a job is worked on by one at a time. */
@ApplicationScoped
class JobRunner {
    private static final Duration LONGEST_BACKOFF = Duration.ofSeconds(5);

    private final JobStore store;
    private final Transactions transactions;
    private final EventContexts contexts;
    private final JobConfig config;
    private final MeterRegistry registry;
    private final Instance<JobHandler> handlers;
    private final List<WorkerLoop> loops = new ArrayList<>();

    JobRunner(
            JobStore store,
            Transactions transactions,
            EventContexts contexts,
            JobConfig config,
            MeterRegistry registry,
            @Any Instance<JobHandler> handlers) {
        this.store = store;
        this.transactions = transactions;
        this.contexts = contexts;
        this.config = config;
        this.registry = registry;
        this.handlers = handlers;
    }

    void onStart(@Observes StartupEvent event) {
        Map<String, JobHandler> byKind = byKind();
        if (!config.enabled() || byKind.isEmpty()) {
            return;
        }
        for (int i = 1; i <= config.threads(); i++) {
            JobWorker step = new JobWorker(store, transactions, contexts, config, registry, byKind);
            WorkerLoop loop = new WorkerLoop("patuh-job-" + i, config.idle(), LONGEST_BACKOFF, step::run);
            loops.add(loop);
            loop.start();
        }
    }

    /** Other instances find the job when they look the next time. */
    void onSubmitted(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobService.Submitted job) {
        loops.forEach(WorkerLoop::wake);
    }

    void onStop(@Observes ShutdownEvent event) {
        loops.forEach(WorkerLoop::signalStop);
        loops.forEach(WorkerLoop::stop);
        loops.clear();
    }

    @Scheduled(every = "1h", delayed = "9m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void purge() {
        store.purge(config.retention());
    }

    private Map<String, JobHandler> byKind() {
        return handlers.stream().collect(Collectors.toMap(JobHandler::kind, Function.identity()));
    }
}

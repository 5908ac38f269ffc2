package id.patuh.kit.jobs;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import org.jboss.logging.Logger;

import id.patuh.kit.db.Failures;
import id.patuh.kit.db.Patience;
import id.patuh.kit.db.Transactions;
import id.patuh.kit.outbox.EventContext;
import id.patuh.kit.outbox.EventContexts;
import id.patuh.kit.problem.Problem;
import io.micrometer.core.instrument.MeterRegistry;

/** Does one step of one job in one transaction, and decides what a failed step means for the job. */
final class JobWorker {
    private static final Logger LOG = Logger.getLogger(JobWorker.class);

    private final JobStore store;
    private final Transactions transactions;
    private final EventContexts contexts;
    private final JobConfig config;
    private final MeterRegistry registry;
    private final Map<String, JobHandler> handlers;
    private final String[] kinds;
    // The job of the step under way; a failed transaction has forgotten it.
    private UUID current;

    JobWorker(
            JobStore store,
            Transactions transactions,
            EventContexts contexts,
            JobConfig config,
            MeterRegistry registry,
            Map<String, JobHandler> handlers) {
        this.store = store;
        this.transactions = transactions;
        this.contexts = contexts;
        this.config = config;
        this.registry = registry;
        this.handlers = handlers;
        this.kinds = handlers.keySet().toArray(String[]::new);
    }

    /**
     * Does a step of some job.
     *
     * @return true when there was a job
     */
    boolean run() {
        if (!store.anyOpen(kinds)) {
            return false;
        }
        if (store.begin(kinds)) {
            return true;
        }
        current = null;
        try {
            return Patience.of(Patience.BULK, () -> transactions.inNew(config.step(), this::next));
        } catch (RuntimeException | Error e) {
            if (current == null) {
                throw e;
            }
            failed(current, e);
            return true;
        }
    }

    private boolean next() {
        ClaimedJob job = store.claim(kinds).orElse(null);
        if (job == null) {
            return false;
        }
        current = job.run().id();
        EventContext context = new EventContext(job.context().actorg(), current.toString());
        StepResult step = contexts.call(context, () -> handlers.get(job.kind()).step(job.run()));
        store.advance(current, step);
        return true;
    }

    private void failed(UUID job, Throwable failure) {
        if (failure instanceof JobFailure) {
            fail(job, failure.getMessage());
            return;
        }
        if (failure instanceof Problem) {
            LOG.warnf("Job %s fails: %s", job, failure.getMessage());
            fail(job, failure.getMessage());
            return;
        }
        if (Failures.error(failure).isPresent()) {
            LOG.errorf(failure, "Job %s meets an error of the machine", job);
            again(job, failure);
            return;
        }
        switch (Failures.kind(failure)) {
            case CONFLICT, DUPLICATE -> again(job, failure);
            case UNAVAILABLE -> waitFor(job, failure);
            case PERMANENT -> {
                LOG.errorf(failure, "Job %s fails", job);
                fail(job, "Internal error. The operator finds it in the log under the job's id.");
            }
        }
    }

    private void again(UUID job, Throwable failure) {
        LOG.infof("Job %s does its step again: %s", job, failure.getMessage());
        double pause = ThreadLocalRandom.current().nextDouble(0.05, 1.0);
        if (!store.retry(job, pause, config.attempts())) {
            LOG.errorf(failure, "Job %s fails", job);
            fail(
                    job,
                    "A step did not succeed in " + config.attempts()
                            + " attempts. What was done before it stands; submit the job again.");
        }
    }

    private void waitFor(UUID job, Throwable failure) {
        LOG.warnf("Job %s waits for the database: %s", job, failure.getMessage());
        if (!store.waitFor(job, config.longestPause(), config.patience())) {
            LOG.errorf(failure, "Job %s fails", job);
            fail(
                    job,
                    "The database was not available for " + config.patience().toHours()
                            + " hours. What was done before stands; submit the job again.");
        }
    }

    private void fail(UUID job, String error) {
        store.fail(job, error);
        registry.counter("patuh.jobs.failed").increment();
    }
}

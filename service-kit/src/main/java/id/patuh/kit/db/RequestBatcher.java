package id.patuh.kit.db;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Works on the requests of many callers in batches. Requests that arrive while its threads are busy form the next batch, so a single
 * request waits for nobody and many cost little more than one.
 *
 * <p>Guarantee: work on a batch begins after all its requests were submitted. A request that makes its batch fail harms no other: the
 * batch is divided until the one at fault stands alone. Only while the database is away all of a batch fail together.
 */
public final class RequestBatcher<I, O> implements AutoCloseable {
    private static final long STOP_SECONDS = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final Duration LEAST = Duration.ofSeconds(1);
    // Of all batchers: when each thread began what it is at, by the system's steady clock.
    private static final Map<Thread, Long> UNDER_WAY = new ConcurrentHashMap<>();

    private final Queue<Pending<I, O>> waiting = new ConcurrentLinkedQueue<>();
    private final Semaphore free;
    private final ExecutorService threads;
    private final int most;
    private final Function<List<I>, List<O>> work;

    /**
     * Starts threads of that name, each of which works on one batch at a time.
     *
     * @param most requests in a batch
     * @param work gives the responses to a batch, in its order; called again with parts of a batch that it failed on
     */
    public RequestBatcher(String name, int threadCount, int most, Function<List<I>, List<O>> work) {
        this.free = new Semaphore(threadCount);
        this.threads = Executors.newFixedThreadPool(
                threadCount, Thread.ofPlatform().daemon().name(name).factory());
        this.most = most;
        this.work = work;
    }

    /** The longest time that a batch has been worked on so far, of all batchers. */
    static Duration longestUnderWay() {
        long now = System.nanoTime();
        return Duration.ofNanos(UNDER_WAY.values().stream()
                .mapToLong(began -> now - began)
                .max()
                .orElse(0));
    }

    /**
     * Submits a request without waiting for its response, which fails as the work does, or with a {@link
     * java.util.concurrent.TimeoutException} when the work does not end within the time left to the caller ({@link Patience}) and a
     * second. What you chain to it runs on a thread of the batcher and delays all others, so move what blocks to another thread.
     */
    public CompletionStage<O> submit(I request) {
        Duration left = Patience.left().compareTo(PATIENCE) < 0 ? Patience.left() : PATIENCE;
        CompletableFuture<O> response = new CompletableFuture<>();
        waiting.add(new Pending<>(request, response, System.nanoTime() + left.toNanos()));
        start();
        return response.orTimeout(left.plus(LEAST).toMillis(), TimeUnit.MILLISECONDS);
    }

    private void start() {
        if (waiting.isEmpty() || !free.tryAcquire()) {
            return;
        }
        try {
            threads.execute(this::drain);
        } catch (RejectedExecutionException closed) {
            free.release();
            refuseWaiting(closed);
        }
    }

    private void drain() {
        try {
            for (List<Pending<I, O>> next = next(); !next.isEmpty(); next = next()) {
                List<Pending<I, O>> batch = next;
                UNDER_WAY.put(Thread.currentThread(), System.nanoTime());
                Patience.run(left(batch), () -> complete(batch));
            }
        } finally {
            UNDER_WAY.remove(Thread.currentThread());
            free.release();
        }
        // Whoever submitted between the last look and that line relied on this thread.
        start();
    }

    private List<Pending<I, O>> next() {
        // Under load, lets callers that are about to submit go first, so that batches grow.
        Thread.yield();
        List<Pending<I, O>> batch = new ArrayList<>();
        Pending<I, O> pending = waiting.poll();
        while (pending != null) {
            // Nobody waits any longer for a response that has timed out.
            if (!pending.response().isDone()) {
                batch.add(pending);
            }
            pending = batch.size() < most ? waiting.poll() : null;
        }
        return batch;
    }

    /** Those who waited longest have least left; a moment in any case. */
    private static <I, O> Duration left(List<Pending<I, O>> batch) {
        long nanos = batch.getFirst().deadline() - System.nanoTime();
        return Duration.ofNanos(Math.max(nanos, LEAST.toNanos()));
    }

    private void complete(List<Pending<I, O>> batch) {
        List<O> responses;
        try {
            responses = work.apply(batch.stream().map(Pending::request).toList());
            if (responses.size() != batch.size()) {
                throw new IllegalStateException(responses.size() + " responses to " + batch.size() + " requests");
            }
        } catch (RuntimeException | Error failed) {
            if (batch.size() == 1 || isAway(failed)) {
                batch.forEach(pending -> pending.response().completeExceptionally(failed));
            } else {
                complete(batch.subList(0, batch.size() / 2));
                complete(batch.subList(batch.size() / 2, batch.size()));
            }
            return;
        }
        for (int i = 0; i < batch.size(); i++) {
            batch.get(i).response().complete(responses.get(i));
        }
    }

    private static boolean isAway(Throwable failed) {
        return Failures.error(failed).isEmpty() && Failures.kind(failed) == Failures.Kind.UNAVAILABLE;
    }

    private void refuseWaiting(Throwable reason) {
        for (Pending<I, O> pending = waiting.poll(); pending != null; pending = waiting.poll()) {
            pending.response().completeExceptionally(reason);
        }
    }

    /** Completes what was submitted, and refuses what is not done after some seconds and what comes later. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        refuseWaiting(new RejectedExecutionException("The service stops"));
    }

    /** A request, and until when its caller waits, by the system's steady clock. */
    private record Pending<I, O>(I request, CompletableFuture<O> response, long deadline) {}
}

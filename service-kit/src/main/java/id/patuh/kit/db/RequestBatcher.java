package id.patuh.kit.db;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * Works on the requests of many callers in batches. Requests that arrive while its threads are busy form the next batch, so a single
 * request waits for nobody and many cost little more than one.
 *
 * <p>Guarantee: work on a batch begins after all its requests were submitted. When it fails, all of them fail.
 */
public final class RequestBatcher<I, O> implements AutoCloseable {
    private final Queue<Pending<I, O>> waiting = new ConcurrentLinkedQueue<>();
    private final Semaphore free;
    private final ExecutorService threads;
    private final int most;
    private final Function<List<I>, List<O>> work;

    /**
     * Starts threads of that name, each of which works on one batch at a time.
     *
     * @param most requests in a batch
     * @param work gives the responses to a batch, in its order
     */
    public RequestBatcher(String name, int threadCount, int most, Function<List<I>, List<O>> work) {
        this.free = new Semaphore(threadCount);
        this.threads = Executors.newFixedThreadPool(
                threadCount, Thread.ofPlatform().daemon().name(name).factory());
        this.most = most;
        this.work = work;
    }

    /**
     * Submits a request without waiting for its response, which fails as the work does. What you chain to it runs on a thread of the
     * batcher and delays all others, so move what blocks to another thread.
     */
    public CompletionStage<O> submit(I request) {
        Pending<I, O> pending = new Pending<>(request, new CompletableFuture<>());
        waiting.add(pending);
        start();
        return pending.response();
    }

    private void start() {
        if (!waiting.isEmpty() && free.tryAcquire()) {
            threads.execute(this::drain);
        }
    }

    private void drain() {
        for (List<Pending<I, O>> batch = next(); !batch.isEmpty(); batch = next()) {
            complete(batch);
        }
        free.release();
        // Whoever submitted between the last look and that line relied on this thread.
        start();
    }

    private List<Pending<I, O>> next() {
        // Under load, lets callers that are about to submit go first, so that batches grow.
        Thread.yield();
        List<Pending<I, O>> batch = new ArrayList<>();
        Pending<I, O> pending = waiting.poll();
        while (pending != null) {
            batch.add(pending);
            pending = batch.size() < most ? waiting.poll() : null;
        }
        return batch;
    }

    private void complete(List<Pending<I, O>> batch) {
        List<O> responses;
        try {
            responses = work.apply(batch.stream().map(Pending::request).toList());
        } catch (RuntimeException | Error failed) {
            batch.forEach(pending -> pending.response().completeExceptionally(failed));
            return;
        }
        for (int i = 0; i < batch.size(); i++) {
            batch.get(i).response().complete(responses.get(i));
        }
    }

    /** Completes what was submitted and takes no more. */
    @Override
    public void close() {
        threads.close();
    }

    private record Pending<I, O>(I request, CompletableFuture<O> response) {}
}

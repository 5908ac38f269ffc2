package id.patuh.kit.audit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.jboss.logging.Logger;

import id.patuh.kit.db.Failures;

/**
 * Writes items in batches from a thread of its own. An item waits at most the interval; when the queue is full the giver
 * writes it himself, so that nothing is dropped and a database that is down is felt. A batch that fails is tried again.
 *
 * <p>Guarantee: an item that can never be written holds up no other: the batch is divided until it stands alone, and it goes where the
 * owner keeps what was refused. Loss window: what was given within the last interval is lost if the process is killed. An orderly stop
 * writes it.
 */
final class BatchWriter<T> implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(BatchWriter.class);
    private static final int BATCH = 1000;
    private static final int LAST_ATTEMPTS = 3;

    private final BlockingQueue<Given<T>> queue;
    private final Duration interval;
    private final Consumer<List<T>> sink;
    private final BiConsumer<T, Throwable> refused;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    private volatile Given<T> oldestInHand;

    /**
     * Starts the thread.
     *
     * @param sink writes all of a batch or nothing
     * @param refused takes an item that the sink will never write, and why
     */
    BatchWriter(
            String name, int capacity, Duration interval, Consumer<List<T>> sink, BiConsumer<T, Throwable> refused) {
        this.queue = new ArrayBlockingQueue<>(capacity);
        this.interval = interval;
        this.sink = sink;
        this.refused = refused;
        this.thread = Thread.ofPlatform().daemon().name(name).start(this::run);
    }

    /** An item and when it was given, by the system's steady clock. */
    private record Given<T>(T item, long nanos) {}

    /** Takes an item; writes it at once if there is no room to keep it. */
    void give(T item) {
        Given<T> given = new Given<>(item, System.nanoTime());
        boolean kept = closing.getCount() > 0 && queue.offer(given);
        // What was offered while the thread ended is either taken by it or still there.
        boolean left = kept && closing.getCount() == 0 && queue.remove(given);
        if (!kept || left) {
            write(new ArrayList<>(List.of(given)));
        }
    }

    /** How long the oldest item has been waiting to be written; zero when none is. */
    Duration age() {
        Given<T> oldest = oldestInHand;
        if (oldest == null) {
            oldest = queue.peek();
        }
        return oldest == null ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - oldest.nanos());
    }

    private void run() {
        List<Given<T>> batch = new ArrayList<>(BATCH);
        try {
            while (!closing.await(interval.toMillis(), TimeUnit.MILLISECONDS)) {
                flush(batch);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        for (int attempt = 0; attempt < LAST_ATTEMPTS && !(flush(batch) && queue.isEmpty()); attempt++) {
            LOG.warnf("%d entries are not written yet", batch.size() + queue.size());
        }
        if (!batch.isEmpty() || !queue.isEmpty()) {
            LOG.errorf(
                    "%d entries are lost: the database could not be reached until the stop",
                    batch.size() + queue.size());
        }
    }

    /**
     * Writes all that is waiting; a failed batch is kept for the next time. What is given meanwhile waits for its interval: written at
     * once, it would make a transaction of every few items.
     */
    private boolean flush(List<Given<T>> batch) {
        boolean full = true;
        while (full) {
            queue.drainTo(batch, BATCH - batch.size());
            full = batch.size() == BATCH;
            oldestInHand = batch.isEmpty() ? null : batch.getFirst();
            try {
                write(batch);
                oldestInHand = null;
            } catch (RuntimeException | Error failed) {
                // Whatever it is, the thread must not die in silence.
                LOG.warnf(failed, "%d entries could not be written and are tried again", batch.size());
                return false;
            }
        }
        return true;
    }

    /** Takes out of the batch what is written, or refused for good. */
    private void write(List<Given<T>> batch) {
        int size = batch.size();
        while (!batch.isEmpty()) {
            size = Math.min(size, batch.size());
            List<Given<T>> part = batch.subList(0, size);
            try {
                sink.accept(part.stream().map(Given::item).toList());
                part.clear();
                size *= 2;
            } catch (RuntimeException | Error failed) {
                if (mayPass(failed)) {
                    throw failed;
                }
                if (size == 1) {
                    refused.accept(part.getFirst().item(), failed);
                    part.clear();
                }
                size = Math.max(1, size / 2);
            }
        }
    }

    private static boolean mayPass(Throwable failed) {
        Optional<Error> error = Failures.error(failed);
        if (error.isPresent()) {
            return error.get() instanceof OutOfMemoryError;
        }
        return switch (Failures.kind(failed)) {
            case CONFLICT, UNAVAILABLE -> true;
            case DUPLICATE, PERMANENT -> false;
        };
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}

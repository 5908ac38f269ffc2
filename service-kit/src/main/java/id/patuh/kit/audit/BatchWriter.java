package id.patuh.kit.audit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.jboss.logging.Logger;

/**
 * Writes items in batches from a thread of its own. An item waits at most the interval; when the queue is full the giver
 * writes it himself, so that nothing is dropped and a database that is down is felt. A batch that fails is tried again.
 *
 * <p>Loss window: what was given within the last interval is lost if the process is killed. An orderly stop writes it.
 */
final class BatchWriter<T> implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(BatchWriter.class);
    private static final int BATCH = 1000;
    private static final int LAST_ATTEMPTS = 3;

    private final BlockingQueue<T> queue;
    private final Duration interval;
    private final Consumer<List<T>> sink;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;

    BatchWriter(String name, int capacity, Duration interval, Consumer<List<T>> sink) {
        this.queue = new ArrayBlockingQueue<>(capacity);
        this.interval = interval;
        this.sink = sink;
        this.thread = Thread.ofPlatform().daemon().name(name).start(this::run);
    }

    /** Takes an item; writes it at once if there is no room to keep it. */
    void give(T item) {
        if (closing.getCount() == 0 || !queue.offer(item)) {
            sink.accept(List.of(item));
        }
    }

    private void run() {
        List<T> batch = new ArrayList<>(BATCH);
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
    private boolean flush(List<T> batch) {
        boolean full = true;
        while (full) {
            queue.drainTo(batch, BATCH - batch.size());
            full = batch.size() == BATCH;
            try {
                if (!batch.isEmpty()) {
                    sink.accept(List.copyOf(batch));
                    batch.clear();
                }
            } catch (RuntimeException failed) {
                LOG.warnf(failed, "%d entries could not be written and are tried again", batch.size());
                return false;
            }
        }
        return true;
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

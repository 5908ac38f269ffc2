package id.patuh.kit.db;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/**
 * Looks rows up by key for many callers with one query. While a query runs, the keys that are asked for meanwhile gather, and the next
 * query takes them all: a look-up that is alone waits for nobody, and many cost little more than one.
 *
 * <p>Guarantee: the query of a key begins after the key was asked for, so that an answer is never older than its question. It sees what is
 * committed, and so not what the caller's own open transaction has written. When a query fails, all who gathered for it are told.
 *
 * @param <K> what is asked for
 * @param <V> what is found
 */
public final class SharedLookup<K, V> implements AutoCloseable {
    private static final int MOST_TOGETHER = 200;

    private final Queue<Wanted<K, V>> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean fetching = new AtomicBoolean();
    private final ExecutorService thread;
    private final Function<List<K>, Map<K, V>> query;

    /**
     * A look-up with a thread of its own, on which the query runs.
     *
     * @param name of the thread
     * @param query finds the values of some keys, each asked for once or more; those without a value are left out
     */
    public SharedLookup(String name, Function<List<K>, Map<K, V>> query) {
        this.thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
        this.query = query;
    }

    /**
     * Asks for a value without waiting for it. What follows on the answer runs on the thread of the look-up and holds up all others, so
     * hand on what waits.
     *
     * @param key what to look for
     * @return the value, if there is one; fails as the query does
     */
    public CompletionStage<Optional<V>> find(K key) {
        Wanted<K, V> wanted = new Wanted<>(key, new CompletableFuture<>());
        waiting.add(wanted);
        if (fetching.compareAndSet(false, true)) {
            thread.execute(this::fetchAll);
        }
        return wanted.answer();
    }

    private void fetchAll() {
        do {
            List<Wanted<K, V>> together = next();
            while (!together.isEmpty()) {
                fetch(together);
                together = next();
            }
            fetching.set(false);
            // Whoever asked between the last look and that line relied on this thread.
        } while (!waiting.isEmpty() && fetching.compareAndSet(false, true));
    }

    private List<Wanted<K, V>> next() {
        // Under load those who are about to ask come first, so that more is asked for at once.
        Thread.yield();
        List<Wanted<K, V>> together = new ArrayList<>();
        Wanted<K, V> wanted = waiting.poll();
        while (wanted != null) {
            together.add(wanted);
            wanted = together.size() < MOST_TOGETHER ? waiting.poll() : null;
        }
        return together;
    }

    private void fetch(List<Wanted<K, V>> together) {
        Map<K, V> found;
        try {
            found = query.apply(together.stream().map(Wanted::key).toList());
        } catch (RuntimeException | Error failed) {
            together.forEach(wanted -> wanted.answer().completeExceptionally(failed));
            return;
        }
        together.forEach(wanted -> wanted.answer().complete(Optional.ofNullable(found.get(wanted.key()))));
    }

    /** Answers what was asked for, and then no more. */
    @Override
    public void close() {
        thread.close();
    }

    private record Wanted<K, V>(K key, CompletableFuture<Optional<V>> answer) {}
}

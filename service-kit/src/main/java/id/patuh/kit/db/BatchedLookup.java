package id.patuh.kit.db;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/**
 * Looks rows up by key for many callers with one query, see {@link RequestBatcher}.
 *
 * <p>Guarantee: the query of a key begins after the key was asked for, so that an answer is never older than its question. It sees what is
 * committed, and so not what the caller's own open transaction has written. A key that makes its query fail harms no other.
 */
public final class BatchedLookup<K, V> implements AutoCloseable {
    private static final int MOST_TOGETHER = 200;

    private final RequestBatcher<K, Optional<V>> batcher;

    /**
     * A look-up with a thread of its own, on which the query runs.
     *
     * @param query finds the values of some keys, each asked for once or more; those without a value are left out
     */
    public BatchedLookup(String name, Function<List<K>, Map<K, V>> query) {
        this.batcher = new RequestBatcher<>(name, 1, MOST_TOGETHER, keys -> {
            Map<K, V> found = query.apply(keys);
            return keys.stream().map(key -> Optional.ofNullable(found.get(key))).toList();
        });
    }

    /**
     * Looks for a value without waiting for it. What you chain to it runs on the thread of the look-up and delays all others, so move
     * what blocks to another thread.
     */
    public CompletionStage<Optional<V>> find(K key) {
        return batcher.submit(key);
    }

    /** Completes what was asked for and takes no more. */
    @Override
    public void close() {
        batcher.close();
    }
}

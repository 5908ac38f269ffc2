package id.patuh.kit.db;

import java.time.Duration;
import java.util.function.Supplier;

import io.vertx.core.Context;
import io.vertx.core.Vertx;

/**
 * How long work waits for a database that does not answer: one that is frozen, or was left behind by a failover without closing its
 * connections. A connection takes the patience of the thread that borrows it; when a statement gets no answer for so long, the connection
 * is given up and the work fails as with any database that is away.
 *
 * <p>A request has a deadline, counted from its arrival: whatever it waited for a worker thread is gone from it.
 */
public final class Patience {
    /** Of steps that wait for locks which others hold for a while. Also of whatever asks for no other patience. */
    public static final Duration LOCKS = Duration.ofSeconds(20);

    /** Of statements over millions of rows. */
    public static final Duration BULK = Duration.ofMinutes(5);

    private static final String DEADLINE = "patuh.deadline";
    private static final String REQUEST = "patuh.patience";
    private static final ThreadLocal<Duration> OWN = new ThreadLocal<>();

    private Patience() {}

    /** Does something with a patience of its own. */
    public static <T> T of(Duration patience, Supplier<T> work) {
        Duration before = OWN.get();
        OWN.set(patience);
        try {
            return work.get();
        } finally {
            if (before == null) {
                OWN.remove();
            } else {
                OWN.set(before);
            }
        }
    }

    /** Does something with a patience of its own. */
    public static void run(Duration patience, Runnable work) {
        of(patience, () -> {
            work.run();
            return null;
        });
    }

    /** Gives the current request its deadline. */
    public static void untilDeadline(Duration fromNow) {
        Vertx.currentContext().putLocal(DEADLINE, System.nanoTime() + fromNow.toNanos());
    }

    /** Lets the current request wait so long for each answer, without a deadline. */
    public static void ofRequest(Duration patience) {
        Vertx.currentContext().putLocal(REQUEST, patience);
    }

    /** How long the current work waits for an answer; what is left to a request until its deadline, never negative. */
    public static Duration left() {
        Duration own = OWN.get();
        if (own != null) {
            return own;
        }
        Context context = Vertx.currentContext();
        return context == null ? LOCKS : left(context);
    }

    /** The patience that the thread has taken for its present work; null for none. */
    static Duration own() {
        return OWN.get();
    }

    private static Duration left(Context context) {
        Duration request = context.getLocal(REQUEST);
        if (request != null) {
            return request;
        }
        Long deadline = context.getLocal(DEADLINE);
        return deadline == null ? LOCKS : Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
    }
}

package id.patuh.devstack.demo.stage;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** Asks again until there is an answer. */
public final class Polling {

    private static final long PAUSE_MILLIS = 200;

    private Polling() {}

    /**
     * Asks until the answer is not null.
     *
     * @throws DemoException when there is none in time
     */
    public static <T> T until(Duration limit, String what, Supplier<T> question) {
        Instant end = Instant.now().plus(limit);
        while (true) {
            T answer = question.get();
            if (answer != null) {
                return answer;
            }
            if (Instant.now().isAfter(end)) {
                throw new DemoException("Gave up waiting for " + what + " after " + limit.toSeconds() + " s.");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoException("Interrupted.");
        }
    }
}

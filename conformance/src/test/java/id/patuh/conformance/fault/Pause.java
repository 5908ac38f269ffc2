package id.patuh.conformance.fault;

import java.time.Duration;

/** Time that passes: the length of a fault, the pace of a load. */
final class Pause {
    private Pause() {}

    static void of(Duration length) {
        try {
            Thread.sleep(length);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}

package id.patuh.devstack.process;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** Waiting for a condition. */
public final class Await {
    private Await() {}

    /** Whether the condition comes true within the limit, and while waiting is worthwhile. */
    public static boolean until(Duration limit, Duration pause, BooleanSupplier worthwhile, BooleanSupplier condition) {
        Instant end = Instant.now().plus(limit);
        try {
            while (worthwhile.getAsBoolean() && Instant.now().isBefore(end)) {
                if (condition.getAsBoolean()) {
                    return true;
                }
                Thread.sleep(pause);
            }
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

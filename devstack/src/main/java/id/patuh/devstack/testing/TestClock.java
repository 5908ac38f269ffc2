package id.patuh.devstack.testing;

import java.time.Duration;
import java.time.Instant;

/**
 * The clock of the application under test. Each change returns only when the application surely follows it. Tests share
 * the clock: one that moves it sets it back.
 */
public final class TestClock {
    private TestClock() {}

    public static void set(Instant instant) {
        TestEnvironment.clock().set(instant);
    }

    public static void advance(Duration by) {
        TestEnvironment.clock().advance(by);
    }

    /** Lets the application follow the system's time again. */
    public static void reset() {
        TestEnvironment.clock().reset();
    }

    /** The application's time. */
    public static Instant now() {
        return TestEnvironment.clock().now();
    }
}

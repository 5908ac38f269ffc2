package id.patuh.devstack.testing;

import java.time.Duration;
import java.time.Instant;

import id.patuh.devstack.embedded.ClockFile;

/**
 * The clock of the application under test. Each change returns only when the application surely follows it. Tests share
 * the clock: one that moves it sets it back.
 */
public final class TestClock {
    private TestClock() {}

    /**
     * @param instant the application's new time, from which it runs on
     */
    public static void set(Instant instant) {
        TestEnvironment.clock().set(instant);
        awaitPickup();
    }

    /**
     * @param by how far the application's time moves
     */
    public static void advance(Duration by) {
        TestEnvironment.clock().advance(by);
        awaitPickup();
    }

    /** Lets the application follow the system's time again. */
    public static void reset() {
        TestEnvironment.clock().reset();
        awaitPickup();
    }

    /**
     * @return the application's time
     */
    public static Instant now() {
        return TestEnvironment.clock().now();
    }

    private static void awaitPickup() {
        try {
            Thread.sleep(ClockFile.PICKUP);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the clock was being moved", e);
        }
    }
}

package id.patuh.kit.inbox;

import java.time.Duration;

/** What is known from outside of one consumer's thread. Times are of the system's own steady clock, which no test clock moves. */
final class ConsumerState {
    private final String consumer;
    private volatile double lag = Double.NaN;
    private volatile boolean holding;
    private volatile boolean failing;
    private volatile long lastAttempt = System.nanoTime();

    ConsumerState(String consumer) {
        this.consumer = consumer;
    }

    String consumer() {
        return consumer;
    }

    /** Records behind; NaN while the broker has not been heard lately, for then nobody knows. */
    double lag() {
        return lag;
    }

    boolean failing() {
        return failing;
    }

    void lag(double records) {
        lag = records;
    }

    void begins() {
        lastAttempt = System.nanoTime();
        holding = true;
    }

    void failed() {
        lastAttempt = System.nanoTime();
        failing = true;
    }

    void committed() {
        holding = false;
        failing = false;
    }

    boolean stalled(Duration longest) {
        return holding && System.nanoTime() - lastAttempt > longest.toNanos();
    }
}

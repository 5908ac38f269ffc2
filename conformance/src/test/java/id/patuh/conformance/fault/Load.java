package id.patuh.conformance.fault;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.function.BooleanSupplier;

/** One caller's work: operations of a seed, one after the other at a pace, each carried to its end. */
abstract class Load implements Runnable {
    private final Random random;
    private final Duration pace;
    private final BooleanSupplier over;
    private final FaultJournal journal;

    Load(long seed, Duration pace, BooleanSupplier over, FaultJournal journal) {
        this.random = new Random(seed);
        this.pace = pace;
        this.over = over;
        this.journal = journal;
    }

    @Override
    public final void run() {
        for (int number = 1; !over.getAsBoolean(); number++) {
            Instant next = Instant.now().plus(pace);
            try {
                operate(number, random);
            } catch (RuntimeException e) {
                journal.violation(getClass().getSimpleName() + " cannot go on: " + e);
                return;
            }
            Duration left = Duration.between(Instant.now(), next);
            if (left.isPositive()) {
                Pause.of(left);
            }
        }
    }

    /** The operation of a number. How often it draws does not depend on answers, so that a seed gives the same work again. */
    abstract void operate(int number, Random random);
}

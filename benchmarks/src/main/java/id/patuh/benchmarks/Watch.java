package id.patuh.benchmarks;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import id.patuh.devstack.stack.Service;

/** Looks at the registry while it works: its resident memory, and the age of the oldest event that waits to be sent. */
final class Watch implements AutoCloseable {
    private static final String AGE = "patuh_relay_unsent_age_seconds";
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(250);

    private final BenchStack stack;
    private volatile long peakKib;
    private volatile double oldest;
    private volatile boolean closed;

    Watch(BenchStack stack) {
        this.stack = stack;
        Thread.ofPlatform().daemon().start(this::look);
    }

    long peakKib() {
        return peakKib;
    }

    double oldestUnsentSeconds() {
        return oldest;
    }

    @Override
    public void close() {
        closed = true;
    }

    private void look() {
        while (!closed) {
            try {
                peakKib = Math.max(peakKib, stack.residentKib(Service.REGISTRY));
            } catch (IOException gone) {
                throw new IllegalStateException(gone);
            }
            oldest = Math.max(oldest, stack.metric(Service.REGISTRY, AGE));
            LockSupport.parkNanos(PAUSE);
        }
    }
}

package id.patuh.kit.loop;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.jboss.logging.Logger;

/**
 * A daemon thread that does rounds of work: again at once while there is work, after a pause when there is none, and after a growing
 * pause when a round fails. Looking for work and finding none takes at most a thirtieth of its time, however long one look takes. It logs
 * a failure once, and the recovery.
 */
public final class WorkerLoop {
    private static final Logger LOG = Logger.getLogger(WorkerLoop.class);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(10);
    private static final long FIRST_BACKOFF_MILLIS = 100;
    private static final long PAUSE_PER_LOOK = 29;

    private final String name;
    private final Duration idle;
    private final Duration longestBackoff;
    private final Round round;
    private final Semaphore wakeUps = new Semaphore(0);
    private final Thread thread;
    private volatile boolean stopping;
    private long backoffMillis;

    /** One round of work. */
    @FunctionalInterface
    public interface Round {
        /**
         * Does a bounded piece of work.
         *
         * @return true when there may be more to do at once
         */
        boolean run();
    }

    /**
     * Prepares a loop.
     *
     * @param idle pause after a round without work
     */
    public WorkerLoop(String name, Duration idle, Duration longestBackoff, Round round) {
        this.name = name;
        this.idle = idle;
        this.longestBackoff = longestBackoff;
        this.round = round;
        this.thread = new Thread(this::run, name);
        thread.setDaemon(true);
    }

    /** Starts the thread. To be called once. */
    public void start() {
        thread.start();
    }

    /** Ends a pause early. */
    public void wake() {
        wakeUps.release();
    }

    /** Whether the loop is about to end; long waits inside a round should look. */
    public boolean isStopping() {
        return stopping;
    }

    /** Lets the running round be the last, without waiting for its end. */
    public void signalStop() {
        stopping = true;
        wake();
    }

    /** Lets the running round end, and interrupts it when that takes more than ten seconds. */
    public void stop() {
        signalStop();
        try {
            if (thread.isAlive() && !thread.join(STOP_PATIENCE)) {
                LOG.warnf("%s is interrupted in its round", name);
                thread.interrupt();
                thread.join(STOP_PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (!stopping) {
                long pause = once();
                if (pause > 0 && wakeUps.tryAcquire(pause, TimeUnit.MILLISECONDS)) {
                    wakeUps.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            // Only stop() interrupts, and the thread ends here.
            Thread.currentThread().interrupt();
        }
    }

    private long pause(Duration look) {
        long rest = Math.min(look.toMillis() * PAUSE_PER_LOOK, longestBackoff.toMillis());
        return Math.max(idle.toMillis(), rest);
    }

    private long once() {
        long began = System.nanoTime();
        try {
            boolean more = round.run();
            if (backoffMillis > 0) {
                LOG.infof("%s works again", name);
            }
            backoffMillis = 0;
            return more ? 0 : pause(Duration.ofNanos(System.nanoTime() - began));
        } catch (RuntimeException | Error e) {
            // Whatever it is, the thread must not die in silence: its work would stop while the service looks well.
            if (backoffMillis == 0 && !stopping) {
                LOG.errorf(e, "%s cannot work, and tries again", name);
            }
            backoffMillis = Math.min(Math.max(FIRST_BACKOFF_MILLIS, backoffMillis * 2), longestBackoff.toMillis());
            return backoffMillis;
        }
    }
}

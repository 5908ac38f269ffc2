package id.patuh.kit.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.Test;

class WorkerLoopTest {
    private static final Duration LOOK = Duration.ofMillis(20);
    private static final Duration IDLE = Duration.ofMillis(1);

    /** When a look began and ended, by the nanosecond clock. */
    private record Look(long began, long ended) {}

    private final List<Look> looks = new CopyOnWriteArrayList<>();

    @Test
    void lookingInVainTakesAtMostAThirtiethOfTheTime() {
        WorkerLoop loop = new WorkerLoop("in-vain", IDLE, Duration.ofMinutes(1), () -> look(false));
        loop.start();
        await().until(() -> looks.size() > 1);
        loop.stop();

        Look first = looks.getFirst();
        long took = TimeUnit.NANOSECONDS.toMillis(first.ended() - first.began());
        long rested = TimeUnit.NANOSECONDS.toMillis(looks.get(1).began() - first.ended());
        assertThat(rested).isGreaterThanOrEqualTo(29 * took - 1);
    }

    @Test
    void aRoundThatFoundWorkIsFollowedByTheNextAtOnce() {
        WorkerLoop loop =
                new WorkerLoop("at-work", Duration.ofMinutes(1), Duration.ofMinutes(1), () -> look(looks.size() < 3));
        loop.start();
        await().until(() -> looks.size() > 3);
        loop.stop();

        assertThat(looks).hasSize(4);
    }

    @Test
    void wakingEndsThePause() {
        WorkerLoop loop = new WorkerLoop("woken", Duration.ofMinutes(1), Duration.ofMinutes(1), () -> look(false));
        loop.start();
        await().until(() -> looks.size() == 1);
        loop.wake();
        await().until(() -> looks.size() == 2);
        loop.stop();

        assertThat(looks).hasSize(2);
    }

    private boolean look(boolean found) {
        long began = System.nanoTime();
        LockSupport.parkNanos(LOOK.toNanos());
        looks.add(new Look(began, System.nanoTime()));
        return found;
    }
}

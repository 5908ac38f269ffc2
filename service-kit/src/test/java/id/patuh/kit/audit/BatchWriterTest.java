package id.patuh.kit.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

/** Nothing given to the writer is dropped but by killing the process. */
class BatchWriterTest {

    private final List<Integer> written = Collections.synchronizedList(new ArrayList<>());

    @Test
    void itemsAreWrittenSoonAndInOrder() {
        try (BatchWriter<Integer> writer = new BatchWriter<>("t", 100, Duration.ofMillis(20), written::addAll)) {
            IntStream.range(0, 50).forEach(writer::give);
            await().atMost(Duration.ofSeconds(5)).until(() -> written.size() == 50);
        }
        assertThat(written).isSorted();
    }

    @Test
    void fullQueueIsWrittenByTheGiver() {
        try (BatchWriter<Integer> writer = new BatchWriter<>("t", 3, Duration.ofHours(1), written::addAll)) {
            IntStream.range(0, 5).forEach(writer::give);
            assertThat(written).containsExactly(3, 4);
        }
        assertThat(written).containsExactlyInAnyOrder(0, 1, 2, 3, 4);
    }

    @Test
    void whatIsGivenWhileABatchIsWrittenWaitsForItsInterval() {
        Duration interval = Duration.ofMillis(50);
        List<Long> began = Collections.synchronizedList(new ArrayList<>());
        AtomicReference<BatchWriter<Integer>> self = new AtomicReference<>();
        try (BatchWriter<Integer> writer = new BatchWriter<>("t", 100, interval, batch -> {
            began.add(System.nanoTime());
            written.addAll(batch);
            if (written.size() < 2) {
                self.get().give(2);
            }
        })) {
            self.set(writer);
            writer.give(1);
            await().atMost(Duration.ofSeconds(5)).until(() -> written.size() == 2);
        }
        assertThat(written).containsExactly(1, 2);
        assertThat(began.get(1) - began.get(0)).isGreaterThanOrEqualTo(interval.toNanos());
    }

    @Test
    void failedBatchIsTriedAgain() {
        AtomicBoolean down = new AtomicBoolean(true);
        try (BatchWriter<Integer> writer = new BatchWriter<>("t", 100, Duration.ofMillis(20), batch -> {
            if (down.getAndSet(false)) {
                throw new IllegalStateException("down");
            }
            written.addAll(batch);
        })) {
            writer.give(1);
            writer.give(2);
            await().atMost(Duration.ofSeconds(5)).until(() -> written.size() == 2);
        }
        assertThat(written).containsExactly(1, 2);
    }
}

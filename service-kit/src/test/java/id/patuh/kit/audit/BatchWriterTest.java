package id.patuh.kit.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import id.patuh.kit.db.DatabaseException;

/** Nothing given to the writer is dropped but by killing the process. */
class BatchWriterTest {

    private final List<Integer> written = Collections.synchronizedList(new ArrayList<>());
    private final List<Integer> refused = Collections.synchronizedList(new ArrayList<>());

    @Test
    void itemsAreWrittenSoonAndInOrder() {
        try (BatchWriter<Integer> writer = writer(100, Duration.ofMillis(20), written::addAll)) {
            IntStream.range(0, 50).forEach(writer::give);
            await().atMost(Duration.ofSeconds(5)).until(() -> written.size() == 50);
        }
        assertThat(written).isSorted();
    }

    @Test
    void fullQueueIsWrittenByTheGiver() {
        try (BatchWriter<Integer> writer = writer(3, Duration.ofHours(1), written::addAll)) {
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
        try (BatchWriter<Integer> writer = writer(100, interval, batch -> {
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
        try (BatchWriter<Integer> writer = writer(100, Duration.ofMillis(20), batch -> {
            if (down.getAndSet(false)) {
                throw new DatabaseException(new SQLException("down", "08006"));
            }
            written.addAll(batch);
        })) {
            writer.give(1);
            writer.give(2);
            await().atMost(Duration.ofSeconds(5)).until(() -> written.size() == 2);
        }
        assertThat(written).containsExactly(1, 2);
    }

    @Test
    void entriesThatCanNeverBeWrittenHoldUpNoOther() {
        try (BatchWriter<Integer> writer = writer(1000, Duration.ofMillis(20), batch -> {
            if (batch.contains(13)) {
                throw new DatabaseException(new SQLException("null value", "23502"));
            }
            if (batch.contains(77)) {
                throw new StackOverflowError("too deep");
            }
            written.addAll(batch);
        })) {
            IntStream.range(0, 300).forEach(writer::give);
            await().atMost(Duration.ofSeconds(5)).until(() -> written.size() == 298);
        }
        assertThat(written).isSorted().doesNotHaveDuplicates().doesNotContain(13, 77);
        assertThat(refused).containsExactly(13, 77);
    }

    @Test
    void outageInTheMiddleOfADividedBatchWritesNothingTwice() {
        AtomicInteger calls = new AtomicInteger();
        try (BatchWriter<Integer> writer = writer(1000, Duration.ofMillis(20), batch -> {
            if (batch.contains(13)) {
                throw new DatabaseException(new SQLException("bad", "22021"));
            }
            if (calls.incrementAndGet() == 3) {
                throw new DatabaseException(new SQLException("down", "57P01"));
            }
            written.addAll(batch);
        })) {
            IntStream.range(0, 100).forEach(writer::give);
            await().atMost(Duration.ofSeconds(5)).until(() -> written.size() == 99);
        }
        assertThat(written).isSorted().doesNotHaveDuplicates();
        assertThat(refused).containsExactly(13);
    }

    @Test
    void ageIsThatOfTheOldestEntryUntilItIsWritten() {
        AtomicBoolean down = new AtomicBoolean(true);
        try (BatchWriter<Integer> writer = writer(100, Duration.ofMillis(5), batch -> {
            if (down.get()) {
                throw new DatabaseException(new SQLException("down", "08006"));
            }
            written.addAll(batch);
        })) {
            assertThat(writer.age()).isZero();
            writer.give(1);
            await().atMost(Duration.ofSeconds(5)).until(() -> writer.age().toMillis() > 100);
            down.set(false);
            await().atMost(Duration.ofSeconds(5)).until(() -> writer.age().isZero());
        }
        assertThat(written).containsExactly(1);
    }

    @Test
    void whatIsGivenWhileTheWriterStopsIsWritten() throws InterruptedException {
        for (int round = 0; round < 50; round++) {
            BatchWriter<Integer> writer = writer(100_000, Duration.ofMillis(1), written::addAll);
            List<Thread> givers = IntStream.range(0, 4)
                    .mapToObj(giver -> Thread.ofPlatform()
                            .start(() -> IntStream.range(0, 200).forEach(writer::give)))
                    .toList();
            writer.close();
            for (Thread giver : givers) {
                giver.join();
            }
        }
        assertThat(written).hasSize(50 * 4 * 200);
    }

    private BatchWriter<Integer> writer(int capacity, Duration interval, Consumer<List<Integer>> sink) {
        return new BatchWriter<>("t", capacity, interval, sink, (item, reason) -> refused.add(item));
    }
}

package id.patuh.kit.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

/** What {@link BatchedLookupTest} leaves open: several groups at a time, how large they become, and who fails with whom. */
class RequestBatcherTest {
    private final List<List<Integer>> groups = Collections.synchronizedList(new ArrayList<>());
    private final Semaphore begun = new Semaphore(0);
    private final CountDownLatch allHaveAsked = new CountDownLatch(1);

    @Test
    void twoGroupsAreWorkedOnAtOnceWhileTheOthersGather() throws InterruptedException {
        List<CompletableFuture<String>> answers = new ArrayList<>();
        try (RequestBatcher<Integer, String> gathering = new RequestBatcher<>("t", 2, 3, this::work)) {
            for (int one : List.of(0, 1)) {
                answers.add(gathering.submit(one).toCompletableFuture());
                assertThat(begun.tryAcquire(5, TimeUnit.SECONDS)).isTrue();
            }
            IntStream.range(2, 7)
                    .forEach(one -> answers.add(gathering.submit(one).toCompletableFuture()));
            assertThat(groups).containsExactly(List.of(0), List.of(1));
            allHaveAsked.countDown();
            assertThat(answers)
                    .extracting(answer -> answer.orTimeout(5, TimeUnit.SECONDS).join())
                    .containsExactly("a0", "a1", "a2", "a3", "a4", "a5", "a6");
        }
        assertThat(groups).hasSizeBetween(4, 7).allMatch(group -> group.size() <= 3);
        assertThat(groups.stream().flatMap(List::stream)).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6);
    }

    @Test
    void oneRequestThatFailsHarmsNoOtherOfItsBatch() throws InterruptedException {
        try (RequestBatcher<Integer, String> batcher = new RequestBatcher<>("t", 1, 100, wanted -> {
            List<String> answers = work(wanted);
            if (wanted.contains(13)) {
                throw new IllegalArgumentException("unlucky");
            }
            if (wanted.contains(17)) {
                throw new StackOverflowError("too deep");
            }
            return answers;
        })) {
            List<CompletableFuture<String>> answers = together(batcher);
            for (int i = 0; i < answers.size(); i++) {
                CompletableFuture<String> answer = answers.get(i).orTimeout(5, TimeUnit.SECONDS);
                if (i == 13) {
                    assertThatThrownBy(answer::join).hasCauseInstanceOf(IllegalArgumentException.class);
                } else if (i == 17) {
                    assertThatThrownBy(answer::join).hasCauseInstanceOf(StackOverflowError.class);
                } else {
                    assertThat(answer.join()).isEqualTo("a" + i);
                }
            }
        }
    }

    @Test
    void aDatabaseThatIsAwayIsAskedOnceAndNotForEach() throws InterruptedException {
        try (RequestBatcher<Integer, String> batcher = new RequestBatcher<>("t", 1, 100, wanted -> {
            work(wanted);
            throw new DatabaseException(new SQLException("gone", "08006"));
        })) {
            assertThat(together(batcher)).allSatisfy(answer -> assertThatThrownBy(
                            () -> answer.orTimeout(5, TimeUnit.SECONDS).join())
                    .hasCauseInstanceOf(DatabaseException.class));
        }
        assertThat(groups).hasSize(2);
    }

    @Test
    void workThatAnswersTooFewFailsAndTheNextIsAnswered() {
        allHaveAsked.countDown();
        try (RequestBatcher<Integer, String> batcher =
                new RequestBatcher<>("t", 1, 100, wanted -> wanted.contains(1) ? List.of() : work(wanted))) {
            assertThatThrownBy(() -> answer(batcher, 1)).hasCauseInstanceOf(IllegalStateException.class);
            assertThat(answer(batcher, 2)).isEqualTo("a2");
        }
    }

    @Test
    void whatIsUnderWayIsSeenFromOutsideUntilItEnds() throws InterruptedException {
        try (RequestBatcher<Integer, String> batcher = new RequestBatcher<>("t", 1, 100, this::work)) {
            CompletableFuture<String> answer = batcher.submit(1).toCompletableFuture();
            assertThat(begun.tryAcquire(5, TimeUnit.SECONDS)).isTrue();
            assertThat(RequestBatcher.longestUnderWay()).isPositive();
            allHaveAsked.countDown();
            answer.orTimeout(5, TimeUnit.SECONDS).join();
        }
        assertThat(RequestBatcher.longestUnderWay()).isZero();
    }

    @Test
    void whoHasWaitedUntilHisDeadlineIsToldAndNotWorkedFor() throws InterruptedException {
        try (RequestBatcher<Integer, String> batcher = new RequestBatcher<>("t", 1, 100, this::work)) {
            batcher.submit(1);
            assertThat(begun.tryAcquire(5, TimeUnit.SECONDS)).isTrue();
            CompletableFuture<String> late =
                    Patience.of(Duration.ZERO, () -> batcher.submit(2).toCompletableFuture());
            assertThatThrownBy(late::join).hasCauseInstanceOf(TimeoutException.class);
            allHaveAsked.countDown();
        }
        assertThat(groups).containsExactly(List.of(1));
    }

    @Test
    void whoComesAfterTheEndIsRefused() {
        RequestBatcher<Integer, String> batcher = new RequestBatcher<>("t", 1, 100, this::work);
        batcher.close();
        assertThatThrownBy(() -> answer(batcher, 1)).hasCauseInstanceOf(RejectedExecutionException.class);
        assertThatThrownBy(() -> answer(batcher, 2)).hasCauseInstanceOf(RejectedExecutionException.class);
    }

    private static String answer(RequestBatcher<Integer, String> batcher, int request) {
        return batcher.submit(request)
                .toCompletableFuture()
                .orTimeout(5, TimeUnit.SECONDS)
                .join();
    }

    /** The first is being worked on while the others gather. */
    private List<CompletableFuture<String>> together(RequestBatcher<Integer, String> batcher)
            throws InterruptedException {
        List<CompletableFuture<String>> answers = new ArrayList<>();
        answers.add(batcher.submit(0).toCompletableFuture());
        assertThat(begun.tryAcquire(5, TimeUnit.SECONDS)).isTrue();
        IntStream.range(1, 40).forEach(one -> answers.add(batcher.submit(one).toCompletableFuture()));
        allHaveAsked.countDown();
        return answers;
    }

    private List<String> work(List<Integer> wanted) {
        groups.add(wanted);
        begun.release();
        try {
            if (!allHaveAsked.await(5, TimeUnit.SECONDS)) {
                throw new IllegalStateException("Nobody came");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
        return wanted.stream().map(one -> "a" + one).toList();
    }
}

package id.patuh.kit.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

/** What {@link SharedLookupTest} leaves open: several groups at a time, and how large they become. */
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

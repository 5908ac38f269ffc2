package id.patuh.kit.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Who asks is answered, by a query that began afterwards, together with the others who waited. */
class BatchedLookupTest {

    private final List<List<Integer>> asked = Collections.synchronizedList(new ArrayList<>());

    private Map<Integer, String> known(List<Integer> keys) {
        asked.add(keys);
        return keys.stream().distinct().filter(key -> key >= 0).collect(Collectors.toMap(key -> key, key -> "v" + key));
    }

    @Test
    void aKeyWithoutAValueIsAnsweredToo() {
        try (BatchedLookup<Integer, String> lookup = new BatchedLookup<>("t", this::known)) {
            assertThat(answer(lookup, 7)).contains("v7");
            assertThat(answer(lookup, -7)).isEmpty();
        }
    }

    @Test
    void keysAskedForWhileAQueryRunsAreFetchedByTheNextOne() throws InterruptedException {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch gathered = new CountDownLatch(1);
        try (BatchedLookup<Integer, String> lookup = new BatchedLookup<>("t", keys -> {
            running.countDown();
            await(gathered);
            return known(keys);
        })) {
            CompletableFuture<Optional<String>> first = lookup.find(1).toCompletableFuture();
            assertThat(running.await(5, TimeUnit.SECONDS)).isTrue();
            List<CompletableFuture<Optional<String>>> others = Stream.of(2, 1, 3)
                    .map(key -> lookup.find(key).toCompletableFuture())
                    .toList();
            gathered.countDown();
            assertThat(first.orTimeout(5, TimeUnit.SECONDS).join()).contains("v1");
            assertThat(others)
                    .extracting(other -> other.orTimeout(5, TimeUnit.SECONDS).join())
                    .containsExactly(Optional.of("v2"), Optional.of("v1"), Optional.of("v3"));
        }
        assertThat(asked).containsExactly(List.of(1), List.of(2, 1, 3));
    }

    @Test
    void aFailedQueryIsToldToAllWhoWaitedForItAndToNobodyElse() {
        Function<List<Integer>, Map<Integer, String>> sometimes = keys -> {
            if (keys.contains(13)) {
                throw new DatabaseException(new java.sql.SQLException("down"));
            }
            return known(keys);
        };
        try (BatchedLookup<Integer, String> lookup = new BatchedLookup<>("t", sometimes)) {
            assertThatThrownBy(() -> answer(lookup, 13))
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(DatabaseException.class);
            assertThat(answer(lookup, 1)).contains("v1");
        }
    }

    @Test
    void nobodyIsForgottenHoweverTheyMeet() {
        List<CompletableFuture<Optional<String>>> all = Collections.synchronizedList(new ArrayList<>());
        try (BatchedLookup<Integer, String> lookup = new BatchedLookup<>("t", this::known)) {
            IntStream.range(0, 8).parallel().forEach(thread -> IntStream.range(0, 5_000)
                    .forEach(key -> all.add(lookup.find(key).toCompletableFuture())));
            CompletableFuture.allOf(all.toArray(CompletableFuture[]::new))
                    .orTimeout(20, TimeUnit.SECONDS)
                    .join();
        }
        assertThat(all).hasSize(40_000).allMatch(found -> found.join().isPresent());
        assertThat(asked).allMatch(keys -> keys.size() <= 200);
    }

    @Test
    void closingAnswersWhatWasAskedFor() {
        BatchedLookup<Integer, String> lookup = new BatchedLookup<>("t", this::known);
        List<CompletableFuture<Optional<String>>> all = IntStream.range(0, 1_000)
                .mapToObj(key -> lookup.find(key).toCompletableFuture())
                .toList();
        lookup.close();
        assertThat(all).allMatch(CompletableFuture::isDone);
    }

    private static Optional<String> answer(BatchedLookup<Integer, String> lookup, int key) {
        return lookup.find(key)
                .toCompletableFuture()
                .orTimeout(5, TimeUnit.SECONDS)
                .join();
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(5, TimeUnit.SECONDS)) {
                throw new IllegalStateException("Nobody came");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}

package id.patuh.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

/** What is shown of a consumer's lag, which nobody knows while the broker is away, and where a consumer begins to read. */
class PollLoopTest {
    private static final TopicPartition PARTITION = new TopicPartition("t", 0);

    private final MockConsumer<byte[], byte[]> kafka = new MockConsumer<>("earliest");
    private final ConsumerState state = new ConsumerState("c");
    private final Remembered remembered = new Remembered();
    private final PollLoop rounds = new PollLoop(
            kafka,
            new BatchApplier("c", null, events -> {}, (record, code, reason) -> {}, partitions -> {}, remembered),
            state,
            Duration.ofMillis(1),
            () -> false);

    PollLoopTest() {
        rounds.subscribe(PARTITION.topic());
        kafka.rebalance(List.of(PARTITION));
        kafka.updateBeginningOffsets(Map.of(PARTITION, 0L));
        kafka.updateEndOffsets(Map.of(PARTITION, 0L));
    }

    @Test
    void lagIsUnknownUntilTheBrokerIsHeard() {
        assertThat(state.lag()).isNaN();
        rounds.run();
        assertThat(state.lag()).isZero();
    }

    @Test
    void lagIsUnknownAgainWhenTheBrokerDoesNotAnswer() {
        state.lag(0);
        kafka.setOffsetsException(new TimeoutException("away"));
        assertThatThrownBy(rounds::run).isInstanceOf(TimeoutException.class);
        assertThat(state.lag()).isNaN();
    }

    @Test
    void aNewDatabaseBeginsAtTheFirstRecordWhateverTheGroupHasCommitted() {
        committed(5);
        rounds.run();
        assertThat(kafka.position(PARTITION)).isZero();
        assertThat(kafka.committed(Set.of(PARTITION)).get(PARTITION).offset()).isZero();
        assertThat(remembered.begun).containsExactly(0);
    }

    @Test
    void aDatabaseThatHasBegunGoesOn() {
        remembered.begun.add(0);
        committed(5);
        rounds.run();
        assertThat(kafka.position(PARTITION)).isEqualTo(5);
    }

    @Test
    void whereToBeginIsAskedAgainUntilTheDatabaseAnswers() {
        remembered.failures = 2;
        committed(5);
        rounds.run();
        assertThat(kafka.position(PARTITION)).isZero();
        assertThat(remembered.begun).containsExactly(0);
        assertThat(state.failing()).isFalse();
    }

    private void committed(long offset) {
        kafka.updateEndOffsets(Map.of(PARTITION, offset));
        kafka.commitSync(Map.of(PARTITION, new OffsetAndMetadata(offset)));
    }

    /** In memory, and away at first if told so. */
    private static final class Remembered implements Beginnings {
        private final Set<Integer> begun = new HashSet<>();
        private int failures;

        @Override
        public Set<Integer> unread(Set<Integer> partitions) {
            if (failures > 0) {
                failures--;
                throw new IllegalStateException("away");
            }
            Set<Integer> unread = new HashSet<>(partitions);
            unread.removeAll(begun);
            return unread;
        }

        @Override
        public void begun(Set<Integer> partitions) {
            begun.addAll(partitions);
        }
    }
}

package id.patuh.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

/** What is shown of a consumer's lag: nobody knows it while the broker is away. */
class PollLoopTest {
    private static final TopicPartition PARTITION = new TopicPartition("t", 0);

    private final MockConsumer<byte[], byte[]> kafka = new MockConsumer<>("earliest");
    private final ConsumerState state = new ConsumerState("c");
    private final PollLoop rounds = new PollLoop(
            kafka,
            new BatchApplier("c", null, events -> {}, (record, code, reason) -> {}, partitions -> {}),
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
}

package id.patuh.kit.inbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.jboss.logging.Logger;

/**
 * Rounds of one consumer: poll, apply in a transaction, and only then commit the offsets. While a batch cannot be applied it is held, the
 * partitions are paused and the consumer stays in its group.
 */
final class PollLoop {
    private static final Logger LOG = Logger.getLogger(PollLoop.class);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration COMMIT = Duration.ofSeconds(10);
    private static final Duration CONTACT = Duration.ofSeconds(5);
    private static final long FIRST_BACKOFF_MILLIS = 100;

    private final Consumer<byte[], byte[]> kafka;
    private final BatchApplier applier;
    private final ConsumerState state;
    private final Duration longestBackoff;
    private final BooleanSupplier stopping;
    private List<ConsumerRecord<byte[], byte[]>> batch = List.of();
    private long backoffMillis = FIRST_BACKOFF_MILLIS;
    private final Set<TopicPartition> begun = new HashSet<>();
    private boolean holding;
    private long nextContact = System.nanoTime();

    PollLoop(
            Consumer<byte[], byte[]> kafka,
            BatchApplier applier,
            ConsumerState state,
            Duration longestBackoff,
            BooleanSupplier stopping) {
        this.kafka = kafka;
        this.applier = applier;
        this.state = state;
        this.longestBackoff = longestBackoff;
        this.stopping = stopping;
    }

    void subscribe(String topic) {
        kafka.subscribe(List.of(topic), new ConsumerRebalanceListener() {
            @Override
            public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
                // Nothing to give back: what is held is dropped in hold(), and the inbox knows what was applied.
            }

            @Override
            public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
                if (holding) {
                    kafka.pause(partitions);
                }
            }
        });
    }

    /** Polls once and sees the batch through. A batch that a failed round left behind comes first: its offsets are not committed. */
    void run() {
        if (batch.isEmpty()) {
            batch = poll();
        }
        while (!isDone() && !stopping.getAsBoolean()) {
            state.begins();
            try {
                begin();
                if (!batch.isEmpty()) {
                    applier.apply(batch);
                    commit();
                    batch = List.of();
                }
                backoffMillis = FIRST_BACKOFF_MILLIS;
                state.committed();
            } catch (RuntimeException | Error e) {
                tell(e);
                state.failed();
                hold();
            }
        }
        if (holding) {
            letGo();
        }
    }

    private boolean isDone() {
        return batch.isEmpty() && begun.containsAll(kafka.assignment());
    }

    /**
     * Goes to the first record of each partition that the database has never read: it is new, and the offsets of the group are those of
     * the one before it.
     */
    private void begin() {
        Set<TopicPartition> met = new HashSet<>(kafka.assignment());
        met.removeAll(begun);
        if (met.isEmpty()) {
            return;
        }
        Set<Integer> unread = applier.beginnings().unread(numbers(met));
        if (!unread.isEmpty()) {
            rewind(met.stream()
                    .filter(partition -> unread.contains(partition.partition()))
                    .toList());
            applier.beginnings().begun(unread);
        }
        begun.addAll(met);
    }

    private void rewind(List<TopicPartition> partitions) {
        Map<TopicPartition, OffsetAndMetadata> first = new HashMap<>();
        kafka.beginningOffsets(partitions, COMMIT)
                .forEach((partition, offset) -> first.put(partition, new OffsetAndMetadata(offset)));
        // Whoever gets the partition next begins there too.
        kafka.commitSync(first, COMMIT);
        first.forEach(kafka::seek);
        batch = batch.stream()
                .filter(record -> !first.containsKey(new TopicPartition(record.topic(), record.partition())))
                .toList();
    }

    private static Set<Integer> numbers(Set<TopicPartition> partitions) {
        return partitions.stream().map(TopicPartition::partition).collect(Collectors.toSet());
    }

    private List<ConsumerRecord<byte[], byte[]>> poll() {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        kafka.poll(POLL).forEach(records::add);
        if (!records.isEmpty()) {
            state.lag(lag());
            nextContact = System.nanoTime();
        } else if (System.nanoTime() - nextContact >= 0) {
            contact();
        }
        return records;
    }

    /**
     * Asks the broker where its partitions end: that no record came may as well mean that it is away, and then nobody knows the lag.
     *
     * @throws KafkaException when it does not answer
     */
    private void contact() {
        try {
            heard();
        } catch (KafkaException away) {
            state.lag(Double.NaN);
            throw away;
        }
    }

    private void heard() {
        Set<TopicPartition> own = kafka.assignment();
        if (own.isEmpty()) {
            // Who has lost all partitions has perhaps lost the broker.
            kafka.listTopics(COMMIT);
        }
        boolean caughtUp = !own.isEmpty()
                && kafka.endOffsets(own, COMMIT).entrySet().stream()
                        .allMatch(end -> kafka.position(end.getKey(), COMMIT) >= end.getValue());
        if (caughtUp && begun.containsAll(own)) {
            applier.caughtUp(numbers(own));
        }
        state.lag(lag());
        nextContact = System.nanoTime() + CONTACT.toNanos();
    }

    private void tell(Throwable e) {
        if (!holding) {
            LOG.warnf(e, "%s holds its batch and tries again", state.consumer());
        }
    }

    private void hold() {
        holding = true;
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(backoffMillis);
        List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>(batch);
        do {
            kafka.pause(kafka.assignment());
            // Paused partitions give nothing; were it otherwise, it must not be lost.
            kafka.poll(Duration.ofMillis(Math.min(backoffMillis, 200))).forEach(all::add);
        } while (System.nanoTime() < end && !stopping.getAsBoolean());
        Set<TopicPartition> own = kafka.assignment();
        batch = all.stream()
                .filter(record -> own.contains(new TopicPartition(record.topic(), record.partition())))
                .toList();
        backoffMillis = Math.min(backoffMillis * 2, longestBackoff.toMillis());
        if (isDone()) {
            state.committed();
        }
    }

    private void letGo() {
        holding = false;
        kafka.resume(kafka.paused());
        LOG.infof("%s resumes", state.consumer());
    }

    private void commit() {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        batch.forEach(record -> offsets.put(
                new TopicPartition(record.topic(), record.partition()), new OffsetAndMetadata(record.offset() + 1)));
        try {
            kafka.commitSync(offsets, COMMIT);
        } catch (CommitFailedException | RebalanceInProgressException e) {
            LOG.debugf(e, "%s lost partitions; their next consumer meets its inbox", state.consumer());
        } catch (KafkaException e) {
            LOG.warnf("%s could not commit offsets, the next batch will: %s", state.consumer(), e.getMessage());
        }
    }

    private double lag() {
        long sum = 0;
        for (TopicPartition partition : kafka.assignment()) {
            OptionalLong lag = kafka.currentLag(partition);
            sum += lag.orElse(0);
        }
        return sum;
    }
}

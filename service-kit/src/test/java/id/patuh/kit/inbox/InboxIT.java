package id.patuh.kit.inbox;

import static id.patuh.kit.inbox.InboxRecords.SOON;
import static id.patuh.kit.inbox.InboxRecords.awaitVersions;
import static id.patuh.kit.inbox.InboxRecords.consumed;
import static id.patuh.kit.inbox.InboxRecords.createTopics;
import static id.patuh.kit.inbox.InboxRecords.deadLetters;
import static id.patuh.kit.inbox.InboxRecords.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestKafka;
import id.patuh.kit.events.FactsHandler;
import id.patuh.kit.events.Faults;
import id.patuh.kit.events.StatesHandler;
import id.patuh.kit.events.Things;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;

/** Whatever is delivered, and however often: each effect once, in order, and nothing dropped. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class InboxIT {
    @Inject
    Things things;

    @Inject
    Faults faults;

    @Inject
    BatchApplierFactory appliers;

    @Inject
    FactsHandler facts;

    @Inject
    InboxConfig config;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> connection;

    private final UUID thing = UUID.randomUUID();

    @BeforeEach
    void topics() {
        createTopics();
    }

    @Test
    void eventDeliveredAgainHasNoEffect() {
        var one = event(FactsHandler.TOPIC, thing, 1);
        var two = event(FactsHandler.TOPIC, thing, 2);
        TestKafka.send(List.of(one, two, one));
        awaitVersions(things, thing, 1, 2);
        TestKafka.send(List.of(two, one, event(FactsHandler.TOPIC, thing, 3)));
        awaitVersions(things, thing, 1, 2, 3);
    }

    @Test
    void crashBetweenEffectAndOffsetHasNoSecondEffect() {
        // The same records twice to the same transaction: what a new process gets when the old one ended before its
        // commit of offsets.
        BatchApplier applier = appliers.create(facts);
        List<ConsumerRecord<byte[], byte[]>> records = List.of(consumed(event(FactsHandler.TOPIC, thing, 1), 10));
        applier.apply(records);
        applier.apply(records);
        assertThat(things.versions(thing)).containsExactly(1L);
    }

    @Test
    void stateIsOnlyReplacedByANewerOne() {
        TestKafka.send(List.of(event(StatesHandler.TOPIC, thing, 5)));
        awaitVersions(things, thing, 5);
        TestKafka.send(List.of(
                event(StatesHandler.TOPIC, thing, 4),
                event(StatesHandler.TOPIC, thing, 5),
                event(StatesHandler.TOPIC, thing, 6)));
        awaitVersions(things, thing, 5, 6);
    }

    @Test
    void stateOfALaterEpochReplacesWhateverVersionIsHeld() {
        TestKafka.send(List.of(event(StatesHandler.TOPIC, thing, 5)));
        awaitVersions(things, thing, 5);
        TestKafka.send(List.of(event(StatesHandler.TOPIC, thing, 1, 2)));
        awaitVersions(things, thing, 5, 2);
        TestKafka.send(List.of(
                event(StatesHandler.TOPIC, thing, 6),
                event(StatesHandler.TOPIC, thing, 1, 2),
                event(StatesHandler.TOPIC, thing, 1, 3)));
        awaitVersions(things, thing, 5, 2, 3);
    }

    @Test
    void ofABatchOfTwoEpochsTheNewestOfTheLaterIsApplied() {
        StatesHandlerBatch batch = new StatesHandlerBatch();
        appliers.create(batch)
                .apply(List.of(
                        consumed(event(StatesHandler.TOPIC, thing, 7), 1),
                        consumed(event(StatesHandler.TOPIC, thing, 1, 3), 2),
                        consumed(event(StatesHandler.TOPIC, thing, 1, 2), 3),
                        consumed(event(StatesHandler.TOPIC, thing, 8), 4)));
        assertThat(batch.applied).containsExactly(3L);
    }

    @Test
    void ofABatchOfStatesOnlyTheNewestIsApplied() {
        StatesHandlerBatch batch = new StatesHandlerBatch();
        appliers.create(batch)
                .apply(List.of(
                        consumed(event(StatesHandler.TOPIC, thing, 1), 1),
                        consumed(event(StatesHandler.TOPIC, thing, 3), 2),
                        consumed(event(StatesHandler.TOPIC, thing, 2), 3)));
        assertThat(batch.applied).containsExactly(3L);
    }

    @Test
    void failureThatPassesIsTriedAgainInOrder() {
        faults.plan(thing, 2, Faults.Kind.CONNECTION_LOST, 2);
        faults.plan(thing, 3, Faults.Kind.CONFLICT, 7);
        TestKafka.send(List.of(
                event(FactsHandler.TOPIC, thing, 1),
                event(FactsHandler.TOPIC, thing, 2),
                event(FactsHandler.TOPIC, thing, 3),
                event(FactsHandler.TOPIC, thing, 4)));
        awaitVersions(things, thing, 1, 2, 3, 4);
        assertThat(deadLetters(FactsHandler.TOPIC, thing)).isEmpty();
    }

    @Test
    void partitionsMovingBetweenConsumersNeitherLoseNorRepeat() {
        List<UUID> many = Stream.generate(UUID::randomUUID).limit(30).toList();
        send(many, 1, 5);
        ConsumerThread second = new ConsumerThread(
                facts.subscription(), connection, appliers.create(facts), new ConsumerState("second"), config);
        second.start();
        send(many, 6, 10);
        awaitVersionsOf(many, 10);
        send(many, 11, 15);
        second.stop();
        send(many, 16, 20);
        awaitVersionsOf(many, 20);
    }

    @Test
    void aNewDatabaseReadsFromTheFirstRecordThoughItsGroupHasReadThemAll() throws Exception {
        TestKafka.send(List.of(event(FactsHandler.TOPIC, thing, 1), event(FactsHandler.TOPIC, thing, 2)));
        awaitVersions(things, thing, 1, 2);
        Remembering handler = new Remembering();
        commitEnds(handler.subscription());
        ConsumerThread consumer = new ConsumerThread(
                handler.subscription(), connection, appliers.create(handler), new ConsumerState("new"), config);
        consumer.start();
        await().atMost(SOON).untilAsserted(() -> assertThat(handler.applied).containsExactly(1L, 2L));
        TestKafka.send(List.of(event(FactsHandler.TOPIC, thing, 3)));
        await().atMost(SOON).untilAsserted(() -> assertThat(handler.applied).containsExactly(1L, 2L, 3L));
        consumer.stop();
    }

    private void commitEnds(Subscription subscription) throws Exception {
        try (Admin admin = Admin.create(connection)) {
            List<TopicPartition> partitions = admin
                    .describeTopics(List.of(subscription.topic()))
                    .allTopicNames()
                    .get()
                    .get(subscription.topic())
                    .partitions()
                    .stream()
                    .map(partition -> new TopicPartition(subscription.topic(), partition.partition()))
                    .toList();
            Map<TopicPartition, OffsetAndMetadata> ends = new HashMap<>();
            admin.listOffsets(partitions.stream().collect(Collectors.toMap(p -> p, p -> OffsetSpec.latest())))
                    .all()
                    .get()
                    .forEach((partition, end) -> ends.put(partition, new OffsetAndMetadata(end.offset())));
            admin.alterConsumerGroupOffsets(subscription.consumer(), ends).all().get();
        }
    }

    private void send(List<UUID> keys, int from, int to) {
        for (int version = from; version <= to; version++) {
            long number = version;
            TestKafka.send(keys.stream()
                    .map(key -> event(FactsHandler.TOPIC, key, number))
                    .toList());
        }
    }

    private void awaitVersionsOf(List<UUID> keys, int last) {
        List<Long> expected = LongStream.rangeClosed(1, last).boxed().toList();
        await().atMost(SOON).untilAsserted(() -> assertThat(keys)
                .allSatisfy(key -> assertThat(things.versions(key)).isEqualTo(expected)));
    }

    /** A consumer of facts that has never been there before. */
    private final class Remembering implements EventHandler {
        private final List<Long> applied = new CopyOnWriteArrayList<>();

        @Override
        public Subscription subscription() {
            return new Subscription("kit-new-" + thing, FactsHandler.TOPIC, Things.TYPE, DeliveryMode.EVERY_EVENT);
        }

        @Override
        public void apply(List<InboundEvent> events) {
            events.stream()
                    .filter(event -> event.aggregateId().equals(thing))
                    .forEach(event -> applied.add(event.version()));
        }
    }

    /** A consumer of states without a thread. */
    private final class StatesHandlerBatch implements EventHandler {
        private final List<Long> applied = new ArrayList<>();

        @Override
        public Subscription subscription() {
            return new Subscription("kit-states-" + thing, StatesHandler.TOPIC, Things.TYPE, DeliveryMode.LATEST_STATE);
        }

        @Override
        public void apply(List<InboundEvent> events) {
            events.forEach(event -> applied.add(event.version()));
        }
    }
}

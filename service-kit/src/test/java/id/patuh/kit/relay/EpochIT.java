package id.patuh.kit.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestKafka;
import id.patuh.kit.db.Database;
import id.patuh.kit.events.FactsHandler;
import id.patuh.kit.events.KitTopics;
import id.patuh.kit.events.StatesHandler;
import id.patuh.kit.events.Things;
import id.patuh.kit.feed.FeedItem;
import id.patuh.kit.feed.FeedQuery;
import id.patuh.kit.problem.Problem;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** A database that went back in time is believed again by whoever reads its topics and feeds. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class EpochIT {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    Relay relay;

    @Inject
    SendLoopFactory sendLoops;

    @Inject
    Sequencer sequencer;

    @Inject
    FeedRetention retention;

    @Inject
    Things things;

    @Inject
    FeedQuery feed;

    @Inject
    Database database;

    private final UUID thing = UUID.randomUUID();
    private Broker broker;

    @BeforeEach
    void haltTheApplicationsRelay() {
        relay.stop();
        broker = sendLoops.connect();
        publish();
    }

    @AfterEach
    void letItGoOn() {
        broker.close();
        relay.start();
    }

    @Test
    void readersFollowADatabaseThatWasSetBack() {
        things.changeOften(StatesHandler.TOPIC, thing, 5);
        publish();
        awaitLastEffect(5);
        long epoch = epoch();
        long published = feed.last(StatesHandler.TOPIC);
        setBack(StatesHandler.TOPIC, 3);

        publish();

        assertThat(epoch()).isEqualTo(epoch + 1);
        assertThat(versionsAfter(StatesHandler.TOPIC, published)).containsExactly(3L);
        awaitLastEffect(3);
        things.change(StatesHandler.TOPIC, thing, "after the restore");
        publish();
        awaitLastEffect(4);
        assertThat(TestKafka.records(StatesHandler.TOPIC, thing.toString()))
                .extracting(record -> TestKafka.header(record, "ce_epoch"))
                .endsWith(Long.toString(epoch + 1), Long.toString(epoch + 1))
                .startsWith(epoch == 0 ? null : Long.toString(epoch));
        assertThat(database.query(
                        "select detail -> 'epoch' as epoch from audit_log where action = 'EPOCH_BEGUN' order by id",
                        row -> row.getLong("epoch")))
                .endsWith(epoch + 1);
    }

    @Test
    void numbersAreNotGivenAgainAndFactsAreNotRepeated() {
        things.changeOften(FactsHandler.TOPIC, thing, 3);
        publish();
        long published = feed.last(FactsHandler.TOPIC);
        setBack(FactsHandler.TOPIC, 1);
        UUID other = UUID.randomUUID();
        things.change(FactsHandler.TOPIC, other, "numbered before the broker was asked");
        number();
        assertThat(feed.last(FactsHandler.TOPIC)).isEqualTo(published - 1);

        publish();

        assertThat(feed.read(FactsHandler.TOPIC, published, 100).items())
                .extracting(FeedItem::subject, FeedItem::changeNumber)
                .containsExactly(tuple(other, published + 1));
        assertThat(TestKafka.records(FactsHandler.TOPIC, thing.toString())).hasSize(3);
        assertThat(TestKafka.records(FactsHandler.TOPIC, other.toString())).hasSize(1);
    }

    @Test
    void ofStepsTheLastOfEachAggregateIsPublishedAgain() {
        things.changeOften(KitTopics.STEPS, thing, 4);
        publish();
        long published = feed.last(KitTopics.STEPS);
        setBack(KitTopics.STEPS, 2);

        publish();

        assertThat(versionsAfter(KitTopics.STEPS, published)).containsExactly(2L);
        assertThat(versionsAfter(KitTopics.STEPS, 0)).containsExactly(1L, 2L, 2L);
    }

    @Test
    void databaseThatIsAsNewAsItsTopicsStaysInItsEpoch() {
        things.change(StatesHandler.TOPIC, thing, "a");
        publish();
        long epoch = epoch();
        publish();
        assertThat(epoch()).isEqualTo(epoch);
    }

    @Test
    void whatOthersPutOnATopicSaysNothingOfItsOwner() {
        long epoch = epoch();
        String far = "{\"changeNumber\": 999999999}";
        TestKafka.send(FactsHandler.TOPIC, thing.toString(), far.getBytes(UTF_8), Map.of("ce_source", "/other"));
        TestKafka.send(FactsHandler.TOPIC, thing.toString(), "{".getBytes(UTF_8), Map.of("ce_source", source()));
        publish();
        assertThat(epoch()).isEqualTo(epoch);
    }

    @Test
    void databaseThatGoesBackBeneathARunningRelayIsNoticed() {
        things.changeOften(StatesHandler.TOPIC, thing, 2);
        number();
        SendLoop running = sendLoops.create(broker);
        drain(running);
        long epoch = epoch();
        setBack(StatesHandler.TOPIC, 1);
        drain(running);
        assertThat(epoch()).isEqualTo(epoch + 1);
    }

    @Test
    void nothingOldIsRepeatedBehindSomethingNewer() {
        things.change(StatesHandler.TOPIC, thing, "old");
        publish();
        long last = feed.last(StatesHandler.TOPIC);
        database.update(
                "insert into feed_repeat (topic, aggregate_id, position) values (?, ?, ?)",
                StatesHandler.TOPIC,
                thing,
                last);
        things.change(StatesHandler.TOPIC, thing, "new");
        number();
        assertThat(versionsAfter(StatesHandler.TOPIC, last)).containsExactly(2L);
    }

    @Test
    void retentionKeepsTheNewestStateOfEachAggregate() {
        things.changeOften(StatesHandler.TOPIC, thing, 3);
        String facts = "patuh.kit.retained." + thing;
        things.changeOften(facts, thing, 2);
        publish();
        database.update(
                "update feed set recorded_at = ? where aggregate_id = ?",
                Instant.now().minus(500, ChronoUnit.DAYS),
                thing);
        retention.purgeReplacedStates();
        retention.purgeFacts();
        assertThat(versionsAfter(StatesHandler.TOPIC, 0)).containsExactly(3L);
        assertThat(feed.read(facts, 2, 10).items()).isEmpty();
        assertThatThrownBy(() -> feed.read(facts, 1, 10)).isInstanceOf(Problem.class);
    }

    /** As a backup would have it: what the thing did after a version never happened. Its events are the last of the topic. */
    private void setBack(String topic, long version) {
        int undone = database.update(
                "delete from feed where topic = ? and aggregate_id = ? and aggregate_version > ?",
                topic,
                thing,
                version);
        database.update("update feed_counter set position = position - ? where topic = ?", (long) undone, topic);
        database.update(
                "update feed_cursor f set position = c.position from feed_counter c"
                        + " where c.topic = f.topic and f.topic = ? and f.position > c.position",
                topic);
        database.update("update thing set version = ? where id = ?", version, thing);
    }

    // A relay that starts: it looks at the topics, sends, and publishes again what a new epoch asks for.
    private void publish() {
        number();
        SendLoop starting = sendLoops.create(broker);
        drain(starting);
        number();
        drain(starting);
    }

    private void number() {
        while (sequencer.pass(100) > 0) {
            // Other tests may have left events of other topics.
        }
    }

    private static void drain(SendLoop sending) {
        await().atMost(SOON).until(() -> !sending.run());
    }

    private long epoch() {
        return database.first("select epoch from relay_epoch", row -> row.getLong("epoch"))
                .orElseThrow();
    }

    private String source() {
        return database.first("select headers ->> 'source' as source from feed limit 1", row -> row.getString("source"))
                .orElse("/patuh/kit-test");
    }

    private void awaitLastEffect(long version) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(things.versions(thing)).endsWith(version));
    }

    private List<Long> versionsAfter(String topic, long number) {
        return feed.read(topic, number, 10_000).items().stream()
                .filter(item -> item.subject().equals(thing))
                .map(item -> item.data().path("version").asLong())
                .toList();
    }
}

package id.patuh.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import id.patuh.contracts.event.EventJson;
import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestKafka;
import id.patuh.kit.db.DatabaseException;
import id.patuh.kit.events.FactsHandler;
import id.patuh.kit.events.Things;
import id.patuh.kit.feed.FeedItem;
import id.patuh.kit.feed.FeedQuery;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** An event is committed with its change, and then reaches the feed, the topic and a consumer. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class OutboxIT {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    Things things;

    @Inject
    Outbox outbox;

    @Inject
    FeedQuery feed;

    @Test
    void committedEventReachesTopicFeedAndConsumer() throws Exception {
        UUID thing = UUID.randomUUID();
        things.change(FactsHandler.TOPIC, thing, "one");
        things.change(FactsHandler.TOPIC, thing, "two");

        await().atMost(SOON).until(() -> things.versions(thing).equals(List.of(1L, 2L)));
        List<ConsumerRecord<String, byte[]>> sent = TestKafka.records(FactsHandler.TOPIC, thing.toString());
        assertThat(sent).hasSize(2);
        ConsumerRecord<String, byte[]> first = sent.getFirst();
        var data = EventJson.mapper().readTree(first.value());
        List<FeedItem> items = feed.read(
                        FactsHandler.TOPIC, data.get("changeNumber").longValue() - 1, 1)
                .items();
        assertThat(items).singleElement().satisfies(item -> {
            assertThat(item.subject()).isEqualTo(thing);
            assertThat(item.id()).hasToString(TestKafka.header(first, "ce_id"));
            assertThat(item.data()).isEqualTo(data);
        });
        assertThat(TestKafka.header(first, "ce_specversion")).isEqualTo("1.0");
        assertThat(TestKafka.header(first, "ce_type")).isEqualTo(Things.TYPE);
        assertThat(TestKafka.header(first, "ce_source")).startsWith("/patuh/");
        assertThat(TestKafka.header(first, "ce_subject")).isEqualTo(thing.toString());
        assertThat(TestKafka.header(first, "ce_sequence")).isEqualTo("1");
        assertThat(TestKafka.header(first, "ce_actorg")).isEqualTo("SYSTEM");
        assertThat(TestKafka.header(first, "ce_dataschema"))
                .isEqualTo("https://patuh.id/schemas/" + Things.TYPE + ".json");
        assertThat(TestKafka.header(first, "content-type")).isEqualTo("application/json");
    }

    @Test
    void rolledBackEventIsNeverSent() {
        UUID phantom = UUID.randomUUID();
        UUID after = UUID.randomUUID();
        assertThatThrownBy(() -> things.changeAndFail(FactsHandler.TOPIC, phantom))
                .isInstanceOf(IllegalArgumentException.class);
        things.change(FactsHandler.TOPIC, after, "real");

        await().atMost(SOON).until(() -> !things.effects(after).isEmpty());
        assertThat(TestKafka.records(FactsHandler.TOPIC, phantom.toString())).isEmpty();
        assertThat(feed.read(FactsHandler.TOPIC, 0, 100_000).items())
                .extracting(FeedItem::subject)
                .contains(after)
                .doesNotContain(phantom);
    }

    @Test
    void eventWithoutATransactionIsRefused() {
        UUID thing = UUID.randomUUID();
        assertThatThrownBy(() -> outbox.append(Things.event(FactsHandler.TOPIC, thing, 1, "x")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void secondEventOfTheSameVersionIsAnErrorAndNotASilentInversion() {
        UUID thing = UUID.randomUUID();
        var twice = List.of(
                Things.event(FactsHandler.TOPIC, thing, 1, "a"), Things.event(FactsHandler.TOPIC, thing, 1, "b"));
        assertThatThrownBy(() -> things.append(twice)).isInstanceOf(DatabaseException.class);
    }
}

package id.patuh.kit.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.kit.db.Database;
import id.patuh.kit.feed.FeedItem;
import id.patuh.kit.feed.FeedQuery;
import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Problem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** A reader whose number is gone, or was never given here, is told so instead of hearing nothing. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class FeedGoneIT {
    private final String topic = "patuh.kit.gone." + UUID.randomUUID();
    private final Database database;
    private final FeedQuery feed;
    private final FeedRetention retention;
    private final RelayConfig config;
    private final Clock clock;

    @Inject
    FeedGoneIT(Database database, FeedQuery feed, FeedRetention retention, RelayConfig config, Clock clock) {
        this.database = database;
        this.feed = feed;
        this.retention = retention;
        this.config = config;
        this.clock = clock;
    }

    @Test
    void numbersThatWereNotGivenAreRefused() {
        assertThat(feed.read(topic, 0, 10).items()).isEmpty();
        assertGone(1);
        give(2, Duration.ZERO);
        assertThat(feed.read(topic, 2, 10).next()).isEqualTo(2);
        assertGone(3);
        assertGone(999_999_999);
    }

    @Test
    void numbersBeforeThoseRemovedForTheirAgeAreRefused() {
        give(2, config.feedRetention().plusDays(1));
        give(1, Duration.ZERO);
        assertThat(feed.read(topic, 0, 10).items()).hasSize(3);
        retention.purgeFacts();
        assertGone(0);
        assertGone(1);
        assertThat(feed.read(topic, 2, 10).items())
                .extracting(FeedItem::changeNumber)
                .containsExactly(3L);
    }

    private void assertGone(long after) {
        assertThatThrownBy(() -> feed.read(topic, after, 10))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(KitProblem.CHANGE_NUMBER_GONE));
    }

    /** Gives the next numbers, to events of an age, and takes them for sent. */
    private void give(int events, Duration age) {
        QuarkusTransaction.requiringNew().run(() -> {
            for (int i = 0; i < events; i++) {
                database.update("""
                        insert into feed_counter (topic, position) values (?, 1)
                        on conflict (topic) do update set position = feed_counter.position + 1
                        """, topic);
                database.update(
                        """
                        insert into feed (topic, position, shard, event_id, type, event_key, aggregate_id, aggregate_version,
                                          data, headers, recorded_at)
                        select topic, position, 0, ?, 'patuh.kit.gone.v1', ?, ?, position, '{}', '{}', ?
                        from feed_counter where topic = ?
                        """,
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        clock.instant().minus(age),
                        topic);
            }
            database.update("""
                    insert into feed_cursor (topic, shard, position) select topic, 0, position from feed_counter where topic = ?
                    on conflict (topic, shard) do update set position = excluded.position
                    """, topic);
        });
    }
}

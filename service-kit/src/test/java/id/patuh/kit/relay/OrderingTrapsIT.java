package id.patuh.kit.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestKafka;
import id.patuh.kit.db.Database;
import id.patuh.kit.db.DatabaseException;
import id.patuh.kit.feed.FeedItem;
import id.patuh.kit.feed.FeedQuery;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The three ways in which an outbox quietly loses or swaps events, tried on two connections of one's own. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class OrderingTrapsIT {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String INSERT = """
            insert into outbox (topic, type, event_key, aggregate_id, aggregate_version, data, headers, recorded_at)
            values (?, 'trap', ?, ?, ?, '{"changeNumber": null}', '{}', now())
            """;

    @Inject
    DataSource dataSource;

    @Inject
    Database database;

    @Inject
    FeedQuery feed;

    private final String topic = "patuh.kit.trap." + UUID.randomUUID();

    OrderingTrapsIT() {
        TestKafka.createTopic(topic, 2);
    }

    @Test
    void eventBelowAPositionAlreadyPublishedIsNotLost() throws SQLException {
        UUID late = UUID.randomUUID();
        UUID early = UUID.randomUUID();
        try (Connection a = open();
                Connection b = open()) {
            insert(a, late, 1);
            insert(b, early, 1);
            b.commit();
            await().atMost(SOON).until(() -> keys().equals(List.of(early)));
            a.commit();
        }
        await().atMost(SOON).until(() -> keys().equals(List.of(early, late)));
        assertNumbersHaveNoGap();
        await().atMost(SOON).until(() -> TestKafka.records(topic).size() == 2);
    }

    @Test
    void versionsFollowTheRowLockWhateverTransactionIsOlder() throws Exception {
        UUID thing = UUID.randomUUID();
        database.update("insert into thing (id, version) values (?, 0)", thing);
        try (Connection a = open();
                Connection b = open()) {
            // B has the older transaction id, and waits for the row that A has locked.
            database(b, "insert into thing (id, version) values (?, 0)", UUID.randomUUID());
            database(a, "update thing set version = version + 1 where id = ?", thing);
            CompletableFuture<Void> second = CompletableFuture.runAsync(() -> {
                unchecked(() -> database(b, "update thing set version = version + 1 where id = ?", thing));
                unchecked(() -> insert(b, thing, 2));
                unchecked(b::commit);
            });
            await().atMost(SOON).until(this::somebodyWaitsForALock);
            insert(a, thing, 1);
            a.commit();
            second.get();
        }
        await().atMost(SOON).until(() -> keys().size() == 2);
        assertNumbersHaveNoGap();
        await().atMost(SOON).until(() -> sequences(thing).equals(List.of("1", "2")));
    }

    @Test
    void positionsComeFromTheDatabaseOneByOneAndNeverFromAPool() throws SQLException {
        assertThat(database.query("""
                        select identity_generation || ' ' || cache_size as generation
                        from information_schema.columns, pg_sequences
                        where table_name = 'outbox' and column_name = 'position'
                          and sequencename = 'outbox_position_seq'
                        """, row -> row.getString("generation"))).containsExactly("ALWAYS 1");
        assertThatThrownBy(
                        () -> database.update(
                                "insert into outbox (position, topic, type, event_key, aggregate_id, aggregate_version, data,"
                                        + " headers, recorded_at) values (51, 't', 't', uuidv7(), uuidv7(), 1, '{}', '{}', now())"))
                .isInstanceOf(DatabaseException.class);

        UUID thing = UUID.randomUUID();
        try (Connection a = open();
                Connection b = open()) {
            for (long version = 1; version <= 20; version++) {
                Connection writer = version % 2 == 0 ? a : b;
                insert(writer, thing, version);
                writer.commit();
            }
        }
        await().atMost(SOON).until(() -> sequences(thing).size() == 20);
        assertThat(sequences(thing))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 20).mapToObj(Long::toString).toList());
    }

    private Connection open() throws SQLException {
        Connection connection = dataSource.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private void insert(Connection connection, UUID thing, long version) throws SQLException {
        try (var statement = connection.prepareStatement(INSERT)) {
            statement.setString(1, topic);
            statement.setObject(2, thing);
            statement.setObject(3, thing);
            statement.setLong(4, version);
            statement.executeUpdate();
        }
    }

    private static void database(Connection connection, String sql, UUID id) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            statement.executeUpdate();
        }
    }

    private boolean somebodyWaitsForALock() {
        return database.first("select 1 from pg_stat_activity where wait_event_type = 'Lock'", row -> 1)
                .isPresent();
    }

    private List<UUID> keys() {
        return feed.read(topic, 0, 100).items().stream().map(FeedItem::subject).toList();
    }

    private void assertNumbersHaveNoGap() {
        List<Long> numbers = new ArrayList<>();
        feed.read(topic, 0, 100).items().forEach(item -> numbers.add(item.changeNumber()));
        assertThat(numbers)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, numbers.size()).boxed().toList());
    }

    private List<String> sequences(UUID key) {
        return TestKafka.records(topic, key.toString()).stream()
                .map(record -> TestKafka.header(record, "ce_sequence"))
                .toList();
    }

    private interface Action {
        void run() throws SQLException;
    }

    private static void unchecked(Action action) {
        try {
            action.run();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }
}

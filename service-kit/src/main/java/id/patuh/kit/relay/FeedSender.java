package id.patuh.kit.relay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.apache.kafka.clients.producer.ProducerRecord;

import id.patuh.kit.db.Database;
import id.patuh.kit.relay.Broker.Refusal;
import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Sends what is in the feed beyond the cursors of a topic's shards. The cursors are locked while their events are sent, so each shard has
 * one sender at a time, and move on only after the broker's acknowledgement: a crash in between sends again, and loses nothing.
 */
final class FeedSender {
    // Bounds what one transaction keeps in memory when events are large.
    private static final int MOST_BYTES = 16 * 1024 * 1024;
    // By the primary key in its order, whatever the statistics say of a feed that grew a minute ago.
    private static final String HEAD = """
            select position, set_config('enable_seqscan', 'off', true), set_config('enable_bitmapscan', 'off', true),
                   set_config('idle_in_transaction_session_timeout', ?, true)
            from feed_counter where topic = ?
            """;
    private static final String LOCK = """
            select shard, position from feed_cursor
            where topic = ? and position < ?
            order by position, shard limit ? for update skip locked
            """;
    private static final String NEXT = "select " + FeedRow.COLUMNS + """
            from feed f
            where f.topic = ? and f.position > ? and f.position <= ? and f.shard = any(?)
            order by f.position limit ?
            """;
    private static final String PARKED =
            "select distinct event_key from outbox_parked where topic = ? and shard = any(?)";
    private static final String EPOCH = "select epoch from relay_epoch";
    private static final String ADVANCE =
            "update feed_cursor set position = ? where topic = ? and shard = any(?) and position < ?";

    private final Database database;
    private final ParkedEventStore parked;
    private final Broker broker;
    private final String lease;
    private final CloudEventWriter messages = new CloudEventWriter();

    /**
     * Prepares sending.
     *
     * @param longest how long a batch may wait for the broker; a sender that is frozen loses its shards a minute later
     */
    FeedSender(Database database, ParkedEventStore parked, Broker broker, Duration longest) {
        this.database = database;
        this.parked = parked;
        this.broker = broker;
        this.lease = longest.plusMinutes(1).toMillis() + "ms";
    }

    /** How far a shard has been sent. */
    record Cursor(int shard, long position) {}

    /**
     * Sends one batch of a topic.
     *
     * @param shards most shards to send
     * @param batch most events to send
     * @throws BrokerUnavailableException when nothing is known to be sent
     */
    int pass(String topic, int shards, int batch) {
        return QuarkusTransaction.requiringNew().timeout(300).call(() -> next(topic, shards, batch));
    }

    private int next(String topic, int shards, int batch) {
        // Read before the events: all up to the head are visible to the next statement.
        long head = database.first(HEAD, row -> row.getLong("position"), lease, topic)
                .orElse(0L);
        List<Cursor> cursors = database.query(
                LOCK, row -> new Cursor(row.getInt("shard"), row.getLong("position")), topic, head, shards);
        if (cursors.isEmpty()) {
            return 0;
        }
        Integer[] locked = cursors.stream().map(Cursor::shard).toArray(Integer[]::new);
        long hindmost = hindmost(cursors);
        List<FeedRow> read = database.query(NEXT, FeedRow::read, topic, hindmost, head, locked, batch);
        List<FeedRow> rows = bounded(read);
        send(topic, beyond(cursors, rows), locked);
        boolean all = rows.size() == read.size() && read.size() < batch;
        long reached = all ? head : rows.getLast().position();
        database.update(ADVANCE, reached, topic, locked, reached);
        return Math.max(1, rows.size());
    }

    // Not the first of them: rows are sorted before they are locked, and one that another relay moved in between keeps
    // its place.
    static long hindmost(List<Cursor> cursors) {
        return cursors.stream().mapToLong(Cursor::position).min().orElseThrow();
    }

    private static List<FeedRow> bounded(List<FeedRow> rows) {
        long bytes = 0;
        for (int i = 0; i < rows.size(); i++) {
            bytes += rows.get(i).data().length();
            if (bytes > MOST_BYTES && i > 0) {
                return rows.subList(0, i);
            }
        }
        return rows;
    }

    // Shards may stand at different positions; the read began at the hindmost.
    private static List<FeedRow> beyond(List<Cursor> cursors, List<FeedRow> rows) {
        long[] positions = new long[Sequencer.SHARDS];
        cursors.forEach(cursor -> positions[cursor.shard()] = cursor.position());
        return rows.stream()
                .filter(row -> row.position() > positions[row.shard()])
                .toList();
    }

    private void send(String topic, List<FeedRow> rows, Integer[] locked) {
        Set<UUID> waiting =
                new HashSet<>(database.query(PARKED, row -> row.getObject("event_key", UUID.class), topic, locked));
        List<FeedRow> sending = new ArrayList<>(rows.size());
        for (FeedRow row : rows) {
            if (waiting.contains(row.key())) {
                parked.park(row, Refusal.BEHIND);
            } else {
                sending.add(row);
            }
        }
        transmit(sending).forEach((index, refusal) -> parked.park(sending.get(index), refusal));
    }

    /** Sends events, outside of any order but their own. */
    Map<Integer, Refusal> transmit(List<FeedRow> rows) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        long epoch = database.first(EPOCH, row -> row.getLong("epoch")).orElseThrow();
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>(rows.size());
        rows.forEach(row -> records.add(messages.message(row, epoch)));
        return broker.send(records);
    }

    /** Tries the parked events again that an operator released. All events of their keys are parked, so their order is kept. */
    int resend(String topic) {
        return QuarkusTransaction.requiringNew().timeout(300).call(() -> {
            List<FeedRow> rows = parked.released(topic);
            Map<Integer, Refusal> refused = transmit(rows);
            for (int i = 0; i < rows.size(); i++) {
                parked.settle(rows.get(i), refused.get(i));
            }
            return rows.size();
        });
    }
}

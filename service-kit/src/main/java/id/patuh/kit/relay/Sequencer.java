package id.patuh.kit.relay;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.db.Database;
import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Moves events from the outbox to the feed and gives them their numbers. One instance does this at a time, so the numbers have no gaps
 * and become visible in order; the others find the lease taken and pass. It ends with its transaction, with the connection of a holder that
 * is gone, or after {@link RelayConfig#lease} in which a frozen holder does nothing.
 *
 * <p>It needs no cursor on the outbox: whatever a late transaction adds below positions already moved is simply there at the next pass.
 * Two versions of one aggregate cannot be swapped that way, because the second was inserted after the first was committed.
 */
@ApplicationScoped
class Sequencer {
    static final int SHARDS = 16;

    // By the index: its dead entries are skipped, while a scan of the table would read every row deleted since the last
    // vacuum.
    private static final String WAITING = """
            select 1 where exists (select from feed_repeat)
                or (select position from outbox order by position limit 1) is not null
            """;
    // A holder that is frozen loses the lease after a time. Always by the index: a plan made while the outbox was
    // empty would scan a full one once for each row of the batch.
    static final String LEASE = """
            select name, set_config('enable_seqscan', 'off', true), set_config('work_mem', '64MB', true),
                   set_config('idle_in_transaction_session_timeout', ?, true)
            from relay_lease where name = 'sequencer' for update skip locked
            """;
    // One statement after the lease was taken, so its snapshot sees all that the last holder committed.
    private static final String MOVE = """
            with moved as (
                delete from outbox
                where position = any(array(select position from outbox order by position limit ?))
                returning position, topic, shard, event_id, type, event_key, aggregate_id, aggregate_version,
                          data, headers, recorded_at
            ), counted as (
                insert into feed_counter as c (topic, position)
                select topic, count(*) from moved group by topic
                on conflict (topic) do update set position = c.position + excluded.position
                returning topic, position as last
            ), numbered as (
                select moved.*, row_number() over (partition by topic order by position desc) - 1 as from_end
                from moved
            ), overtaken as (
                delete from feed_repeat r using moved m where r.topic = m.topic and r.aggregate_id = m.aggregate_id
            ), appended as (
                insert into feed (topic, position, shard, event_id, type, event_key, aggregate_id, aggregate_version,
                                  data, headers, recorded_at)
                select n.topic, c.last - n.from_end, n.shard, n.event_id, n.type, n.event_key, n.aggregate_id,
                       n.aggregate_version, n.data, n.headers, n.recorded_at
                from numbered n join counted c on c.topic = n.topic
                returning topic
            )
            select topic, count(*) as events from appended group by topic
            """;
    // What was published since has left the table, so nothing old comes to stand behind something newer.
    private static final String REPEAT = """
            with due as (
                delete from feed_repeat
                where (topic, aggregate_id) in (select topic, aggregate_id from feed_repeat order by topic, aggregate_id limit ?)
                returning topic, position
            ), standing as (
                select f.* from due join feed f on f.topic = due.topic and f.position = due.position
            ), counted as (
                update feed_counter c set position = c.position + s.events
                from (select topic, count(*) as events from standing group by topic) s
                where c.topic = s.topic
                returning c.topic, c.position as last
            ), numbered as (
                select s.*, row_number() over (partition by s.topic order by s.position desc) - 1 as from_end
                from standing s
            )
            insert into feed (topic, position, shard, event_id, type, event_key, aggregate_id, aggregate_version,
                              data, headers, recorded_at)
            select n.topic, c.last - n.from_end, n.shard, uuidv7(), n.type, n.event_key, n.aggregate_id,
                   n.aggregate_version, n.data, n.headers, ?
            from numbered n join counted c on c.topic = n.topic
            """;
    private static final String CURSORS = """
            insert into feed_cursor (topic, shard) select ?, s from generate_series(0, ?) as s on conflict do nothing
            """;

    private final Database database;
    private final RelayConfig config;
    private final Clock clock;

    Sequencer(Database database, RelayConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    private record Moved(String topic, int events) {}

    /**
     * Moves one batch, and repeats one of what a new epoch has published again.
     *
     * @param batch most events to move, and most to repeat
     * @return events numbered; 0 when there were none or another instance is at it
     */
    int pass(int batch) {
        if (database.first(WAITING, row -> true).isEmpty()) {
            return 0;
        }
        return QuarkusTransaction.requiringNew().timeout(120).call(() -> {
            if (database.first(
                            LEASE, row -> row.getString("name"), config.lease().toMillis() + "ms")
                    .isEmpty()) {
                return 0;
            }
            return move(batch) + database.update(REPEAT, batch, clock.instant());
        });
    }

    private int move(int batch) {
        List<Moved> moved = database.query(MOVE, row -> new Moved(row.getString("topic"), row.getInt("events")), batch);
        if (!moved.isEmpty()) {
            Set<String> known = new HashSet<>(
                    database.query("select distinct topic from feed_cursor", row -> row.getString("topic")));
            moved.stream()
                    .map(Moved::topic)
                    .filter(topic -> !known.contains(topic))
                    .forEach(topic -> database.update(CURSORS, topic, SHARDS - 1));
        }
        return moved.stream().mapToInt(Moved::events).sum();
    }
}

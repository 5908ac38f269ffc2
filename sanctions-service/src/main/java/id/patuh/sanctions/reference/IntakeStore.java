package id.patuh.sanctions.reference;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.db.Database;

/** How new the newest event of each topic is that was taken in. */
@ApplicationScoped
class IntakeStore {
    private final Database database;
    private final Clock clock;

    IntakeStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Notes that all that was published in some partitions up to now has been taken in. */
    void heard(String topic, Collection<Integer> partitions) {
        database.update(
                """
                insert into intake_contact as c (topic, partition, heard_at)
                select ?, p.partition, ? from unnest(?::int4[]) p(partition)
                on conflict (topic, partition) do update set heard_at = greatest(c.heard_at, excluded.heard_at)
                """, topic, clock.instant(), partitions.stream().sorted().toArray(Integer[]::new));
    }

    /** Notes the newest of some events. */
    void advance(String topic, List<Instant> times) {
        times.stream().max(Comparator.naturalOrder()).ifPresent(newest -> database.update("""
                        insert into intake as i (topic, newest) values (?, ?)
                        on conflict (topic) do update set newest = greatest(i.newest, excluded.newest)
                        """, topic, newest));
    }
}

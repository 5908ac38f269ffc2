package id.patuh.kit.inbox;

import java.time.Clock;
import java.util.HashSet;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.db.Database;

/** Keeps the {@link Beginnings} of each consumer beside what it has taken in. */
@ApplicationScoped
class PartitionStore {
    private static final String KNOWN =
            "select partition from inbox_partition where consumer = ? and partition = any(?::int4[])";
    private static final String ADD = """
            insert into inbox_partition (consumer, partition, begun_at)
            select ?, p, ? from unnest(?::int4[]) as e(p) order by p
            on conflict do nothing
            """;

    private final Database database;
    private final Clock clock;

    PartitionStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Beginnings of(String consumer) {
        return new Beginnings() {
            @Override
            public Set<Integer> unread(Set<Integer> partitions) {
                Set<Integer> unread = new HashSet<>(partitions);
                database.query(KNOWN, row -> row.getInt("partition"), consumer, array(partitions))
                        .forEach(unread::remove);
                return unread;
            }

            @Override
            public void begun(Set<Integer> partitions) {
                database.update(ADD, consumer, clock.instant(), array(partitions));
            }
        };
    }

    private static Integer[] array(Set<Integer> partitions) {
        return partitions.toArray(Integer[]::new);
    }
}

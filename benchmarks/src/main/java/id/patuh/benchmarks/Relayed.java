package id.patuh.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Waits until the relay has nothing left to send. */
final class Relayed {
    private static final String UNSENT = """
            select (select count(*) from (select from outbox limit 1) one)
                 + (select coalesce(sum(n.position - c.position), 0)
                    from feed_counter n join (select topic, min(position) as position from feed_cursor group by topic) c using (topic))
            """;
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(100);

    private Relayed() {}

    static void await(Connection database) throws SQLException {
        try (var statement = database.createStatement()) {
            while (unsent(statement) > 0) {
                LockSupport.parkNanos(PAUSE);
            }
        }
    }

    private static long unsent(Statement statement) throws SQLException {
        try (var result = statement.executeQuery(UNSENT)) {
            result.next();
            return result.getLong(1);
        }
    }
}

package id.patuh.devstack.rebuild;

import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

import org.apache.kafka.common.TopicPartition;

import id.patuh.devstack.process.Await;
import id.patuh.devstack.process.StackException;
import id.patuh.devstack.stack.Service;
import id.patuh.devstack.stack.Stack;

/**
 * Has a service of the embedded stack read its topics from the beginning while the others serve. Compliance, which computes all it holds,
 * begins with an empty database; the others own what is nowhere else and keep theirs.
 */
public final class Rebuild {
    private static final Duration LIMIT = Duration.ofHours(4);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final String UNSENT = """
            select (select count(*) from outbox) + (select count(*) from feed_repeat)
                 + (select count(*) from feed_cursor f join feed_counter c on c.topic = f.topic and f.position < c.position)
            """;

    private final Stack stack;
    private final PrintStream out;

    public Rebuild(Stack stack, PrintStream out) {
        this.stack = stack;
        this.out = out;
    }

    /**
     * Rebuilds a service and waits until it has read and published everything.
     *
     * @throws StackException if the stack does not run, or the service does not come up again
     */
    public void run(Service service) {
        stack.requireRunning();
        boolean computed = service == Service.COMPLIANCE;
        out.println(
                computed
                        ? "Compliance computes all it holds from the topics of the others: its database is emptied."
                        : "The database of " + service.module() + " stays as it is: it owns facts that exist nowhere"
                                + " else. To go back to a backup, restore that first.");
        try (ConsumerGroups groups = new ConsumerGroups(stack.bootstrapServers(), service.shortName())) {
            Set<String> names = groups.names();
            Map<String, Set<TopicPartition>> partitions = groups.partitions(names);
            stack.restart(service, () -> {
                if (computed) {
                    stack.emptyDatabase(service);
                }
                groups.forget(names);
                out.println("  begins to read again as " + String.join(", ", names));
            });
            await(service, groups, partitions);
        }
        out.println(
                computed
                        ? "Compliance has caught up with " + count(service, "select count(*) from employer_facts")
                                + " employers."
                        : service.module() + " has caught up.");
        out.println("Epoch of its events: " + count(service, "select epoch from relay_epoch") + ".");
    }

    private void await(Service service, ConsumerGroups groups, Map<String, Set<TopicPartition>> partitions) {
        long[] told = {Long.MAX_VALUE};
        boolean done = Await.until(LIMIT, PAUSE, () -> true, () -> {
            long lag = groups.lag(partitions);
            if (lag < told[0] / 2) {
                out.println("  " + lag + " messages to read");
                told[0] = lag;
            }
            return lag == 0 && count(service, UNSENT) == 0;
        });
        if (!done) {
            throw new StackException(service.module() + " has not caught up within " + LIMIT.toHours() + " hours.");
        }
    }

    private long count(Service service, String query) {
        try (var connection = stack.database(service).getConnection();
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new StackException("The database of " + service.module() + " cannot be read: " + e.getMessage(), e);
        }
    }
}

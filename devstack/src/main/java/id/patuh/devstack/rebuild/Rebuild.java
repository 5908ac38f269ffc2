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
 * Has a service of the embedded stack read its topics from the beginning while the others serve. Compliance forgets what it has computed
 * from them, and keeps what exists nowhere else. The others keep all they have: the registry takes back what its topics hold and its
 * database lacks, and of sanctions it is said which steps that are.
 */
public final class Rebuild {
    private static final Duration LIMIT = Duration.ofHours(4);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final String UNSENT = """
            select (select count(*) from outbox) + (select count(*) from feed_repeat)
                 + (select count(*) from feed_cursor f join feed_counter c on c.topic = f.topic and f.position < c.position)
            """;

    private static final Map<String, String> TAKE_BACK = Map.of("PATUH_REGISTRY_TAKE_BACK", "true");
    private static final String TAKEN = """
            select coalesce((
                select (detail ->> 'records') || ' records, ' || (detail ->> 'employers') || ' employers' from audit_log
                where action = 'TAKEN_BACK' order by id desc limit 1), 'nothing')
            """;
    // A database that is made anew begins at 0, and has no such table yet.
    private static final String IS_OLD = "select (to_regclass('relay_epoch') is not null)::int";
    private static final String CHECKS = "select checks from relay_epoch";

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
        out.println(beginning(service));
        long checks = count(service, IS_OLD) == 1 ? count(service, CHECKS) : 0;
        try (ConsumerGroups groups = new ConsumerGroups(stack.bootstrapServers(), service.shortName())) {
            Set<String> names = groups.names();
            Map<String, Set<TopicPartition>> partitions = groups.partitions(names);
            stack.restart(service, service == Service.REGISTRY ? TAKE_BACK : Map.of(), () -> {
                // First what makes the service read again: broken off in between, it reads into the database as it was.
                out.println("  waits until the broker takes it for gone");
                groups.forget(names);
                if (service == Service.COMPLIANCE && checks > 0) {
                    execute(service, "call forget_computed()");
                }
                out.println("  begins to read again as " + String.join(", ", names));
            });
            await(service, checks, groups, partitions);
        }
        end(service);
        out.println("Epoch of its events: " + count(service, "select epoch from relay_epoch") + ".");
    }

    private static String beginning(Service service) {
        return switch (service) {
            case COMPLIANCE ->
                "Compliance forgets what it has computed from the topics of the others, and computes it anew. Officers, letters,"
                        + " lists, plans, visits and complaints exist nowhere else: they stay. To go back to a backup, restore that first.";
            case REGISTRY ->
                "The database of registry-service stays as it is. Where it is older than what was published from it, it"
                        + " takes back from its topics what they hold: employers, records and statements, under their ids, numbers, and"
                        + " mergers. To go back to a backup without that, restore it and start with ./patuh up.";
            case SANCTIONS ->
                "The database of sanctions-service stays as it is: it owns facts that exist nowhere else. To go back to a"
                        + " backup, restore that first.";
        };
    }

    private void end(Service service) {
        switch (service) {
            case COMPLIANCE ->
                out.println("Compliance has caught up with " + count(service, "select count(*) from employer_facts")
                        + " employers.");
            case REGISTRY -> {
                out.println("registry-service has caught up. Last taken back: " + text(service, TAKEN));
                out.println(
                        "Not in the topics, and lost if the database lost it: who stated what, in which file, under which NIB or"
                                + " NPWP, and why it was corrected; older statements that compaction removed; the acts by which records and"
                                + " numbers moved (a merger taken back cannot be undone); questions and answers to them; worker lists;"
                                + " reports of changes; imports. Let the agencies send their extracts and lists since the backup again.");
            }
            case SANCTIONS -> {
                out.println("sanctions-service has caught up.");
                new LostSteps(stack.bootstrapServers(), stack.database(service)).print(out);
            }
        }
    }

    private void await(
            Service service, long checks, ConsumerGroups groups, Map<String, Set<TopicPartition>> partitions) {
        long[] told = {Long.MAX_VALUE};
        boolean done = Await.until(LIMIT, PAUSE, () -> true, () -> {
            long lag = groups.lag(partitions);
            if (lag < told[0] / 2) {
                out.println("  " + lag + " messages to read");
                told[0] = lag;
            }
            return lag == 0 && count(service, CHECKS) > checks && count(service, UNSENT) == 0;
        });
        if (!done) {
            throw new StackException(service.module() + " has not caught up within " + LIMIT.toHours() + " hours.");
        }
    }

    private void execute(Service service, String statement) {
        try (var connection = stack.database(service).getConnection()) {
            connection.createStatement().execute(statement);
        } catch (SQLException e) {
            throw new StackException("The database of " + service.module() + " refuses: " + e.getMessage(), e);
        }
    }

    private long count(Service service, String query) {
        return Long.parseLong(text(service, query));
    }

    private String text(Service service, String query) {
        try (var connection = stack.database(service).getConnection();
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new StackException("The database of " + service.module() + " cannot be read: " + e.getMessage(), e);
        }
    }
}

package id.patuh.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.devstack.client.ServiceClient;
import id.patuh.devstack.stack.Service;

/** An extract of all employers into an empty registry, and the next one, in which two of a hundred have changed. */
final class FullImports {
    private static final int SEED = 1;
    private static final int CHANGED_EVERY = 50;

    private final BenchStack stack;
    private final Connection database;
    private final ServiceClient kemenaker;
    private final int employers;

    FullImports(BenchStack stack, Connection database, int employers) {
        this.stack = stack;
        this.database = database;
        this.kemenaker = stack.service(Service.REGISTRY, "registry-writer", "KEMENAKER");
        this.employers = employers;
    }

    void run() throws IOException, SQLException {
        Path first = Files.createTempFile("patuh-extract", ".csv");
        Path next = Files.createTempFile("patuh-extract", ".csv");
        try {
            Extract.write(first, employers, SEED);
            Extract.write(next, employers, SEED, CHANGED_EVERY);
            SqlLimit limit = new SqlLimit(stack.database(Service.REGISTRY));
            Duration plainFirst = limit.add(first);
            Duration plainNext = limit.addAgain(next);
            limit.drop();
            report("first import", plainFirst, imported(first, "created", employers));
            report("next, 2 % changed", plainNext, imported(next, "updated", changed()));
        } finally {
            Files.delete(first);
            Files.delete(next);
        }
    }

    private Taken imported(Path extract, String count, int expected) throws IOException, SQLException {
        long statements = rows("statement");
        long before = stack.residentKib(Service.REGISTRY);
        Instant begin = Instant.now();
        try (Watch watch = new Watch(stack)) {
            JsonNode job = Uploads.finish(kemenaker, "WLKP", extract);
            Duration time = Duration.between(begin, Instant.now());
            if (job.path("counts").path(count).asInt() != expected || rows("statement") != statements + expected) {
                throw new IllegalStateException("Not what the extract says: " + job);
            }
            Relayed.await(database);
            Duration drained = Duration.between(begin, Instant.now()).minus(time);
            return new Taken(time, drained, watch.oldestUnsentSeconds(), (watch.peakKib() - before) / 1024);
        }
    }

    private void report(String what, Duration plain, Taken taken) {
        double limit = employers / seconds(plain);
        double rate = employers / seconds(taken.time());
        System.out.printf(
                "%-20s plain SQL %,9.0f rows/s   import %,9.0f rows/s   ratio %.2f   memory at most +%d MiB%n"
                        + "%-20s oldest event not yet sent at most %.1f s, all sent %.1f s after the end%n",
                what,
                limit,
                rate,
                rate / limit,
                taken.grownMib(),
                "",
                taken.oldestUnsentSeconds(),
                seconds(taken.drained()));
    }

    private int changed() {
        return (employers + CHANGED_EVERY - 1) / CHANGED_EVERY;
    }

    private long rows(String table) throws SQLException {
        try (var statement = database.createStatement();
                var result = statement.executeQuery("select count(*) from " + table)) {
            result.next();
            return result.getLong(1);
        }
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }

    private record Taken(Duration time, Duration drained, double oldestUnsentSeconds, long grownMib) {}
}

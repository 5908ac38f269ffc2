package id.patuh.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import id.patuh.devstack.stack.Service;

/** Clocks that are due at the same moment among many open cases, found by two instances of sanctions-service. */
final class Clocks {
    private static final int CASES = 200_000;
    private static final int DUE = 20_000;
    private static final Instant END = Instant.parse("2026-06-30T17:00:00Z");
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final String WAITING = "select count(*) from deadline where next_at <= '" + END + "'";
    // Cases of this benchmark only, and those whose clock fired twice.
    private static final String FIRED = """
            select count(*), count(*) filter (where fired > 1)
            from (select count(*) as fired from case_step where action = 'PERIOD_OVER' and at >= '%s' group by case_id) f
            """.formatted(END);

    private final BenchStack stack;
    private final Connection database;

    Clocks(BenchStack stack, Connection database) {
        this.stack = stack;
        this.database = database;
    }

    /** Leaves the test clock behind the end of the periods. */
    void run() throws IOException, SQLException {
        load();
        Process second = stack.second(Service.SANCTIONS);
        try {
            Instant began = Instant.now();
            stack.clock().set(END.plusSeconds(1));
            while (count(WAITING) > 0) {
                if (Duration.between(began, Instant.now()).compareTo(PATIENCE) > 0) {
                    throw new IllegalStateException("Clocks still wait: " + count(WAITING));
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            }
            double seconds = Duration.between(began, Instant.now()).toMillis() / 1000.0;
            System.out.printf(
                    "clocks               %,d due among %,d open cases, two instances: %.1f s, %,.0f a second; %s%n",
                    DUE, CASES, seconds, DUE / seconds, firedOnce());
        } finally {
            second.destroy();
            second.onExit().join();
        }
    }

    private void load() throws IOException, SQLException {
        try (InputStream script = Clocks.class.getResourceAsStream("/clocks-load.sql");
                var statement = database.createStatement()) {
            String text = new String(script.readAllBytes(), StandardCharsets.UTF_8);
            statement.execute(text.replace(":cases", Integer.toString(CASES)).replace(":due", Integer.toString(DUE)));
        }
    }

    private long count(String sql) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private String firedOnce() throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(FIRED)) {
            rows.next();
            return "%,d cases with the step, %,d of them twice".formatted(rows.getLong(1), rows.getLong(2));
        }
    }
}

package id.patuh.benchmarks;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.devstack.client.ServiceClient;
import id.patuh.devstack.process.Folders;
import id.patuh.devstack.stack.Service;

/** Two worker lists over HTTP, until every employer's counts are compared, beside the same work in plain SQL. */
final class RosterBenchmark {

    private static final int ROUNDS = 3;
    private static final int WARM_UP_ROWS = 150_000;
    private static final LocalDate FIRST_LIST = LocalDate.of(2026, 1, 31);

    private final BenchStack stack;
    private final Connection database;
    private final int rows;
    private final ServiceClient kemenaker;
    private final ServiceClient bpjs;
    private LocalDate asOf = FIRST_LIST;

    /**
     * Measures on a stack.
     *
     * @param stack the stack
     * @param database the registry's
     * @param rows of both lists together
     */
    RosterBenchmark(BenchStack stack, Connection database, int rows) {
        this.stack = stack;
        this.database = database;
        this.rows = rows;
        this.kemenaker = stack.service(Service.REGISTRY, "registry-writer", "KEMENAKER");
        this.bpjs = stack.service(Service.REGISTRY, "registry-writer", "BPJS_TK");
    }

    void run() throws IOException, SQLException {
        System.out.printf(
                "Two worker lists of %,d rows together, employers of %d workers, %d rounds%n",
                rows, RosterFiles.WORKERS_EACH, ROUNDS);
        stack.stop(Service.COMPLIANCE);
        stack.stop(Service.SANCTIONS);
        register();
        round(WARM_UP_ROWS);
        for (int i = 0; i < ROUNDS; i++) {
            round(rows);
        }
    }

    private void round(int count) throws IOException, SQLException {
        asOf = asOf.plusMonths(1);
        Path folder = Files.createTempDirectory("patuh-rosters");
        try {
            RosterFiles files = new RosterFiles(folder, count / 2, asOf);
            double plain = count / seconds(new RosterLimit(database).run(files.copy(true), files.copy(false)));
            Path declared = files.list(true);
            Path enrolled = files.list(false);
            Taken first = take(kemenaker, "WLKP_ROSTER", declared);
            Taken second = take(bpjs, "BPJS_TK_ROSTER", enrolled);
            check(files);
            double compared = count / (seconds(first.compared()) + seconds(second.compared()));
            double ended = count / (seconds(first.ended()) + seconds(second.ended()));
            System.out.printf(
                    "%,d rows: plain SQL %,.0f rows/s   lists compared %,.0f rows/s, ratio %.2f   with all events sent %,.0f rows/s,"
                            + " ratio %.2f%n",
                    count, plain, compared, compared / plain, ended, ended / plain);
        } finally {
            Folders.delete(folder);
        }
    }

    /** The employers are there before their workers; each later round replaces the lists of the one before, as each month does. */
    private void register() throws IOException, SQLException {
        Path folder = Files.createTempDirectory("patuh-rosters");
        try {
            RosterFiles files = new RosterFiles(folder, Math.max(rows, WARM_UP_ROWS) / 2, asOf);
            Path extract = folder.resolve("wlkp.csv");
            Extract.write(extract, files.employers(), RosterFiles.SEED);
            take(kemenaker, "WLKP", extract);
            take(bpjs, "BPJS_TK", files.registrations());
        } finally {
            Folders.delete(folder);
        }
    }

    /**
     * How long an import took.
     *
     * @param compared from the first byte until its rows were done
     * @param ended until the job had ended and all events were sent
     */
    private record Taken(Duration compared, Duration ended) {}

    private Taken take(ServiceClient sender, String source, Path file) throws IOException, SQLException {
        Instant begin = Instant.now();
        String location = sender.upload("/v1/imports?source=" + source, "text/csv", BodyPublishers.ofFile(file))
                .expect(202)
                .header("location")
                .orElseThrow();
        Duration received = Duration.between(begin, Instant.now());
        Duration compared = null;
        while (true) {
            JsonNode job = sender.get(location).expect(200).json();
            Duration now = Duration.between(begin, Instant.now());
            if (compared == null
                    && job.path("done").asLong() == job.path("total").asLong()) {
                compared = now;
            }
            if (job.path("finishedAt").isTextual()) {
                if (job.path("counts").path("rejected").asLong() > 0
                        || !job.path("error").isNull()) {
                    throw new IllegalStateException("Not every row went in: " + job);
                }
                awaitSent();
                Duration sent = Duration.between(begin, Instant.now());
                System.out.printf(
                        "  %s: received %.1f s, compared %.1f s, ended %.1f s, sent %.1f s%n",
                        source, seconds(received), seconds(compared), seconds(now), seconds(sent));
                return new Taken(compared, sent);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    /** Waits until all events are sent, so that they are not measured with what comes after. */
    private void awaitSent() throws SQLException {
        try (Statement statement = database.createStatement()) {
            while (true) {
                try (ResultSet waiting = statement.executeQuery("select exists (select from outbox)")) {
                    waiting.next();
                    if (!waiting.getBoolean(1)) {
                        return;
                    }
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            }
        }
    }

    private void check(RosterFiles files) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet counted = statement.executeQuery("""
                        select count(*) from employer
                        where json_array_length(data -> 'rosters' -> 'differences') = 1
                          and data -> 'rosters' -> 'counts' -> 0 ->> 'asOf' = '%s'
                        """.formatted(asOf))) {
            counted.next();
            if (counted.getInt(1) != files.employers()) {
                throw new IllegalStateException("Only " + counted.getInt(1) + " employers were compared");
            }
        }
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}

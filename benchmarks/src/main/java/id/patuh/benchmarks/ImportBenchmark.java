package id.patuh.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.devstack.client.ServiceClient;
import id.patuh.devstack.stack.Service;

/** A WLKP extract over HTTP beside the same work in plain SQL, and the memory the service takes for it. */
final class ImportBenchmark {

    private static final int ROUNDS = 3;
    private static final int WARM_UP_ROWS = 20_000;

    private final BenchStack stack;
    private final int rows;
    private final ServiceClient kemenaker;
    private final ServiceClient compliance;
    private final SqlLimit limit;
    private int seed;

    ImportBenchmark(BenchStack stack, Connection database, int rows) throws SQLException {
        this.stack = stack;
        this.limit = new SqlLimit(database);
        this.rows = rows;
        this.kemenaker = stack.service(Service.REGISTRY, "registry-writer", "KEMENAKER");
        this.compliance = stack.service(Service.COMPLIANCE, "kemenaker-inspector", "KEMENAKER");
    }

    void run() throws IOException, SQLException {
        System.out.printf("Import of %,d new employers, %d rounds%n", rows, ROUNDS);
        limit(WARM_UP_ROWS);
        imported(WARM_UP_ROWS);
        awaitAssessed(WARM_UP_ROWS);
        Instant begin = Instant.now();
        round("all services running");
        awaitAssessed(WARM_UP_ROWS + rows);
        System.out.printf(
                "%-22s all assessed %.0f s after that round began%n",
                "", seconds(Duration.between(begin, Instant.now())));
        stack.stop(Service.COMPLIANCE);
        stack.stop(Service.SANCTIONS);
        for (int i = 0; i < ROUNDS; i++) {
            round("registry alone");
        }
    }

    private void round(String setting) throws IOException, SQLException {
        double plain = rows / seconds(limit(rows));
        long before = stack.residentKib(Service.REGISTRY);
        Taken taken = imported(rows);
        double rate = rows / seconds(taken.time());
        System.out.printf(
                "%-22s plain SQL %,8.0f rows/s   import %,8.0f rows/s   ratio %.2f   resident %d MiB, at most +%d MiB%n",
                setting, plain, rate, rate / plain, before / 1024, (taken.peakKib() - before) / 1024);
    }

    private Duration limit(int count) throws IOException, SQLException {
        Path extract = extract(count);
        try {
            return limit.add(extract);
        } finally {
            Files.delete(extract);
        }
    }

    /** From the first byte sent until the import has ended. */
    private Taken imported(int count) throws IOException {
        Path extract = extract(count);
        Instant begin = Instant.now();
        long[] peak = {stack.residentKib(Service.REGISTRY)};
        Thread watch = Thread.ofVirtual().start(() -> watch(peak));
        try {
            JsonNode job = Uploads.finish(kemenaker, "WLKP", extract);
            Duration time = Duration.between(begin, Instant.now());
            if (job.path("counts").path("created").asInt() != count) {
                throw new IllegalStateException("Not every row made an employer: " + job);
            }
            return new Taken(time, peak[0]);
        } finally {
            watch.interrupt();
            Files.delete(extract);
        }
    }

    /** Waits until compliance-service counts so many employers. */
    private void awaitAssessed(long employers) {
        while (compliance
                        .get("/v1/statistics")
                        .expect(200)
                        .json()
                        .path("totals")
                        .path("employers")
                        .asLong()
                < employers) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
    }

    private void watch(long[] peak) {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                peak[0] = Math.max(peak[0], stack.residentKib(Service.REGISTRY));
            } catch (IOException gone) {
                throw new IllegalStateException(gone);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    private Path extract(int count) throws IOException {
        Path file = Files.createTempFile("patuh-extract", ".csv");
        seed++;
        Extract.write(file, count, seed);
        return file;
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }

    /**
     * What an import took.
     *
     * @param time from the first byte to the end
     * @param peakKib most resident memory of the service meanwhile
     */
    private record Taken(Duration time, long peakKib) {}
}

package id.patuh.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import id.patuh.devstack.stack.Service;

/** Requests as fast as a number of connections can make them, with wrk, and statements with pgbench on the same server. */
final class Load {
    private static final int SECONDS = 6;
    private static final int BURSTS = 12;

    private final BenchStack stack;
    private final Service service;
    private final Path wrk;
    private final Path pgbench;

    Load(BenchStack stack, Service service, Path wrk, Path pgbench) {
        this.stack = stack;
        this.service = service;
        this.wrk = wrk;
        this.pgbench = pgbench;
    }

    /**
     * What was measured.
     *
     * @param p99 99 of 100 were answered within this time, as wrk writes it
     */
    record Answered(double rate, String p99) {}

    /** Short bursts with pauses in between, so that the compiler gets its turn on a machine of few processors. */
    void warmUp(String script) throws IOException {
        for (int i = 0; i < BURSTS; i++) {
            requests(script, 16, 3);
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(2));
        }
    }

    /** The best of two windows. */
    Answered requests(String script, int connections) throws IOException {
        Answered one = requests(script, connections, SECONDS);
        Answered two = requests(script, connections, SECONDS);
        return one.rate() > two.rate() ? one : two;
    }

    private Answered requests(String script, int connections, int seconds) throws IOException {
        Path file = Files.createTempFile("patuh-wrk", ".lua");
        try {
            Files.writeString(file, script);
            String printed = Program.run(
                    List.of(
                            wrk.toString(),
                            "-t1",
                            "-c" + connections,
                            "-d" + seconds + "s",
                            "--latency",
                            "-s",
                            file.toString(),
                            stack.url(service).toString()),
                    Map.of());
            if (printed.contains("Non-2xx")) {
                throw new IllegalStateException("Requests were refused: " + printed);
            }
            return new Answered(
                    Double.parseDouble(Program.figure(printed, "Requests/sec:\\s+([0-9.]+)")),
                    Program.figure(printed, "(?m)^\\s+99%\\s+(\\S+)"));
        } finally {
            Files.delete(file);
        }
    }

    /** Transactions a second of a prepared script, the best of two windows. */
    double transactions(String script, int connections) throws IOException {
        return Math.max(transactionsOnce(script, connections), transactionsOnce(script, connections));
    }

    private double transactionsOnce(String script, int connections) throws IOException {
        Path file = Files.createTempFile("patuh-pgbench", ".sql");
        try {
            Files.writeString(file, script);
            BenchStack.Account account = stack.account(service);
            String printed = Program.run(
                    List.of(
                            pgbench.toString(),
                            "-n",
                            "-M",
                            "prepared",
                            "-c",
                            Integer.toString(connections),
                            "-j",
                            "1",
                            "-T",
                            Integer.toString(SECONDS),
                            "-f",
                            file.toString(),
                            "-h",
                            "localhost",
                            "-p",
                            Integer.toString(account.port()),
                            "-U",
                            account.user(),
                            account.database()),
                    Map.of("PGPASSWORD", account.password()));
            return Double.parseDouble(Program.figure(printed, "tps = ([0-9.]+)"));
        } finally {
            Files.delete(file);
        }
    }
}

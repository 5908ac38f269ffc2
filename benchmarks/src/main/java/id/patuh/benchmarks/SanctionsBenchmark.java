package id.patuh.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.devstack.client.ServiceClient;
import id.patuh.devstack.stack.Service;
import id.patuh.devstack.stack.Workspace;

/**
 * The look-up of licensing systems among a number of known employers, one of twenty of which is blocked: single questions beside prepared
 * reads of the same rows by primary key, batches, and the first answers after a start. Only sanctions-service runs, with its database and
 * broker.
 */
final class SanctionsBenchmark {
    private static final int CALLERS = 64;
    private static final int[] CONNECTIONS = {16, 64};
    private static final int[] FEW = {1, 4};
    private static final int CASES_READ = 10_000;
    private static final int BATCH = 1_000;
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final Workspace project;
    private final Instant day;
    private final int employers;

    SanctionsBenchmark(Workspace project, Instant day, int employers) {
        this.project = project;
        this.day = day;
        this.employers = employers;
    }

    void run() throws IOException, SQLException {
        Optional<Path> wrk = Program.find("wrk");
        Optional<Path> pgbench = Program.find("pgbench");
        if (wrk.isEmpty() || pgbench.isEmpty()) {
            System.out.println(
                    "sanctions            not measured: it needs wrk and pgbench (packages wrk and postgresql)");
            return;
        }
        try (BenchStack stack = new BenchStack(project, day);
                Connection database = stack.database(Service.SANCTIONS)) {
            stack.stop(Service.REGISTRY);
            stack.stop(Service.COMPLIANCE);
            System.out.printf("%nA look-up among %,d employers, %,d of them blocked%n", employers, employers / 20);
            load(database);
            build(stack.service(Service.SANCTIONS, "admin", "KEMENAKER"));
            try (var statement = database.createStatement()) {
                statement.execute("vacuum analyze block_answer");
                statement.execute("select sum(position) from block_answer");
            }
            Load load = new Load(stack, Service.SANCTIONS, wrk.get(), pgbench.get());
            measure(stack, load);
            new Clocks(stack, database).run();
            readCases(stack, load);
            new Revocations(stack).run();
            restart(stack);
        }
    }

    private void load(Connection database) throws IOException, SQLException {
        try (InputStream script = SanctionsBenchmark.class.getResourceAsStream("/sanctions-load.sql");
                var statement = database.createStatement()) {
            String text = new String(script.readAllBytes(), StandardCharsets.UTF_8);
            statement.execute(text.replace(":employers", Integer.toString(employers)));
        }
    }

    private void build(ServiceClient sanctions) {
        Instant began = Instant.now();
        JsonNode job = sanctions
                .post("/v1/service-blocks/rebuilds", Map.of("reason", "benchmark"))
                .expect(202)
                .json();
        String path = "/v1/jobs/" + job.path("id").asText();
        while (!job.path("state").asText().equals("SUCCEEDED")) {
            if (job.path("state").asText().equals("FAILED")
                    || Duration.between(began, Instant.now()).compareTo(PATIENCE) > 0) {
                throw new IllegalStateException("The rows were not built: " + job);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            job = sanctions.get(path).expect(200).json();
        }
        double seconds = Duration.between(began, Instant.now()).toMillis() / 1000.0;
        System.out.printf(
                "rows built           %,d numbers in %.1f s, %,.0f a second%n",
                2 * employers, seconds, 2 * employers / seconds);
    }

    private void measure(BenchStack stack, Load load) throws IOException {
        Requests requests = new Requests(stack.tokens(CALLERS, "integrator", "OSS"));
        String single = requests.checks(employers);
        String point = """
                \\set n random(0, %d)
                select * from block_answer where type = 'NIB' and key = '8' || lpad(:n::text, 12, '0');
                """.formatted(employers - 1);
        load.warmUp(single);
        for (int connections : CONNECTIONS) {
            double limit = load.transactions(point, connections);
            Load.Answered answered = load.requests(single, connections);
            System.out.printf(
                    "%-20s %d connections: pgbench %,8.0f/s   HTTP %,8.0f/s   ratio %.2f   p99 %s%n",
                    "look-up by NIB", connections, limit, answered.rate(), answered.rate() / limit, answered.p99());
        }
        String batch = requests.checkBatches(employers, BATCH);
        for (int connections : FEW) {
            Load.Answered answered = load.requests(batch, connections);
            System.out.printf(
                    "%-20s %d connections: %,8.0f identifiers/s   p99 %s%n",
                    "batches of " + BATCH, connections, answered.rate() * BATCH, answered.p99());
        }
    }

    private static void readCases(BenchStack stack, Load load) throws IOException {
        String script = new Requests(stack.tokens(CALLERS, "bpjs-tk-officer", "BPJS_TK")).cases(CASES_READ);
        load.warmUp(script);
        for (int connections : FEW) {
            Load.Answered answered = load.requests(script, connections);
            System.out.printf(
                    "%-20s %d connections: %,8.0f requests/s   p99 %s%n",
                    "case with actions", connections, answered.rate(), answered.p99());
        }
    }

    /** From the start of the process to its first answer and to the thousandth, asked one after another. */
    private void restart(BenchStack stack) throws IOException {
        String token = stack.tokens(1, "integrator", "OSS").getFirst();
        Instant began = stack.restart(Service.SANCTIONS);
        try (HttpClient http = HttpClient.newHttpClient()) {
            URI base = stack.url(Service.SANCTIONS);
            awaitFirst(http, base, token);
            Duration first = Duration.between(began, Instant.now());
            for (int i = 1; i < BATCH; i++) {
                ask(http, base, token, i % employers);
            }
            System.out.printf(
                    "after a start        first answer %.1f s, thousandth %.1f s%n",
                    first.toMillis() / 1000.0,
                    Duration.between(began, Instant.now()).toMillis() / 1000.0);
        }
    }

    private static void awaitFirst(HttpClient http, URI base, String token) {
        while (true) {
            try {
                ask(http, base, token, 0);
                return;
            } catch (UncheckedIOException notYet) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
            }
        }
    }

    private static void ask(HttpClient http, URI base, String token, int employer) {
        HttpRequest request = HttpRequest.newBuilder(
                        base.resolve("/v1/service-blocks/check?identifier=NIB:8%012d".formatted(employer)))
                .header("Authorization", "Bearer " + token)
                .build();
        try {
            int status = http.send(request, BodyHandlers.ofString()).statusCode();
            if (status != 200) {
                throw new IllegalStateException("The look-up answered " + status);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

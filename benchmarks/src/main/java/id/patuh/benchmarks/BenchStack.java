package id.patuh.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.postgresql.ds.PGSimpleDataSource;

import id.patuh.devstack.client.ServiceClient;
import id.patuh.devstack.embedded.AccessToken;
import id.patuh.devstack.embedded.ClockFile;
import id.patuh.devstack.stack.ComponentStatus;
import id.patuh.devstack.stack.Service;
import id.patuh.devstack.stack.Stack;
import id.patuh.devstack.stack.StackPorts;
import id.patuh.devstack.stack.Workspace;

/** The stack under measurement: with data of its own, empty at the start, and stopped at the end. */
final class BenchStack implements AutoCloseable {

    private static final int OK = 200;
    private static final int FURTHER = 50;
    private static final Duration LIFETIME = Duration.ofHours(6);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Workspace workspace;
    private final Stack processes;
    private final Map<String, Long> pids;

    /** Starts it. */
    BenchStack(Workspace project, Instant at) throws IOException {
        this.workspace = apart(project);
        this.processes = new Stack(workspace, System.out);
        Runtime.getRuntime().addShutdownHook(new Thread(processes::down));
        processes.up(true, Optional.of(at));
        this.pids = processes.status().stream()
                .collect(Collectors.toMap(
                        ComponentStatus::title, ComponentStatus::pid, (one, other) -> one, HashMap::new));
    }

    /** A service for a caller with all regions. */
    ServiceClient service(Service service, String roles, String agency) {
        return new ServiceClient(http, url(service), token("benchmark", roles, agency));
    }

    /** A service for somebody in particular. */
    ServiceClient service(Service service, String roles, String agency, String subject) {
        return new ServiceClient(http, url(service), token(subject, roles, agency));
    }

    /** The test clock that the services follow. */
    ClockFile clock() {
        return workspace.clock();
    }

    /** The database of a service. */
    Connection database(Service service) throws SQLException {
        return processes.database(service).getConnection();
    }

    /** How a program of others reaches a database. */
    record Account(int port, String database, String user, String password) {}

    /** The account of a service's database. */
    Account account(Service service) {
        PGSimpleDataSource source = (PGSimpleDataSource) processes.database(service);
        return new Account(
                source.getPortNumbers()[0], source.getDatabaseName(), source.getUser(), source.getPassword());
    }

    /** Resident memory of a service, in KiB, with shared pages in full. */
    long residentKib(Service service) throws IOException {
        Path status = Path.of("/proc", pids.get(service.module()).toString(), "status");
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }

    /** A figure that a service publishes about itself. */
    double metric(Service service, String name) {
        URI metrics = service.managementUrl(StackPorts.of(workspace)).resolve("/q/metrics");
        try {
            return http.send(HttpRequest.newBuilder(metrics).build(), BodyHandlers.ofLines())
                    .body()
                    .filter(line -> line.startsWith(name))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Root of a service's API. */
    URI url(Service service) {
        return service.url(StackPorts.of(workspace));
    }

    /** Tokens of as many callers with all regions. */
    List<String> tokens(int callers, String roles, String agency) {
        return IntStream.range(0, callers)
                .mapToObj(i -> token("benchmark-" + i, roles, agency))
                .toList();
    }

    private String token(String subject, String roles, String agency) {
        return new AccessToken(subject, agency, List.of(roles.split(",")), List.of("*"), LIFETIME)
                .signedWith(workspace.keys().readPrivateKey());
    }

    /** Host and port of the broker. */
    String bootstrapServers() {
        return StackPorts.of(workspace).bootstrapServers();
    }

    /**
     * Ends a service and starts it again, by the same command in the same surroundings; does not wait until it is ready.
     *
     * @return the moment of the start
     */
    Instant restart(Service service) throws IOException {
        ProcessBuilder again = likeRunning(service);
        stop(service);
        Instant began = Instant.now();
        pids.put(
                service.module(),
                started(again, service.shortName() + "-again.log").pid());
        return began;
    }

    /** A further instance of a service, on ports of its own, once it is ready. */
    Process second(Service service) throws IOException {
        StackPorts ports = StackPorts.of(workspace);
        int port = service.url(ports).getPort() + FURTHER;
        ProcessBuilder another = likeRunning(service);
        another.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        another.environment()
                .put(
                        "QUARKUS_MANAGEMENT_PORT",
                        Integer.toString(service.managementUrl(ports).getPort() + FURTHER));
        Process process = started(another, service.shortName() + "-second.log");
        ServiceClient health = new ServiceClient(http, URI.create("http://localhost:" + port), null);
        while (!ready(health)) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        return process;
    }

    private static boolean ready(ServiceClient health) {
        try {
            return health.get("/q/health/ready").status() == OK;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    private ProcessBuilder likeRunning(Service service) throws IOException {
        Path process = Path.of("/proc", pids.get(service.module()).toString());
        ProcessBuilder like = new ProcessBuilder(words(process.resolve("cmdline")))
                .directory(process.resolve("cwd").toRealPath().toFile());
        like.environment().clear();
        words(process.resolve("environ")).forEach(word -> like.environment()
                .put(word.substring(0, word.indexOf('=')), word.substring(word.indexOf('=') + 1)));
        return like;
    }

    private Process started(ProcessBuilder builder, String log) throws IOException {
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(workspace.logs().resolve(log).toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        return process;
    }

    private static List<String> words(Path file) throws IOException {
        return List.of(Files.readString(file).split("\0"));
    }

    /** Ends a service that is not to share the processors any longer. */
    void stop(Service service) {
        ProcessHandle process = ProcessHandle.of(pids.get(service.module())).orElseThrow();
        process.destroy();
        process.onExit().join();
    }

    @Override
    public void close() {
        processes.down();
    }

    /** A folder that looks like the project's, so that this stack's data lies apart from a developer's. */
    private static Workspace apart(Workspace project) throws IOException {
        Path folder = project.project().resolve("benchmarks/target/stack");
        Files.createDirectories(folder);
        for (Service service : Service.values()) {
            Path link = folder.resolve(service.module());
            if (!Files.isSymbolicLink(link)) {
                Files.createSymbolicLink(link, project.project().resolve(service.module()));
            }
        }
        return new Workspace(folder);
    }
}

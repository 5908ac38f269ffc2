package id.patuh.conformance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

import org.postgresql.ds.PGSimpleDataSource;

import id.patuh.devstack.client.ServiceClient;
import id.patuh.devstack.embedded.AccessToken;
import id.patuh.devstack.process.Launcher;
import id.patuh.devstack.process.PidFile;
import id.patuh.devstack.rebuild.Rebuild;
import id.patuh.devstack.stack.Service;
import id.patuh.devstack.stack.Stack;
import id.patuh.devstack.stack.StackPorts;
import id.patuh.devstack.stack.Workspace;

/**
 * The three services under test: a stack of its own with ports of its own, started once for all classes and stopped with the
 * test process.
 */
public final class RunningStack {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    /** A test may come right after one that took a database or a service away. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final Workspace WORKSPACE = workspace();
    private static final Stack PROCESSES = new Stack(WORKSPACE, System.out);
    private static final PrivateKey KEY = started();

    private RunningStack() {}

    /** The services by short name; the clients have no token yet. */
    public static Map<String, ServiceClient> services() {
        Map<String, ServiceClient> all = new LinkedHashMap<>();
        for (Service service : Service.values()) {
            all.put(service.shortName(), new ServiceClient(HTTP, address(service), null).patient(PATIENCE));
        }
        return all;
    }

    /** Address of a service. */
    public static URI address(Service service) {
        return service.url(StackPorts.of(WORKSPACE));
    }

    /** The addresses, under the names that the pages give them. */
    static Map<String, String> variables() {
        Map<String, String> all = new LinkedHashMap<>();
        for (Service service : Service.values()) {
            all.put(service.name(), address(service).toString());
        }
        return all;
    }

    /** A token for roles (with commas between), an agency or unit, and provinces. */
    public static String token(String roles, String agency, String... regions) {
        return personalToken("conformance", roles, agency, regions);
    }

    /** A token of a certain person. */
    public static String personalToken(String subject, String roles, String agency, String... regions) {
        return new AccessToken(subject, agency, List.of(roles.split(",")), List.of(regions), Duration.ofHours(2))
                .signedWith(KEY);
    }

    public static String kafka() {
        return StackPorts.of(WORKSPACE).bootstrapServers();
    }

    public static void clockAt(Instant instant) {
        WORKSPACE.clock().set(instant);
    }

    public static Workspace files() {
        return WORKSPACE;
    }

    /** Kills a service as the kernel would: no signal that it could answer. */
    public static void kill(String service) {
        ProcessHandle process = process(service);
        process.destroyForcibly();
        process.onExit().join();
    }

    /** The process of a service, {@code postgres} or {@code kafka}. */
    public static ProcessHandle process(String name) {
        return new PidFile(WORKSPACE.state().resolve("run"), name)
                .read()
                .flatMap(mark -> ProcessHandle.of(mark.pid()))
                .orElseThrow(() -> new IllegalStateException(name + " does not run"));
    }

    /** How an instance of a service is started. */
    public static Launcher.Spec instance(Service service) {
        return PROCESSES.instance(service);
    }

    /** A connection to the server's own database, as its administrator. */
    static Connection administration(String password) throws SQLException {
        var server = (PGSimpleDataSource) PROCESSES.database(Service.REGISTRY);
        server.setDatabaseName("postgres");
        return server.getConnection("postgres", password);
    }

    /** Starts what does not run. */
    public static void startMissing() {
        PROCESSES.up(false, Optional.empty());
    }

    /** Has a service read its topics again, as {@code ./patuh rebuild} does; what that prints. */
    public static String rebuild(Service service) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        new Rebuild(PROCESSES, new PrintStream(printed, true, StandardCharsets.UTF_8)).run(service);
        return printed.toString(StandardCharsets.UTF_8);
    }

    /** Makes the database of a service anew, without anything in it. The service must not run. */
    public static void emptyDatabase(Service service) {
        PROCESSES.emptyDatabase(service);
    }

    /** The database of a service. */
    public static DataSource database(Service service) {
        return PROCESSES.database(service);
    }

    private static PrivateKey started() {
        Runtime.getRuntime().addShutdownHook(new Thread(PROCESSES::down));
        PROCESSES.up(true, Optional.of(Instant.parse("2026-06-30T02:00:00Z")));
        return WORKSPACE.keys().readPrivateKey();
    }

    /** A folder that looks like the project's, so that this stack's data is apart from a developer's. */
    private static Workspace workspace() {
        Path module = Path.of("").toAbsolutePath();
        Path folder = module.resolve("target/stack");
        try {
            Files.createDirectories(folder);
            for (Service service : Service.values()) {
                String name = service.shortName() + "-service";
                Path link = folder.resolve(name);
                if (!Files.isSymbolicLink(link)) {
                    Files.createSymbolicLink(link, module.resolveSibling(name));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Workspace(folder);
    }
}

package id.patuh.devstack.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import id.patuh.devstack.embedded.AccessToken;
import id.patuh.devstack.embedded.SigningKeyFile;
import id.patuh.devstack.process.Await;
import id.patuh.devstack.process.Launcher;

/**
 * One of the services, as its own process.
 *
 * @param more environment beside the usual
 */
record ServiceComponent(
        Service service, Workspace workspace, StackPorts stackPorts, Secrets secrets, Map<String, String> more)
        implements Component {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    /** From this version on the JDK warns about what Netty and Jackson's helpers do, and has an option against it. */
    private static final int WARNING_JDK = 24;

    @Override
    public String name() {
        return service.shortName();
    }

    @Override
    public String title() {
        return service.module();
    }

    @Override
    public List<Integer> ports() {
        return List.of(service.port(stackPorts), service.managementPort(stackPorts));
    }

    @Override
    public String address() {
        return service.url(stackPorts).toString();
    }

    @Override
    public Path log() {
        return workspace.logs().resolve(name() + ".log");
    }

    @Override
    public Optional<BuiltApp> app() {
        return Optional.of(builtApp());
    }

    @Override
    public void prepare(Launcher launcher) {
        builtApp().refresh();
        workspace.keys();
        workspace.nikKey();
        workspace.statusListKey();
        workspace.signingKey();
        workspace.clock();
    }

    @Override
    public Launcher.Spec spec() {
        Map<String, String> environment = new HashMap<>(environment());
        environment.putAll(more);
        return new Launcher.Spec(command(), environment, workspace.state(), log());
    }

    @Override
    public boolean awaitReady(ProcessHandle process, Duration limit) {
        return Await.until(limit, Duration.ofMillis(100), process::isAlive, () -> status() == 200);
    }

    @Override
    public void complete() {
        // It migrates its database and creates its topics itself.
    }

    @Override
    public String stopSignal() {
        return "TERM";
    }

    /** Status of the readiness check; 0 if nobody answers. */
    int status() {
        URI check = service.url(stackPorts).resolve("/q/health/ready");
        try {
            var request =
                    HttpRequest.newBuilder(check).timeout(Duration.ofSeconds(5)).build();
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private List<String> command() {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms64m",
                "-Xmx288m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "--enable-native-access=ALL-UNNAMED"));
        if (Runtime.version().feature() >= WARNING_JDK) {
            command.add("--sun-misc-unsafe-memory-access=allow");
        }
        // Written at the first stop after a build; later starts take half the time. What cannot be archived is no news.
        command.addAll(List.of(
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + workspace.classes(service),
                "-Xlog:disable",
                "-Xlog:all=error:stderr"));
        command.addAll(List.of("-jar", builtApp().jar().toString()));
        return command;
    }

    /** By the environment, not by arguments: those can be read by every user of the machine. */
    private Map<String, String> environment() {
        return Map.ofEntries(
                Map.entry("PATUH_ENVIRONMENT", "embedded"),
                Map.entry("PATUH_CLOCK_FILE", workspace.clock().path().toString()),
                Map.entry("QUARKUS_HTTP_HOST", "localhost"),
                Map.entry("QUARKUS_HTTP_PORT", Integer.toString(service.port(stackPorts))),
                Map.entry("QUARKUS_MANAGEMENT_HOST", "localhost"),
                Map.entry("QUARKUS_MANAGEMENT_PORT", Integer.toString(service.managementPort(stackPorts))),
                Map.entry(
                        "QUARKUS_DATASOURCE_JDBC_URL",
                        "jdbc:postgresql://localhost:" + stackPorts.postgres() + "/" + service.database()),
                Map.entry("QUARKUS_DATASOURCE_USERNAME", service.database()),
                Map.entry("QUARKUS_DATASOURCE_PASSWORD", secrets.password(service.database())),
                Map.entry("KAFKA_BOOTSTRAP_SERVERS", stackPorts.bootstrapServers()),
                Map.entry("PATUH_NIK_KEY_FILE", workspace.nikKey().file().toString()),
                Map.entry(
                        "PATUH_SANCTIONS_SIGNING_KEY_FILE",
                        workspace.statusListKey().file().toString()),
                Map.entry(
                        "PATUH_SANCTIONS_STATUS_LISTS_PUBLIC_URL",
                        Service.SANCTIONS.url(stackPorts).toString()),
                Map.entry(
                        "PATUH_DOCUMENTS_SIGNING_KEY_FILE",
                        workspace.signingKey().file().toString()),
                Map.entry("PATUH_DOCUMENTS_SIGNING_KEY_PASSWORD", SigningKeyFile.PASSWORD),
                Map.entry("PATUH_DOCUMENTS_PUBLIC_URL", address()),
                Map.entry("MP_JWT_VERIFY_ISSUER", AccessToken.ISSUER),
                Map.entry(
                        "MP_JWT_VERIFY_PUBLICKEY_LOCATION",
                        "file:" + workspace.keys().publicKey()));
    }

    private BuiltApp builtApp() {
        return new BuiltApp(
                workspace.project().resolve(service.module()).resolve("target/quarkus-app"),
                workspace.state().resolve("apps").resolve(service.module()));
    }
}

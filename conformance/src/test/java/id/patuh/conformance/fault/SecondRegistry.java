package id.patuh.conformance.fault;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import id.patuh.conformance.RunningStack;
import id.patuh.devstack.embedded.Ports;
import id.patuh.devstack.process.Launcher;
import id.patuh.devstack.stack.Service;
import id.patuh.devstack.testing.NetworkPath;

/** A second instance of the registry, whose way to the database can be made bad. */
final class SecondRegistry implements AutoCloseable {
    private static final String DATABASE = "QUARKUS_DATASOURCE_JDBC_URL";
    private static final Duration START = Duration.ofSeconds(120);

    private final AtomicReference<NetworkPath.State> state = new AtomicReference<>(NetworkPath.State.OPEN);
    private final Launcher.Spec first = RunningStack.instance(Service.REGISTRY);
    private final List<Integer> ports = Ports.pick(2);
    private final NetworkPath path;
    private final String database;
    private Process process;

    SecondRegistry() {
        String url = first.environment().get(DATABASE);
        URI address = URI.create(url.substring("jdbc:".length()));
        path = new NetworkPath(address.getHost(), address.getPort(), state::get);
        database = url.replace(address.getHost() + ":" + address.getPort(), path.address());
        Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
    }

    URI address() {
        return URI.create("http://localhost:" + ports.getFirst());
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    /** Starts it, and returns when it is ready. */
    void start() {
        List<String> command = first.command().stream()
                .filter(word -> !word.contains("SharedArchive"))
                .toList();
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(first.folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log().toFile());
        builder.environment().putAll(first.environment());
        builder.environment().put("QUARKUS_HTTP_PORT", ports.get(0).toString());
        builder.environment().put("QUARKUS_MANAGEMENT_PORT", ports.get(1).toString());
        builder.environment().put(DATABASE, database);
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        await("the second registry").atMost(START).until(() -> Health.of(address(), "ready"));
    }

    /** Makes the way to its database bad for a while. */
    void path(NetworkPath.State bad, Duration length) {
        state.set(bad);
        Pause.of(length);
        state.set(NetworkPath.State.OPEN);
    }

    @Override
    public void close() {
        kill();
        path.close();
    }

    private void kill() {
        if (process != null) {
            process.destroyForcibly();
            process.onExit().join();
        }
    }

    private Path log() {
        return first.log().resolveSibling(Fault.SECOND + ".log");
    }
}

package id.patuh.devstack.embedded;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.Admin;

/**
 * A single-node Kafka broker in a JVM of its own, on the class path and the JDK of this one. A broker of a test dies with
 * this JVM; its folder is the caller's.
 */
public final class EmbeddedBroker implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final int ATTEMPTS = 3;

    private final Process process;
    private final int port;

    private EmbeddedBroker(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts a broker on free ports and waits until it answers.
     *
     * @param folder for its storage and its log; made if missing
     * @throws IllegalStateException with the end of the broker's log, if it does not come up
     */
    public static EmbeddedBroker start(Path folder) {
        RuntimeException last = null;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            // Between picking a free port and taking it, another process may have been quicker: try again.
            List<Integer> ports = Ports.pick(2);
            Path home = folder.resolve("broker-" + attempt);
            try {
                return start(home, ports.getFirst(), ports.getLast());
            } catch (IllegalStateException e) {
                last = e;
            }
        }
        throw last;
    }

    /** The command line of a broker. */
    public static List<String> command(Path folder, int port, int controllerPort) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return List.of(
                java,
                "-Xms64m",
                "-Xmx320m",
                "-XX:+UseSerialGC",
                "-XX:MaxMetaspaceSize=128m",
                "-Djava.awt.headless=true",
                // One line for each message, where the JDK's own logger is used.
                "-Djava.util.logging.SimpleFormatter.format=%1$tF %1$tT %4$s [%3$s] %5$s%6$s%n",
                "-cp",
                classPath(),
                BrokerMain.class.getName(),
                folder.toString(),
                Integer.toString(port),
                Integer.toString(controllerPort));
    }

    /** Host and port for clients. */
    public String bootstrapServers() {
        return "localhost:" + port;
    }

    /**
     * Waits for a broker's first answer.
     *
     * @param limit how long at most
     * @return whether it answered; false also if the process ended
     */
    public static boolean awaitAnswer(ProcessHandle process, int port, Duration limit) {
        Instant end = Instant.now().plus(limit);
        try {
            // A client that meets a closed port logs it each time, so it is not made before somebody listens.
            while (!Ports.accepts(port)) {
                if (!process.isAlive() || Instant.now().isAfter(end)) {
                    return false;
                }
                Thread.sleep(50);
            }
            try (Admin admin = Admin.create(Map.of("bootstrap.servers", "localhost:" + port))) {
                var nodes = admin.describeCluster().nodes();
                while (process.isAlive() && Instant.now().isBefore(end)) {
                    if (isNotEmpty(nodes)) {
                        return true;
                    }
                }
                admin.close(Duration.ZERO);
                return false;
            }
        } catch (ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean isNotEmpty(Future<? extends Collection<?>> answer)
            throws ExecutionException, InterruptedException {
        try {
            return !answer.get(100, TimeUnit.MILLISECONDS).isEmpty();
        } catch (TimeoutException e) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }

    private static EmbeddedBroker start(Path folder, int port, int controllerPort) {
        Path log = folder.resolve("broker.log");
        var command = new ArrayList<>(command(folder, port, controllerPort));
        command.add("with-parent");
        try {
            Files.createDirectories(folder);
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            var broker = new EmbeddedBroker(process, port);
            broker.awaitReady(log.toFile());
            return broker;
        } catch (IOException e) {
            throw new UncheckedIOException("The broker could not be started", e);
        }
    }

    /** Of this JVM, in a form that holds in the broker's folder too. */
    private static String classPath() {
        return Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(System.getProperty("java.class.path"))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private void awaitReady(File log) throws IOException {
        if (awaitAnswer(process.toHandle(), port, START_LIMIT)) {
            return;
        }
        close();
        List<String> lines = Files.readAllLines(log.toPath());
        throw new IllegalStateException("The Kafka broker did not start. The end of its log:\n"
                + String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size())));
    }
}

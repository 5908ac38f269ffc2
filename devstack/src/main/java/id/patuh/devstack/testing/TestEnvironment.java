package id.patuh.devstack.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import id.patuh.devstack.embedded.ClockFile;
import id.patuh.devstack.embedded.EmbeddedBroker;
import id.patuh.devstack.embedded.EmbeddedDatabase;
import id.patuh.devstack.embedded.KeyFiles;
import id.patuh.devstack.embedded.NikKeyFile;
import id.patuh.devstack.embedded.SigningKeyFile;
import id.patuh.devstack.embedded.StatusListKeyFile;

/**
 * The engines of this test JVM. Quarkus loads test classes in several class loaders, each with its own statics, so what
 * is shared lives in system properties and in a temporary folder they name.
 */
final class TestEnvironment {
    private static final String HOME = "patuh.test.home";
    private static final String JDBC_URL = "patuh.test.jdbc-url";
    private static final String BOOTSTRAP = "patuh.test.bootstrap-servers";

    private TestEnvironment() {}

    /** Starts database and broker unless that has been done; they stop when this JVM does. */
    static void start() {
        // The one object that every class loader sees.
        synchronized (System.getProperties()) {
            if (System.getProperty(JDBC_URL) != null) {
                return;
            }
            Path home = home();
            var broker = CompletableFuture.supplyAsync(() -> startBroker(home));
            var database = EmbeddedDatabase.start();
            System.setProperty(BOOTSTRAP, broker.join().bootstrapServers());
            System.setProperty(JDBC_URL, database.jdbcUrl());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                broker.join().close();
                delete(home);
            }));
        }
    }

    // The Kafka client looks for its classes in the thread's loader; a pool's thread has another one than this class.
    private static EmbeddedBroker startBroker(Path home) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(TestEnvironment.class.getClassLoader());
        try {
            return EmbeddedBroker.start(home);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    static String jdbcUrl() {
        return require(JDBC_URL);
    }

    static String bootstrapServers() {
        return require(BOOTSTRAP);
    }

    static KeyFiles keys() {
        synchronized (System.getProperties()) {
            return KeyFiles.in(home().resolve("keys"));
        }
    }

    static StatusListKeyFile statusListKey() {
        return StatusListKeyFile.at(home().resolve("status-list.pem"));
    }

    static NikKeyFile nikKey() {
        return NikKeyFile.at(home().resolve("nik.key"));
    }

    static SigningKeyFile signingKey() {
        return SigningKeyFile.at(home().resolve("documents.p12"));
    }

    static ClockFile clock() {
        return new ClockFile(home().resolve("clock"));
    }

    private static Path home() {
        synchronized (System.getProperties()) {
            String known = System.getProperty(HOME);
            if (known != null) {
                return Path.of(known);
            }
            try {
                Path made = Files.createTempDirectory("patuh-test-");
                System.setProperty(HOME, made.toString());
                return made;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static String require(String property) {
        String value = System.getProperty(property);
        if (value == null) {
            throw new IllegalStateException(
                    "No test stack: annotate the test with @QuarkusTestResource(PatuhTestResource.class)");
        }
        return value;
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            System.err.println("The test folder " + folder + " was not removed: " + e);
        }
    }
}

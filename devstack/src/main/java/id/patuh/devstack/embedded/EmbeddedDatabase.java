package id.patuh.devstack.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * A throw-away PostgreSQL 18 for tests, with one database that its role owns. It forgets nothing while it runs and
 * everything after: fsync is off. It stops with this JVM.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    /** Name of the database, its owner and the owner's password. */
    public static final String NAME = "patuh_test";

    private final EmbeddedPostgres server;

    private EmbeddedDatabase(EmbeddedPostgres server) {
        this.server = server;
    }

    /**
     * Starts a server on a free port; as root it runs in a user namespace of its own, because PostgreSQL refuses root.
     */
    public static EmbeddedDatabase start() {
        try {
            var server = EmbeddedPostgres.builder()
                    .setPGStartupWait(Duration.ofMinutes(1))
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("jit", "off")
                    .setServerConfig("max_connections", "100")
                    .setServerConfig("shared_buffers", "128MB")
                    .start();
            createDatabase(server);
            return new EmbeddedDatabase(server);
        } catch (IOException e) {
            throw new UncheckedIOException("The test database did not start", e);
        }
    }

    /** The JDBC address of {@link #NAME}. */
    public String jdbcUrl() {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + NAME;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The owner is no superuser, so that a migration which needs one fails in tests as it would in production. */
    private static void createDatabase(EmbeddedPostgres server) {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create role " + NAME + " login password '" + NAME + "'");
            statement.execute("create database " + NAME + " owner " + NAME);
        } catch (SQLException e) {
            throw new IllegalStateException("The test database could not be created", e);
        }
    }
}

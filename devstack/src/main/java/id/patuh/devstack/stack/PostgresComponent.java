package id.patuh.devstack.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import id.patuh.devstack.embedded.Ports;
import id.patuh.devstack.process.Await;
import id.patuh.devstack.process.Folders;
import id.patuh.devstack.process.Launcher;
import id.patuh.devstack.process.StackException;

/** The database server, data under {@code .patuh/postgres}. It keeps its promises: fsync is on. */
record PostgresComponent(Workspace workspace, StackPorts stackPorts, Secrets secrets, PostgresAccount account)
        implements Component {
    private static final String SUPERUSER = "postgres";

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public String title() {
        return "PostgreSQL";
    }

    @Override
    public List<Integer> ports() {
        return List.of(stackPorts.postgres());
    }

    @Override
    public String address() {
        return "localhost:" + stackPorts.postgres();
    }

    /** Where the data is; outside of the workspace if the server's account cannot enter that. */
    Path data() {
        return account.home(workspace).resolve("postgres");
    }

    @Override
    public Path log() {
        return workspace.logs().resolve("postgres.log");
    }

    @Override
    public Optional<BuiltApp> app() {
        return Optional.empty();
    }

    @Override
    public void prepare(Launcher launcher) {
        Path programs = programs();
        if (Files.exists(data())) {
            return;
        }
        // Made beside and renamed: an interrupted initdb must not pass for a database.
        Path made = data().resolveSibling("postgres.new");
        Path password = data().resolveSibling("postgres.password");
        Folders.delete(made);
        Folders.delete(password);
        try {
            account.give(Folders.create(made));
            account.give(Files.createFile(
                    password, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))));
            Files.writeString(password, secrets.password(SUPERUSER));
            launcher.run(initdb(programs, made, password), "Making the database");
            Files.move(made, data(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Folders.delete(password);
        }
    }

    @Override
    public Launcher.Spec spec() {
        var command = new ArrayList<>(account.prefix());
        command.addAll(List.of(programs().resolve("bin/postgres").toString(), "-D", data().toString()));
        settings().forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return new Launcher.Spec(command, Map.of("LC_ALL", "C"), data(), log());
    }

    @Override
    public boolean awaitReady(ProcessHandle process, Duration limit) {
        return Await.until(limit, Duration.ofMillis(50), process::isAlive, this::answers);
    }

    /** A database and a role that owns it, for each service; the password is set again so that it is the stored one. */
    @Override
    public void complete() {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (Service service : Service.values()) {
                String name = service.database();
                if (isMissing(statement, "select 1 from pg_roles where rolname = '" + name + "'")) {
                    statement.execute("create role " + name + " login");
                }
                statement.execute("alter role " + name + " password '" + secrets.password(name) + "'");
                if (isMissing(statement, "select 1 from pg_database where datname = '" + name + "'")) {
                    statement.execute("create database " + name + " owner " + name);
                }
            }
        } catch (SQLException e) {
            throw new StackException("The services' databases cannot be created: " + e.getMessage(), e);
        }
    }

    /** Makes a service's database anew. */
    void empty(Service service) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + service.database() + " with (force)");
            statement.execute("create database " + service.database() + " owner " + service.database());
        } catch (SQLException e) {
            throw new StackException(
                    "The database of " + service.module() + " cannot be emptied: " + e.getMessage(), e);
        }
    }

    /** TERM would wait for clients to leave. */
    @Override
    public String stopSignal() {
        return "INT";
    }

    private boolean answers() {
        if (!Ports.accepts(stackPorts.postgres())) {
            return false;
        }
        try (Connection connection = connect()) {
            return connection.isValid(1);
        } catch (SQLException e) {
            if (e.getSQLState() != null && e.getSQLState().startsWith("28")) {
                throw new StackException(
                        "PostgreSQL refuses the password in .patuh/secrets.properties."
                                + " Run ./patuh up --fresh to start with an empty database.",
                        e);
            }
            return false;
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:" + stackPorts.postgres() + "/postgres?connectTimeout=2",
                SUPERUSER,
                secrets.password(SUPERUSER));
    }

    private static boolean isMissing(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            return !rows.next();
        }
    }

    private Path programs() {
        return PostgresBinaries.unpack(account.home(workspace).resolve("postgres-bin"));
    }

    private Launcher.Spec initdb(Path programs, Path target, Path password) {
        var command = new ArrayList<>(account.prefix());
        command.addAll(List.of(
                programs.resolve("bin/initdb").toString(),
                "--pgdata=" + target,
                "--username=" + SUPERUSER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                // Sorts alike on every machine.
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C"));
        return new Launcher.Spec(
                command, Map.of("LC_ALL", "C"), target, workspace.logs().resolve("initdb.log"));
    }

    private Map<String, String> settings() {
        return Map.ofEntries(
                Map.entry("port", Integer.toString(stackPorts.postgres())),
                Map.entry("listen_addresses", "localhost"),
                // Socket paths are limited to 107 characters, which a project's folder may exceed.
                Map.entry("unix_socket_directories", ""),
                Map.entry("shared_buffers", "256MB"),
                Map.entry("max_wal_size", "4GB"),
                Map.entry("max_connections", "100"),
                Map.entry("jit", "off"));
    }
}

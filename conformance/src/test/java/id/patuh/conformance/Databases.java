package id.patuh.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

import id.patuh.devstack.stack.Service;

/** The databases of the running stack, for what no API shows: backups, faults, and whether two services hold the same. */
public final class Databases {
    private Databases() {}

    /** The first column of a query, as text. */
    public static List<String> column(Service service, String query) {
        try (Connection connection = RunningStack.database(service).getConnection();
                var rows = connection.createStatement().executeQuery(query)) {
            List<String> column = new ArrayList<>();
            while (rows.next()) {
                column.add(rows.getString(1));
            }
            return column;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The only value of a query, as text. */
    public static String value(Service service, String query) {
        return column(service, query).getFirst();
    }

    /** Carries statements out as the service's own account. */
    public static void execute(Service service, String... statements) {
        try (Connection connection = RunningStack.database(service).getConnection()) {
            // Where the database is made read-only by default, this says otherwise.
            connection.setReadOnly(false);
            for (String statement : statements) {
                connection.createStatement().execute(statement);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Carries a statement out as the administrator of the server, connected to none of the services' databases. */
    public static void administer(String statement) {
        Properties secrets = new Properties();
        try (var in = Files.newBufferedReader(RunningStack.files().state().resolve("secrets.properties"))) {
            secrets.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (Connection connection = RunningStack.administration(secrets.getProperty("postgres"))) {
            connection.createStatement().execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Keeps a copy of a service's database as it is now. */
    public static void backUp(Service service) {
        String name = "patuh_" + service.shortName();
        // A template is copied while nobody is connected to it; the service comes again.
        administer("alter database " + name + " allow_connections false");
        administer("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
        administer("create database " + name + "_backup template " + name + " owner " + name);
        administer("alter database " + name + " allow_connections true");
    }

    /** Puts the copy in the place of the database. The service must not run. */
    public static void restore(Service service) {
        String name = "patuh_" + service.shortName();
        administer("drop database " + name + " with (force)");
        administer("alter database " + name + "_backup rename to " + name);
    }
}

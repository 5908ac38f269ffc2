package id.patuh.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;

import org.postgresql.PGConnection;

/**
 * The physical limit of an import: {@code COPY} and set-based statements on the same server, with nothing in between, on tables that
 * grow as the registry's do.
 */
final class SqlLimit {

    private static final String PREPARE = """
            drop schema if exists import_limit cascade;
            create schema import_limit;
            set search_path = import_limit, public;
            create table record (like public.record including all);
            create table statement (like public.statement including all);
            create table membership (like public.membership including all);
            alter table membership add foreign key (record_id) references import_limit.record (id);
            create table identity_number (like public.identity_number including all);
            create table employer (like public.employer including all);
            create table outbox (like public.outbox including all);
            create table staged (wlkp_number text, nib text, name text, legal_form text, kbli_edition smallint, kbli text,
                scale text, region_code text, address text, capital_idr bigint, annual_sales_idr bigint, workers int,
                wage_bill_idr bigint, construction boolean, reported_on date);
            create temp table staged_record (employer_id uuid, record_id uuid, statement_id uuid, sequence bigint, digest uuid, like staged);
            """;
    private static final String CLEAR = "truncate staged, staged_record, outbox";

    private final Connection connection;

    /** Makes the tables, empty. */
    SqlLimit(Connection connection) throws SQLException {
        this.connection = connection;
        try (Statement statement = connection.createStatement()) {
            statement.execute(PREPARE);
        }
        connection.setAutoCommit(false);
    }

    /** Adds the records of an extract, each of an employer of its own, to those that are there. */
    Duration add(Path extract) throws SQLException, IOException {
        return load(extract, "/import-limit.sql");
    }

    /** Compares the records of an extract with those that are there, and takes over what changed. */
    Duration addAgain(Path extract) throws SQLException, IOException {
        return load(extract, "/import-again-limit.sql");
    }

    /** Removes the tables. */
    void drop() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop schema import_limit cascade");
            connection.commit();
        }
    }

    private Duration load(Path extract, String statements) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            Instant begin = Instant.now();
            try (BufferedReader file = Files.newBufferedReader(extract)) {
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy staged from stdin with (format csv, header)", file);
            }
            statement.execute(sql(statements));
            connection.commit();
            Duration taken = Duration.between(begin, Instant.now());
            statement.execute(CLEAR);
            connection.commit();
            return taken;
        }
    }

    private static String sql(String name) throws IOException {
        try (InputStream in = SqlLimit.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

package id.patuh.benchmarks;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;

import org.postgresql.PGConnection;

/**
 * The physical limit of loading and comparing two worker lists: a {@code COPY} of each into a bare table and one join with a count for
 * each employer, on the same server, with employers and tokens known beforehand and nothing checked.
 */
final class RosterLimit {

    private static final String TABLE = """
            create table %s (employer integer not null, token uuid not null, wage_idr bigint not null, programmes smallint not null,
                valid_from date not null, valid_to date)
            """;
    private static final String COUNT = """
            create table counted as
            select coalesce(d.employer, e.employer) as employer, count(d.token) as declared, sum(d.wage_idr) as declared_idr,
                   count(e.token) as enrolled, sum(e.wage_idr) as enrolled_idr,
                   count(*) filter (where e.token is null) as declared_not_enrolled,
                   count(*) filter (where d.token is null) as enrolled_not_declared,
                   count(*) filter (where least(d.wage_idr, e.wage_idr) * 100 < greatest(d.wage_idr, e.wage_idr) * 95) as other_wage
            from declared d full join enrolled e on e.employer = d.employer and e.token = d.token
            group by 1
            """;

    private final Connection connection;

    RosterLimit(Connection connection) {
        this.connection = connection;
    }

    /** How long copying and counting took together; the memory is what the registry takes. */
    Duration run(Path declared, Path enrolled) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop schema if exists roster_limit cascade");
            statement.execute("create schema roster_limit");
            statement.execute("set search_path = roster_limit, public");
            statement.execute("set work_mem = '128MB'");
            Instant begin = Instant.now();
            copy(statement, "declared", declared);
            copy(statement, "enrolled", enrolled);
            Instant copied = Instant.now();
            statement.execute(COUNT);
            Instant end = Instant.now();
            System.out.printf(
                    "  plain SQL: copy %.1f s, join %.1f s%n",
                    seconds(Duration.between(begin, copied)), seconds(Duration.between(copied, end)));
            statement.execute("drop schema roster_limit cascade");
            return Duration.between(begin, end);
        }
    }

    private void copy(Statement statement, String table, Path file) throws SQLException, IOException {
        statement.execute(TABLE.formatted(table));
        try (InputStream text = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin", text, 1 << 16);
        }
        statement.execute("analyze " + table);
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}

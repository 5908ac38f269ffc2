package id.patuh.kit.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Plain SQL on the service's database. A call joins the current transaction; without one it commits by itself.
 *
 * <p>Parameters may be {@code String}, {@code UUID}, numbers, {@code Boolean}, {@code LocalDate}, {@code Instant}, null, and for {@code
 * unnest} the arrays {@code UUID[]}, {@code String[]}, {@code Long[]}, {@code Integer[]} and {@code Instant[]}. Errors are thrown as
 * {@link DatabaseException}.
 */
@ApplicationScoped
public class Database {
    private static final Executor DIRECT = Runnable::run;

    private final DataSource dataSource;

    Database(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** A use of a connection. */
    @FunctionalInterface
    public interface Work<T> {
        /**
         * Does the work.
         *
         * @throws SQLException as JDBC does
         */
        T on(Connection connection) throws SQLException;
    }

    /** Reads one row. */
    @FunctionalInterface
    public interface RowReader<T> {
        /**
         * Reads the row the result set stands on.
         *
         * @param row the result set, not to be moved
         * @throws SQLException as JDBC does
         */
        T read(ResultSet row) throws SQLException;
    }

    /** Borrows a connection, for what the other methods cannot do (COPY, streaming). */
    public <T> T with(Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            Duration own = Patience.own();
            if (own != null) {
                // The connection of the transaction may have been borrowed with another one.
                connection.setNetworkTimeout(DIRECT, Math.toIntExact(own.toMillis()));
            }
            return work.on(connection);
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /**
     * Runs a query, or a write that returns rows.
     *
     * @param parameters in order
     */
    public <T> List<T> query(String sql, RowReader<T> reader, Object... parameters) {
        return with(connection -> {
            try (PreparedStatement statement = prepare(connection, sql, parameters);
                    ResultSet rows = statement.executeQuery()) {
                List<T> result = new ArrayList<>();
                while (rows.next()) {
                    result.add(reader.read(rows));
                }
                return result;
            }
        });
    }

    /**
     * Runs a query of at most one row.
     *
     * @param reader reads the row; must not give null
     * @param parameters in order
     */
    public <T> Optional<T> first(String sql, RowReader<T> reader, Object... parameters) {
        return query(sql, reader, parameters).stream().findFirst();
    }

    /**
     * Runs a write.
     *
     * @param parameters in order
     */
    public int update(String sql, Object... parameters) {
        return with(connection -> {
            try (PreparedStatement statement = prepare(connection, sql, parameters)) {
                return statement.executeUpdate();
            }
        });
    }

    /**
     * Reads a {@code timestamptz}.
     *
     * @return the instant; null for an SQL null
     * @throws SQLException as JDBC does
     */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            for (int i = 0; i < parameters.length; i++) {
                bind(connection, statement, i + 1, parameters[i]);
            }
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, int index, Object value)
            throws SQLException {
        switch (value) {
            case null -> statement.setObject(index, null);
            case Instant instant -> statement.setObject(index, instant.atOffset(ZoneOffset.UTC));
            case UUID[] array -> statement.setArray(index, connection.createArrayOf("uuid", array));
            case String[] array -> statement.setArray(index, connection.createArrayOf("text", array));
            case Long[] array -> statement.setArray(index, connection.createArrayOf("int8", array));
            case Integer[] array -> statement.setArray(index, connection.createArrayOf("int4", array));
            case Instant[] array -> statement.setArray(index, connection.createArrayOf("timestamptz", texts(array)));
            default -> statement.setObject(index, value);
        }
    }

    private static Object[] texts(Instant[] instants) {
        Object[] texts = new Object[instants.length];
        for (int i = 0; i < instants.length; i++) {
            texts[i] = instants[i] == null ? null : instants[i].toString();
        }
        return texts;
    }
}

package id.patuh.kit.idempotency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;

import id.patuh.contracts.event.EventJson;
import id.patuh.kit.db.Database;
import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Problem;

/**
 * First answers by key, read and written in the caller's transaction, which must also hold the effect.
 *
 * <p>Order of use: {@link #reserve} first, then {@link #find}; if nothing is found do the effect and {@link #complete}. With
 * a streamed body the fingerprint is known at the end only: reserve before reading, find after reading, and roll the
 * transaction back if an answer was found.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class IdempotencyStore {

    /** How long an answer is kept. */
    public static final Duration KEPT = Duration.ofHours(48);

    private static final TypeReference<Map<String, List<String>>> HEADERS = new TypeReference<>() {};
    private static final String RETRY_SECONDS = "1";

    private final Database database;
    private final Clock clock;

    IdempotencyStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Holds the key until the end of the transaction. The lock is the database's, so it holds over all instances and is gone
     * with the connection of a process that dies.
     *
     * @throws Problem IDEMPOTENCY_IN_FLIGHT (with {@code Retry-After}) when another transaction holds it
     */
    public void reserve(IdempotencyKey key) {
        boolean free = database.first(
                        "select pg_try_advisory_xact_lock(hashtextextended(?, 0))",
                        row -> row.getBoolean(1),
                        "idempotency " + key.caller() + '\n' + key.operation() + '\n' + key.value())
                .orElse(false);
        if (!free) {
            throw Problem.of(KitProblem.IDEMPOTENCY_IN_FLIGHT).header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
    }

    /**
     * The first answer to a reserved key.
     *
     * @throws Problem IDEMPOTENCY_KEY_REUSED when the key belongs to a request with other content
     */
    public Optional<StoredResponse> find(IdempotencyKey key, String fingerprint) {
        Optional<Row> row =
                database.first("""
                select fingerprint, status, headers, body from idempotency_key
                where caller = ? and operation = ? and key = ? and expires_at > ?
                """, IdempotencyStore::row, key.caller(), key.operation(), key.value(), clock.instant());
        row.filter(found -> !found.fingerprint().equals(fingerprint)).ifPresent(other -> {
            throw Problem.of(KitProblem.IDEMPOTENCY_KEY_REUSED);
        });
        return row.map(Row::answer);
    }

    /** Stores the answer to a reserved key. */
    public void complete(IdempotencyKey key, String fingerprint, StoredResponse answer) {
        Instant now = clock.instant();
        database.update(
                """
                insert into idempotency_key (caller, operation, key, fingerprint, status, headers, body, created_at, expires_at)
                values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
                on conflict (caller, operation, key) do update set
                    fingerprint = excluded.fingerprint, status = excluded.status, headers = excluded.headers, body = excluded.body,
                    created_at = excluded.created_at, expires_at = excluded.expires_at
                """,
                key.caller(),
                key.operation(),
                key.value(),
                fingerprint,
                answer.status(),
                write(answer.headers()),
                answer.body(),
                now,
                now.plus(KEPT));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString("fingerprint"),
                new StoredResponse(row.getInt("status"), read(row.getString("headers")), row.getBytes("body")));
    }

    private static String write(Map<String, List<String>> headers) {
        try {
            return EventJson.mapper().writeValueAsString(headers);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, List<String>> read(String headers) {
        try {
            return EventJson.mapper().readValue(headers, HEADERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The table idempotency_key holds headers that this version cannot read", e);
        }
    }

    private record Row(String fingerprint, StoredResponse answer) {}
}

package id.patuh.kit.idempotency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;

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
     * @param fingerprint digest of the request's content
     * @throws Problem IDEMPOTENCY_KEY_REUSED when the key belongs to a request with other content
     */
    public Optional<StoredAnswer> find(IdempotencyKey key, String fingerprint) {
        Optional<Row> row =
                database.first("""
                select fingerprint, status, content_type, etag, location, body from idempotency_key
                where caller = ? and operation = ? and key = ? and expires_at > ?
                """, IdempotencyStore::row, key.caller(), key.operation(), key.value(), clock.instant());
        row.filter(found -> !found.fingerprint().equals(fingerprint)).ifPresent(other -> {
            throw Problem.of(KitProblem.IDEMPOTENCY_KEY_REUSED);
        });
        return row.map(Row::answer);
    }

    /** Stores the answer to a reserved key. */
    public void complete(IdempotencyKey key, String fingerprint, StoredAnswer answer) {
        Instant now = clock.instant();
        database.update(
                """
                insert into idempotency_key (caller, operation, key, fingerprint, status, content_type, etag, location, body, created_at, expires_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (caller, operation, key) do update set
                    fingerprint = excluded.fingerprint, status = excluded.status, content_type = excluded.content_type,
                    etag = excluded.etag, location = excluded.location, body = excluded.body,
                    created_at = excluded.created_at, expires_at = excluded.expires_at
                """,
                key.caller(),
                key.operation(),
                key.value(),
                fingerprint,
                answer.status(),
                answer.contentType(),
                answer.etag(),
                answer.location(),
                answer.body(),
                now,
                now.plus(KEPT));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString("fingerprint"),
                new StoredAnswer(
                        row.getInt("status"),
                        row.getString("content_type"),
                        row.getString("etag"),
                        row.getString("location"),
                        row.getBytes("body")));
    }

    private record Row(String fingerprint, StoredAnswer answer) {}
}

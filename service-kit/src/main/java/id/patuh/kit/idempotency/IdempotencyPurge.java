package id.patuh.kit.idempotency;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.db.Database;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;

/** Deletes answers that are past their time, in small transactions. Several instances may do it at once. */
@ApplicationScoped
class IdempotencyPurge {

    private static final int CHUNK = 5_000;
    private static final String DELETE = """
            delete from idempotency_key where ctid = any (array(
                select ctid from idempotency_key where expires_at <= ? limit ? for update skip locked))
            """;

    private final Database database;
    private final Clock clock;

    IdempotencyPurge(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void purge() {
        int deleted;
        do {
            deleted = QuarkusTransaction.requiringNew().call(() -> database.update(DELETE, clock.instant(), CHUNK));
        } while (deleted == CHUNK);
    }
}

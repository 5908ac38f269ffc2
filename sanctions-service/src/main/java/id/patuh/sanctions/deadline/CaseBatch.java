package id.patuh.sanctions.deadline;

import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.ToIntFunction;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.db.Database;
import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Works on cases with their rows locked, a batch of them in one transaction. Cases that somebody else has locked are left out, so that any
 * number of instances may work at once. Where a batch fails its cases are worked on one by one, so that one that fails holds up no other.
 */
@ApplicationScoped
class CaseBatch {
    private final Database database;

    CaseBatch(Database database) {
        this.database = database;
    }

    /**
     * Works on a batch.
     *
     * @param work what is done with the cases that could be locked; gives how much it did
     * @param failed is told of each case that failed by itself, which is then as it was
     * @return how much was done
     */
    int work(List<UUID> cases, ToIntFunction<List<UUID>> work, BiConsumer<UUID, RuntimeException> failed) {
        try {
            return together(cases, work);
        } catch (RuntimeException oneFailed) {
            return cases.stream()
                    .mapToInt(caseId -> alone(caseId, work, failed))
                    .sum();
        }
    }

    private int alone(UUID caseId, ToIntFunction<List<UUID>> work, BiConsumer<UUID, RuntimeException> failed) {
        try {
            return together(List.of(caseId), work);
        } catch (RuntimeException failure) {
            failed.accept(caseId, failure);
            return 0;
        }
    }

    private int together(List<UUID> cases, ToIntFunction<List<UUID>> work) {
        return QuarkusTransaction.requiringNew().call(() -> work.applyAsInt(locked(cases)));
    }

    private List<UUID> locked(List<UUID> cases) {
        return database.query(
                "select id from sanction_case where id = any(?::uuid[]) order by id for update skip locked",
                row -> row.getObject("id", UUID.class),
                (Object) cases.toArray(UUID[]::new));
    }
}

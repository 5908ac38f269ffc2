package id.patuh.sanctions.reference;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.db.Database;

/** Tells how current what was taken in is. */
@ApplicationScoped
public class IntakeQuery {
    private static final Duration REMEMBERED = Duration.ofMillis(500);
    // Both services have to have been heard, or one of them that fell silent would look fresh.
    private static final String HEARD = """
            select min(heard_at) as heard_at from intake_contact
            where topic in ('patuh.registry.employers.v1', 'patuh.compliance.participation.v1')
            having count(distinct topic) = 2
            """;

    private final Database database;
    private volatile Known known = new Known(Optional.empty(), System.nanoTime() - REMEMBERED.toNanos());

    IntakeQuery(Database database) {
        this.database = database;
    }

    /**
     * Until when everything that registry and compliance published for the look-up has been taken in, from every partition; half a second old at most.
     *
     * @return empty while one of them was never heard
     */
    public Optional<Instant> heardAt() {
        Known last = known;
        if (System.nanoTime() - last.readAt() < REMEMBERED.toNanos()) {
            return last.heardAt();
        }
        long began = System.nanoTime();
        Optional<Instant> read = database.first(HEARD, row -> Optional.ofNullable(Database.instant(row, "heard_at")))
                .orElse(Optional.empty());
        known = new Known(read, began);
        return read;
    }

    private record Known(Optional<Instant> heardAt, long readAt) {}
}

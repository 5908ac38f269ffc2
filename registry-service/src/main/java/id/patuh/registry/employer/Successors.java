package id.patuh.registry.employer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.db.Database;

/** Who took merged employers over, at the end of any chain of mergers. */
@ApplicationScoped
public class Successors {
    private static final String LAST = """
            with recursive heir (id, steps) as (
                select successor_id, 1 from employer where id = ? and successor_id is not null
                union all
                select e.successor_id, h.steps + 1 from heir h join employer e on e.id = h.id where e.successor_id is not null)
            select id from heir order by steps desc limit 1
            """;

    private static final String LAST_AS_OF = """
            with recursive merger as (
                select other_id, employer_id from reorganisation
                where kind = 'MERGE' and effective_on <= ? and recorded_at <= ? and (undone_at is null or undone_at > ?)
            ), heir (id, steps) as (
                select employer_id, 1 from merger where other_id = ?
                union all
                select m.employer_id, h.steps + 1 from heir h join merger m on m.other_id = h.id)
            select id from heir order by steps desc limit 1
            """;

    private final Database database;

    Successors(Database database) {
        this.database = database;
    }

    /**
     * The last successor of a merged employer.
     *
     * @param id the employer
     * @return empty when it was not merged
     */
    public Optional<UUID> last(UUID id) {
        return database.first(LAST, row -> row.getObject("id", UUID.class), id);
    }

    /** The last successor on a day, as the registry knew it at a moment; empty when it was not merged then. */
    Optional<UUID> last(UUID id, LocalDate validAt, Instant recordedAt) {
        return database.first(LAST_AS_OF, row -> row.getObject("id", UUID.class), validAt, recordedAt, recordedAt, id);
    }
}

package id.patuh.sanctions.reference;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.db.Database;

/** How new the newest event of each topic is that was taken in. */
@ApplicationScoped
class IntakeStore {
    private final Database database;

    IntakeStore(Database database) {
        this.database = database;
    }

    /** Notes the newest of some events. */
    void advance(String topic, List<Instant> times) {
        times.stream().max(Comparator.naturalOrder()).ifPresent(newest -> database.update("""
                        insert into intake as i (topic, newest) values (?, ?)
                        on conflict (topic) do update set newest = greatest(i.newest, excluded.newest)
                        """, topic, newest));
    }
}

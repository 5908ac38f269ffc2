package id.patuh.registry.roster;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.db.Database;

/** One list is applied at a time, and none while tables are merged: what is current must not change meanwhile. */
@ApplicationScoped
class RosterLock {
    /** How long joining the lists of a nation may take, and waiting for those who do. */
    static final Duration LONGEST = Duration.ofMinutes(30);

    private final Database database;
    private final RosterConfig config;

    RosterLock(Database database, RosterConfig config) {
        this.database = database;
        this.config = config;
    }

    /** Holds the lists until the end of the transaction. */
    void acquire() {
        database.query("select pg_advisory_xact_lock(hashtext('registry rosters'))", row -> true);
    }

    /** As {@link #acquire}, with the memory that joins of whole lists take. */
    void acquireForComparison() {
        acquire();
        database.query("select set_config('work_mem', ?, true)", row -> true, config.rosterMemory());
    }
}

package id.patuh.registry.roster;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.db.Database;

/** One list at a time is worked in, and none while tables are put together: what is current must stand still. */
@ApplicationScoped
class RosterLock {
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

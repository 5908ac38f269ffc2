package id.patuh.registry.roster;

import java.util.UUID;

import id.patuh.registry.roster.file.RosterSource;

/** What the job of a worker list is to do; stored with the job. */
record RosterInput(UUID importId, RosterSource source, boolean dryRun, String keyId, long refused) {
    RosterTables tables() {
        return new RosterTables(importId);
    }
}

package id.patuh.registry.roster;

import java.util.UUID;

import id.patuh.registry.roster.file.RosterSource;

/**
 * What the job of a worker list is to do; stored with the job.
 *
 * @param importId the import, and the batch of its rows
 * @param source kind of list
 * @param dryRun count only
 * @param keyId which key its tokens were made with
 * @param refused records refused while the file was read
 */
record RosterInput(UUID importId, RosterSource source, boolean dryRun, String keyId, long refused) {
    RosterTables tables() {
        return new RosterTables(importId);
    }
}

package id.patuh.registry.merging;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.caller.Caller;
import id.patuh.registry.fact.FactVersion;
import id.patuh.registry.fact.FactVersions;

/** Lines of the history that say what was done to both employers of a merger or split. */
@ApplicationScoped
class ReorganisationHistory {
    private final FactVersions facts;
    private final MovedNumbers numbers;

    ReorganisationHistory(FactVersions facts, MovedNumbers numbers) {
        this.facts = facts;
        this.numbers = numbers;
    }

    /**
     * What was done, as the history shows it.
     *
     * @param kind MERGE, UNMERGE or SPLIT
     */
    private record Done(
            String kind,
            UUID reorganisationId,
            UUID employerId,
            UUID otherId,
            String effectiveOn,
            String reason,
            String evidence,
            List<MovedNumbers.Number> identifiers,
            List<String> factSets) {}

    /** Adds a line at each of both, with the version it made there. */
    void note(Reorganisation done, long version, long otherVersion, Caller caller) {
        boolean undone = done.isUndone();
        Instant now = undone ? done.undoneAt() : done.recordedAt();
        Done shown = new Done(
                undone ? "UNMERGE" : done.kind().name(),
                done.id(),
                done.employerId(),
                done.otherId(),
                done.effectiveOn().toString(),
                undone ? done.undoReason() : done.reason(),
                done.evidence(),
                numbers.of(done.id()),
                done.takenOver());
        add(done, done.employerId(), version, shown, caller, now);
        add(done, done.otherId(), otherVersion, shown, caller, now);
    }

    private void add(Reorganisation done, UUID employer, long version, Done shown, Caller caller, Instant now) {
        facts.addReorganisation(
                new FactVersions.Reported(
                        employer, version, FactVersion.REORGANISATION, done.effectiveOn(), done.id(), shown),
                done.id(),
                caller,
                now);
    }
}

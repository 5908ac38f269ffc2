package id.patuh.registry.merging;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import id.patuh.kit.caller.Caller;
import id.patuh.kit.problem.Problem;
import id.patuh.registry.RegistryProblem;
import id.patuh.registry.employer.EmployerRow;
import id.patuh.registry.employer.EmployerStore;
import id.patuh.registry.employer.refresh.EmployerRefresh;
import id.patuh.registry.membership.MembershipStore;
import id.patuh.registry.membership.Memberships;
import id.patuh.registry.membership.RecordMember;
import id.patuh.registry.record.ReplacementQuery;
import id.patuh.registry.roster.RosterChangeListener;

/** What mergers, splits and their undoing have in common: the locks before, and what is written and published after. */
@ApplicationScoped
class Reorganisation {
    private final EmployerStore employers;
    private final MembershipStore memberships;
    private final EmployerRefresh refresh;
    private final RosterChangeListener rosters;
    private final ReplacementQuery replacements;
    private final Instance<MergeListener> listeners;
    private final Clock clock;

    Reorganisation(
            EmployerStore employers,
            MembershipStore memberships,
            EmployerRefresh refresh,
            RosterChangeListener rosters,
            ReplacementQuery replacements,
            @Any Instance<MergeListener> listeners,
            Clock clock) {
        this.employers = employers;
        this.memberships = memberships;
        this.refresh = refresh;
        this.rosters = rosters;
        this.replacements = replacements;
        this.listeners = listeners;
        this.clock = clock;
    }

    /** Waits until no other transaction takes rows or moves members. */
    Instant begin() {
        memberships.lockExclusive();
        return clock.instant();
    }

    /**
     * Locks employers on which a caller may act at home where they are.
     *
     * @throws Problem REGION_OUT_OF_SCOPE, EMPLOYER_NOT_FOUND
     */
    Map<UUID, EmployerRow> lock(Collection<UUID> ids, Caller caller) {
        Map<UUID, EmployerRow> locked = lock(ids);
        requireHomes(locked.values(), caller);
        ids.stream().filter(id -> !locked.containsKey(id)).findFirst().ifPresent(id -> {
            throw Problem.of(RegistryProblem.EMPLOYER_NOT_FOUND, id.toString());
        });
        return locked;
    }

    /** Locks those of some employers that exist. */
    Map<UUID, EmployerRow> lock(Collection<UUID> ids) {
        return employers.lock(ids);
    }

    /**
     * Lets a caller go on who may act on employers at home where they are.
     *
     * @throws Problem REGION_OUT_OF_SCOPE
     */
    void requireHomes(Collection<EmployerRow> rows, Caller caller) {
        rows.forEach(row -> caller.requireRegion(row.regionCode()));
    }

    /**
     * Lets only employers that were not merged take part.
     *
     * @throws Problem EMPLOYER_MERGED
     */
    void requireActive(EmployerRow row) {
        employers.requireActive(row);
    }

    /** Writes changed memberships and publishes every employer that changed visibly. */
    void finish(Memberships changed, Map<UUID, EmployerRow> locked, Set<UUID> created, Instant now) {
        memberships.write(changed, now);
        Set<UUID> records = new HashSet<>();
        Set<UUID> moved = new HashSet<>(created);
        for (RecordMember record : changed.records()) {
            if (record.held() != null && !record.spells().equals(record.held())) {
                records.add(record.id());
                moved.add(record.held().today());
                moved.add(record.spells().today());
            }
        }
        // A number that was renewed counts again when the newer one leaves, and no longer when it comes back.
        records.addAll(replacements.replacedBy(records));
        rosters.moved(moved);
        refresh.reorganised(new EmployerRefresh.Change(locked, created, records, Set.of(), now));
    }

    void notifyMerged(UUID survivor, MergeRequest request, Caller caller, Instant now) {
        listeners.forEach(listener -> listener.merged(survivor, request, caller, now));
    }

    void notifyUnmerged(UUID survivor, UUID absorbed) {
        listeners.forEach(listener -> listener.unmerged(survivor, absorbed));
    }
}

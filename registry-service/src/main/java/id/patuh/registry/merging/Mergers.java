package id.patuh.registry.merging;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;

import id.patuh.kit.audit.AuditLog;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.etag.Preconditions;
import id.patuh.kit.id.Ids;
import id.patuh.kit.problem.Problem;
import id.patuh.registry.RegistryProblem;
import id.patuh.registry.employer.EmployerChanges;
import id.patuh.registry.identifier.Identifiers;

/** Merges employers and undoes mergers. */
@ApplicationScoped
public class Mergers {
    private final ReorganisationRepository reorganisations;
    private final EmployerChanges changes;
    private final Identifiers identifiers;
    private final MovedNumbers numbers;
    private final MergerFacts facts;
    private final UndoneFacts undone;
    private final ReorganisationHistory history;
    private final Instance<MergeListener> listeners;
    private final AuditLog audit;
    private final Preconditions preconditions;
    private final Clock clock;

    Mergers(
            ReorganisationRepository reorganisations,
            EmployerChanges changes,
            Identifiers identifiers,
            MovedNumbers numbers,
            MergerFacts facts,
            UndoneFacts undone,
            ReorganisationHistory history,
            Instance<MergeListener> listeners,
            AuditLog audit,
            Preconditions preconditions,
            Clock clock) {
        this.reorganisations = reorganisations;
        this.changes = changes;
        this.identifiers = identifiers;
        this.numbers = numbers;
        this.facts = facts;
        this.undone = undone;
        this.history = history;
        this.listeners = listeners;
        this.audit = audit;
        this.preconditions = preconditions;
        this.clock = clock;
    }

    /**
     * Merges an employer into another.
     *
     * @param survivor the one that stays in use
     * @param request whom it absorbs, since when, why
     * @param caller who decides
     * @return id of the merger
     * @throws Problem MERGE_OF_ITSELF, EMPLOYER_NOT_FOUND, REGION_OUT_OF_SCOPE, EMPLOYER_MERGED, REORGANISATION_OUT_OF_ORDER
     */
    @Transactional
    public UUID merge(UUID survivor, MergeRequest request, Caller caller) {
        UUID absorbed = request.absorbedId();
        if (survivor.equals(absorbed)) {
            throw Problem.of(RegistryProblem.MERGE_OF_ITSELF, survivor.toString());
        }
        identifiers.changeHolders();
        List<EmployerChanges.Locked> held = changes.hold(List.of(survivor, absorbed), caller);
        held.forEach(changes::active);
        reorganisations.requireInOrder(request.effectiveOn(), List.of(survivor, absorbed));
        Instant now = clock.instant();
        Reorganisation merger = planned(held.getFirst(), request, caller, now);
        reorganisations.insert(merger, caller.agency());
        changes.next(held.getFirst(), now);
        numbers.moveAll(merger.id(), absorbed, survivor);
        facts.takeOver(merger, caller);
        history.note(merger, merger.versionMade(), held.getLast().version() + 1, caller);
        listeners.forEach(listener -> listener.merged(survivor, request, caller, now));
        audit.record("EMPLOYERS_MERGED", "employer", survivor.toString(), detail(merger, request.reason()));
        changes.publish(merger.both());
        return merger.id();
    }

    private Reorganisation planned(EmployerChanges.Locked survivor, MergeRequest request, Caller caller, Instant now) {
        return new Reorganisation(
                Ids.next(),
                Reorganisation.Kind.MERGE,
                survivor.id(),
                request.absorbedId(),
                request.effectiveOn(),
                request.reason(),
                request.evidence(),
                Survivorship.takenOver(facts.dates(survivor.id()), facts.dates(request.absorbedId())),
                survivor.version() + 1,
                now,
                caller.subject(),
                null,
                null,
                null);
    }

    /**
     * Undoes a merger: the absorbed employer is in use again, with its numbers and facts.
     *
     * @param survivor the employer that absorbed the other
     * @param id the merger
     * @param reason why
     * @param caller who decides
     * @throws Problem MERGE_NOT_FOUND, REGION_OUT_OF_SCOPE, MERGE_UNDONE, MERGE_BUILT_UPON, ETAG_STALE, IF_MATCH_REQUIRED
     */
    @Transactional
    void undo(UUID survivor, UUID id, String reason, Caller caller) {
        identifiers.changeHolders();
        UUID absorbed = find(survivor, id).otherId();
        List<EmployerChanges.Locked> held = changes.hold(List.of(survivor, absorbed), caller);
        Reorganisation merger = find(survivor, id);
        preconditions.requireIfMatch(MergeView.version(merger));
        requireUndoable(merger);
        Instant now = clock.instant();
        long version = changes.next(held.getFirst(), now);
        numbers.giveBack(id);
        undone.putBack(merger, now);
        reorganisations.undo(id, reason, caller, now);
        history.note(find(survivor, id), version, held.getLast().version() + 1, caller);
        listeners.forEach(listener -> listener.unmerged(survivor, absorbed));
        audit.record("EMPLOYERS_UNMERGED", "employer", survivor.toString(), detail(merger, reason));
        changes.publish(merger.both());
    }

    private Reorganisation find(UUID survivor, UUID id) {
        return reorganisations
                .find(Reorganisation.Kind.MERGE, survivor, id)
                .orElseThrow(() -> Problem.of(RegistryProblem.MERGE_NOT_FOUND, id.toString()));
    }

    private void requireUndoable(Reorganisation merger) {
        if (merger.isUndone()) {
            throw Problem.of(RegistryProblem.MERGE_UNDONE, merger.id().toString());
        }
        reorganisations.builtUpon(merger).ifPresent(later -> {
            throw Problem.of(RegistryProblem.MERGE_BUILT_UPON, later.toString()).property("reorganisationId", later);
        });
    }

    private static Map<String, Object> detail(Reorganisation merger, String reason) {
        return Map.of(
                "mergeId", merger.id(),
                "absorbedId", merger.otherId(),
                "effectiveOn", merger.effectiveOn().toString(),
                "reason", reason);
    }
}

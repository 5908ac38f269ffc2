package id.patuh.registry.merging;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.patuh.contracts.vocabulary.IdentifierType;
import id.patuh.kit.audit.AuditLog;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.etag.ExpectedVersion;
import id.patuh.kit.problem.Problem;
import id.patuh.registry.RegistryProblem;
import id.patuh.registry.employer.EmployerRow;
import id.patuh.registry.intake.QuestionRaiser;
import id.patuh.registry.intake.RowConflict;
import id.patuh.registry.membership.Act;
import id.patuh.registry.membership.ActStore;
import id.patuh.registry.membership.Replay;
import id.patuh.registry.record.Provenance;

/**
 * Undoes mergers and splits: afterwards memberships are what they would be had the act not been, for all rows and other acts since. Acts may
 * be undone in any order as long as no later act touched the same member.
 */
@ApplicationScoped
class UndoService {
    private final Reorganisation reorganisation;
    private final ActStore acts;
    private final ActRecorder recorder;
    private final ActHistory history;
    private final QuestionRaiser questions;
    private final ActAuthority authority;
    private final AuditLog audit;

    UndoService(
            Reorganisation reorganisation,
            ActStore acts,
            ActRecorder recorder,
            ActHistory history,
            QuestionRaiser questions,
            ActAuthority authority,
            AuditLog audit) {
        this.reorganisation = reorganisation;
        this.acts = acts;
        this.recorder = recorder;
        this.history = history;
        this.questions = questions;
        this.authority = authority;
        this.audit = audit;
    }

    /**
     * Undoes an act.
     *
     * @throws Problem MERGE_NOT_FOUND, SPLIT_NOT_FOUND, REGION_OUT_OF_SCOPE, AGENCY_MISMATCH, CASE_OF_ANOTHER_AGENCY, MERGE_UNDONE, MERGE_BUILT_UPON,
     *     ETAG_STALE, IF_MATCH_REQUIRED
     */
    @Transactional
    void undo(Act.Kind kind, UUID employer, UUID id, String reason, ExpectedVersion expected, Caller caller) {
        Instant now = reorganisation.begin();
        Act act = acts.find(kind, employer, id).orElseThrow(() -> unknown(kind, id));
        ActHistory.Family family = history.family(act);
        Map<UUID, EmployerRow> locked = reorganisation.lock(family.employers());
        reorganisation.requireHomes(List.of(locked.get(act.employerId()), locked.get(act.otherId())), caller);
        authority.require(Set.of(act.employerId(), act.otherId()), caller);
        expected.require(ReorganisationState.of(act).version());
        requireUndoable(act);
        long sequence = recorder.next();
        ActHistory.Without without = history.without(act, family, sequence);
        acts.undo(id, new Act.Undone(sequence, now, caller.subject(), reason));
        if (kind == Act.Kind.MERGE) {
            reorganisation.notifyUnmerged(act.employerId(), act.otherId());
        }
        audit.record(
                kind == Act.Kind.MERGE ? "EMPLOYERS_UNMERGED" : "EMPLOYER_SPLIT_UNDONE",
                "employer",
                employer.toString(),
                Map.of("actId", id, "otherId", act.otherId(), "reason", reason));
        ask(without.conflicts(), caller, now);
        reorganisation.finish(without.changed(), locked, Set.of(), now);
    }

    private void requireUndoable(Act act) {
        if (!act.stands()) {
            throw Problem.of(RegistryProblem.MERGE_UNDONE, act.id().toString());
        }
        acts.builtUpon(act).ifPresent(later -> {
            throw Problem.of(RegistryProblem.MERGE_BUILT_UPON, later.toString()).property("reorganisationId", later);
        });
    }

    /** Rows that would have been refused stay where they are; a person is asked. */
    private void ask(List<Replay.Conflict> conflicts, Caller caller, Instant now) {
        if (conflicts.isEmpty()) {
            return;
        }
        List<RowConflict> asked = new ArrayList<>();
        conflicts.forEach(conflict -> asked.add(new RowConflict(
                0,
                conflict.refused().secondType() == IdentifierType.NIB ? "nib" : "npwp",
                conflict.refused().secondNumber().value(),
                conflict.refused().first(),
                conflict.refused().firstType(),
                conflict.refused().firstNumber(),
                conflict.refused().second())));
        questions.raise(
                new QuestionRaiser.Raised(asked, List.of(), List.of(), List.of(), List.of(), List.of(), false),
                new Provenance(now, caller.subject(), caller.agency(), Provenance.MANUAL, null));
    }

    /** That an employer has no such act. */
    static Problem unknown(Act.Kind kind, UUID id) {
        return Problem.of(
                kind == Act.Kind.MERGE ? RegistryProblem.MERGE_NOT_FOUND : RegistryProblem.SPLIT_NOT_FOUND,
                id.toString());
    }
}

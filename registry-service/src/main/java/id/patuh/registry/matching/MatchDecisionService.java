package id.patuh.registry.matching;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.patuh.kit.audit.AuditLog;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.etag.ExpectedVersion;
import id.patuh.kit.problem.Phrase;
import id.patuh.kit.problem.Problem;
import id.patuh.registry.RegistryProblem;
import id.patuh.registry.membership.MembershipStore;
import id.patuh.registry.merging.MergeRequest;
import id.patuh.registry.merging.MergeService;
import id.patuh.registry.merging.NumberService;

/** Takes the decisions of people about match candidates, and does what follows from them. */
@ApplicationScoped
class MatchDecisionService {
    private final CandidateStore candidates;
    private final MatchCandidateQuery query;
    private final MembershipStore memberships;
    private final MergeService merging;
    private final NumberService numbers;
    private final DoubleRecordService doubles;
    private final AuditLog audit;

    MatchDecisionService(
            CandidateStore candidates,
            MatchCandidateQuery query,
            MembershipStore memberships,
            MergeService merging,
            NumberService numbers,
            DoubleRecordService doubles,
            AuditLog audit) {
        this.candidates = candidates;
        this.query = query;
        this.memberships = memberships;
        this.merging = merging;
        this.numbers = numbers;
        this.doubles = doubles;
        this.audit = audit;
    }

    /**
     * Decides a candidate, with every other open question about the same.
     *
     * @throws Problem MATCH_CANDIDATE_NOT_FOUND, MATCH_CANDIDATE_DECIDED, REGION_OUT_OF_SCOPE, AGENCY_MISMATCH, VALIDATION_FAILED, and the
     *     codes of what follows: see {@link MergeService}, {@link NumberService}, {@link DoubleRecordService}
     */
    @Transactional
    MatchCandidate decide(UUID id, MatchDecision decision, Caller caller, Instant now) {
        // Before the candidate is locked: mergers lock in this order.
        memberships.lockExclusive();
        CandidateStore.Locked locked = candidates.lock(id).orElseThrow(() -> MatchCandidateQuery.unknown(id));
        MatchCandidate candidate = query.shown(locked.candidate(), caller);
        if (candidate.state() != MatchCandidate.State.OPEN) {
            throw Problem.of(RegistryProblem.MATCH_CANDIDATE_DECIDED, id.toString(), decided(candidate.state()))
                    .property("state", candidate.state());
        }
        if (candidate.agency() != null) {
            caller.requireAgency(candidate.agency());
        }
        decision.requireFit(candidate);
        if (decision.decision() == MatchDecision.Answer.SAME) {
            follow(locked, decision, caller, now);
        }
        write(locked, decision, caller, now);
        audit.record("MATCH_CANDIDATE_DECIDED", "match-candidate", id.toString(), audited(candidate, decision));
        return query.one(id, caller);
    }

    /** What follows from a decision that two are one, or that a number is the employer's. */
    private void follow(CandidateStore.Locked locked, MatchDecision decision, Caller caller, Instant now) {
        MatchCandidate candidate = locked.candidate();
        switch (candidate.reason()) {
            case IDENTIFIER_CONFLICT, SIMILAR_NAME, FOREIGN_NUMBER -> {
                UUID survivor = decision.survivorId();
                UUID absorbed = survivor.equals(candidate.leftId()) ? candidate.rightId() : candidate.leftId();
                merging.merge(
                        survivor,
                        new MergeRequest(absorbed, decision.effectiveOn(), decision.reason(), decision.evidence()),
                        ExpectedVersion.any(),
                        caller);
            }
            case CLAIMED_NUMBER ->
                numbers.give(
                        candidate.leftId(),
                        new NumberService.Claim(
                                candidate.recordId(), candidate.number().type(), locked.numberKey()),
                        decision.reason(),
                        decision.evidence(),
                        caller);
            case DOUBLE_RECORD -> doubles.replaceOlder(candidate, caller, now);
            case IMPLAUSIBLE -> throw new IllegalStateException("An implausible count is the same as nothing");
        }
    }

    private void write(CandidateStore.Locked locked, MatchDecision decision, Caller caller, Instant now) {
        MatchCandidate candidate = locked.candidate();
        CandidateStore.Decided decided = new CandidateStore.Decided(
                MatchCandidate.State.valueOf(decision.decision().name()),
                now,
                caller.subject(),
                decision.reason(),
                decision.evidence());
        switch (candidate.reason()) {
            case IDENTIFIER_CONFLICT, SIMILAR_NAME, FOREIGN_NUMBER ->
                candidates.decidePair(candidate.leftId(), candidate.rightId(), decided);
            case CLAIMED_NUMBER -> candidates.decideNumber(locked, decided);
            case DOUBLE_RECORD, IMPLAUSIBLE -> candidates.decideRecord(locked, decided);
        }
    }

    private static Phrase decided(MatchCandidate.State state) {
        return state == MatchCandidate.State.SAME ? new Phrase("sama", "the same") : new Phrase("berbeda", "different");
    }

    private static Map<String, Object> audited(MatchCandidate candidate, MatchDecision decision) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("decision", decision.decision());
        detail.put("question", candidate.reason());
        detail.put("leftId", candidate.leftId());
        if (candidate.rightId() != null) {
            detail.put("rightId", candidate.rightId());
        }
        if (candidate.recordId() != null) {
            detail.put("recordId", candidate.recordId());
        }
        detail.put("reason", decision.reason());
        return detail;
    }
}

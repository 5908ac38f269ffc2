package id.patuh.registry.matching;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.patuh.kit.audit.AuditLog;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.problem.Phrase;
import id.patuh.kit.problem.Problem;
import id.patuh.registry.RegistryProblem;
import id.patuh.registry.employer.refresh.EmployerRefresh;
import id.patuh.registry.membership.MembershipStore;

/** Takes the decisions of people about match candidates, and does what follows from them. */
@ApplicationScoped
class MatchDecisionService {
    private final CandidateStore candidates;
    private final MatchCandidateQuery query;
    private final MembershipStore memberships;
    private final MatchConsequenceService consequences;
    private final EmployerRefresh refresh;
    private final AuditLog audit;

    MatchDecisionService(
            CandidateStore candidates,
            MatchCandidateQuery query,
            MembershipStore memberships,
            MatchConsequenceService consequences,
            EmployerRefresh refresh,
            AuditLog audit) {
        this.candidates = candidates;
        this.query = query;
        this.memberships = memberships;
        this.consequences = consequences;
        this.refresh = refresh;
        this.audit = audit;
    }

    /**
     * Decides a candidate, with every other open question about the same.
     *
     * @throws Problem MATCH_CANDIDATE_NOT_FOUND, MATCH_CANDIDATE_DECIDED, REGION_OUT_OF_SCOPE, AGENCY_MISMATCH, VALIDATION_FAILED, and the
     *     codes of what follows: see {@link MatchConsequenceService}
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
        // What follows publishes the employers, without the question.
        Set<UUID> concerned = write(locked, decision, caller, now);
        if (decision.decision() == MatchDecision.Answer.SAME) {
            consequences.follow(locked, decision, caller, now);
        }
        refresh.questioned(concerned, now);
        audit.record("MATCH_CANDIDATE_DECIDED", "match-candidate", id.toString(), audited(candidate, decision));
        return query.one(id, caller);
    }

    /** Gives the employers about whom there was a question of identity that is answered now. */
    private Set<UUID> write(CandidateStore.Locked locked, MatchDecision decision, Caller caller, Instant now) {
        MatchCandidate candidate = locked.candidate();
        CandidateStore.Decided decided = new CandidateStore.Decided(
                MatchCandidate.State.valueOf(decision.decision().name()),
                now,
                caller.subject(),
                decision.reason(),
                decision.evidence());
        return switch (candidate.reason()) {
            case IDENTIFIER_CONFLICT, SIMILAR_NAME, FOREIGN_NUMBER ->
                candidates.decidePair(candidate.leftId(), candidate.rightId(), decided);
            case CLAIMED_NUMBER -> candidates.decideNumber(locked, decided);
            case DOUBLE_RECORD, IMPLAUSIBLE -> {
                candidates.decideRecord(locked, decided);
                yield Set.of();
            }
        };
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

package id.patuh.sanctions.proposal;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.patuh.kit.audit.AuditLog;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.etag.ExpectedVersion;
import id.patuh.kit.problem.Problem;
import id.patuh.sanctions.action.ActingContext;
import id.patuh.sanctions.action.ActingContextFactory;
import id.patuh.sanctions.action.Authority;
import id.patuh.sanctions.problem.WorkProblem;
import id.patuh.sanctions.procedure.CaseAction;
import id.patuh.sanctions.reference.EmployerQuery;
import id.patuh.sanctions.sanctioncase.CaseService;
import id.patuh.sanctions.sanctioncase.command.OpenCase;

/** What a person makes of a proposal. */
@ApplicationScoped
@Transactional
class ProposalService {
    private final ProposalStore store;
    private final ProposalIntake intake;
    private final EmployerQuery employers;
    private final CaseService cases;
    private final ActingContextFactory contexts;
    private final AuditLog audit;

    ProposalService(
            ProposalStore store,
            ProposalIntake intake,
            EmployerQuery employers,
            CaseService cases,
            ActingContextFactory contexts,
            AuditLog audit) {
        this.store = store;
        this.intake = intake;
        this.employers = employers;
        this.cases = cases;
        this.contexts = contexts;
        this.audit = audit;
    }

    /**
     * Opens the proposed case, with the grounds and the evidence of the assessment, as if an officer had written them.
     *
     * @return id of the case
     * @throws Problem PROPOSAL_UNKNOWN, PROPOSAL_NOT_PENDING, PROPOSAL_OF_A_CASE, or what stands against opening the case
     */
    UUID open(UUID id, Caller caller, ExpectedVersion expected) {
        Proposal seen = store.get(id);
        requireAuthority(seen, caller, contexts.of(caller));
        UUID employer = employers.survivor(seen.employerId());
        // Locks come in the order in which every opening takes them, and the latest assessment has its say first.
        employers.lockExclusive(employer);
        intake.assessed(Set.of(employer));
        Proposal proposal = pending(id, caller, contexts.of(caller), expected);
        if (proposal.kind() != ProposalKind.OPEN_CASE) {
            throw Problem.of(WorkProblem.PROPOSAL_OF_A_CASE, proposal.caseId().toString())
                    .property("caseId", proposal.caseId())
                    .property("action", proposal.step());
        }
        return cases.open(new OpenCase(employer, proposal.agency(), proposal.programmes(), proposal.grounds()), caller);
    }

    /**
     * Decides against a proposal; the same finding is not proposed again.
     *
     * @throws Problem PROPOSAL_UNKNOWN or PROPOSAL_NOT_PENDING
     */
    void dismiss(UUID id, String reason, Caller caller, ExpectedVersion expected) {
        ActingContext acting = contexts.of(caller);
        Proposal proposal = pending(id, caller, acting, expected);
        store.dismiss(id, reason, caller.subject(), acting.now());
        audit.record(
                "PROPOSAL_DISMISSED",
                "proposal",
                id.toString(),
                Map.of("kind", proposal.kind(), "employerId", proposal.employerId(), "agency", proposal.agency()));
    }

    private Proposal pending(UUID id, Caller caller, ActingContext acting, ExpectedVersion expected) {
        Proposal proposal = store.lock(id);
        requireAuthority(proposal, caller, acting);
        expected.require(proposal.version());
        if (proposal.state() != ProposalState.PROPOSED) {
            throw Problem.of(WorkProblem.PROPOSAL_NOT_PENDING, proposal.state().phrase())
                    .property("state", proposal.state().name());
        }
        return proposal;
    }

    private static void requireAuthority(Proposal proposal, Caller caller, ActingContext acting) {
        Authority.require(
                caller,
                acting.policy().rolesOf(CaseAction.OPEN.office()),
                proposal.agency().name(),
                proposal.regionCode());
    }
}

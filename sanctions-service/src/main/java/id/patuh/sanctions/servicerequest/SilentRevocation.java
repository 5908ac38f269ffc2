package id.patuh.sanctions.servicerequest;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.sanctions.action.ActingContext;
import id.patuh.sanctions.action.ActingContextFactory;
import id.patuh.sanctions.action.StepNote;
import id.patuh.sanctions.deadline.ClockEndListener;
import id.patuh.sanctions.deadline.Deadline;
import id.patuh.sanctions.document.Document;
import id.patuh.sanctions.document.DocumentDraft;
import id.patuh.sanctions.policy.PolicyBook;
import id.patuh.sanctions.procedure.Procedure;
import id.patuh.sanctions.procedure.RequestAction;
import id.patuh.sanctions.procedure.vocabulary.ClockKind;
import id.patuh.sanctions.procedure.vocabulary.DocumentKind;
import id.patuh.sanctions.sanctioncase.CaseJournal;
import id.patuh.sanctions.sanctioncase.CaseStore;
import id.patuh.sanctions.sanctioncase.DeemedDecrees;
import id.patuh.sanctions.sanctioncase.SanctionCase;

/** Records a revocation that silence grants, with a decree that the employer can show. Source: UU 30/2014 art. 53 */
@ApplicationScoped
class SilentRevocation implements ClockEndListener {
    private final CaseStore cases;
    private final RequestRepository requests;
    private final RequestEnding ending;
    private final CaseJournal journal;
    private final ActingContextFactory contexts;
    private final PolicyBook policies;
    private final DeemedDecrees decrees;

    SilentRevocation(
            CaseStore cases,
            RequestRepository requests,
            RequestEnding ending,
            CaseJournal journal,
            ActingContextFactory contexts,
            PolicyBook policies,
            DeemedDecrees decrees) {
        this.cases = cases;
        this.requests = requests;
        this.ending = ending;
        this.journal = journal;
        this.contexts = contexts;
        this.policies = policies;
        this.decrees = decrees;
    }

    /** Silence of the unit revokes at the end of its time, not when the silence is noticed. Source: UU 30/2014 art. 53 */
    @Override
    public void ended(Deadline deadline) {
        if (deadline.kind() == ClockKind.REVOCATION
                && policies.version(deadline.policyVersion()).silenceGrants(ClockKind.REVOCATION)) {
            ServiceRequest request = requests.findById(deadline.requestId());
            Procedure.next(request.state(), RequestAction.REVOKE).ifPresent(move -> {
                ActingContext acting = contexts.system();
                SanctionCase sanctionCase = cases.get(deadline.caseId());
                var caseMove = ending.consequence(sanctionCase, request, RequestAction.REVOKE)
                        .orElseThrow();
                ending.end(request, DEEMED_GRANTED, deadline.endsAt());
                request.step(move, acting.now());
                Map<String, Object> detail = Map.of(
                        "decision", ClockKind.REVOCATION.name(),
                        "effectiveAt", deadline.endsAt().toString(),
                        "service", request.service().name());
                DocumentDraft draft = DocumentDraft.ofRequest(
                        DocumentKind.DEEMED_DECREE, request.caseId(), request.id(), request.unit(), detail);
                Document decree = decrees.issue(draft, ClockKind.REVOCATION_DELIVERY, deadline, acting);
                journal.step(
                        sanctionCase, caseMove, new StepNote(DEEMED_GRANTED, request.id(), decree, detail), acting);
            });
        }
    }
}

package id.patuh.sanctions.servicerequest;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.patuh.kit.caller.Caller;
import id.patuh.kit.caller.CurrentCaller;
import id.patuh.kit.etag.Preconditions;
import id.patuh.kit.problem.Problem;
import id.patuh.sanctions.document.DeliveryBody;
import id.patuh.sanctions.document.DocumentFile;
import id.patuh.sanctions.document.DocumentRegister;
import id.patuh.sanctions.problem.SanctionsProblem;
import id.patuh.sanctions.procedure.CaseState;
import id.patuh.sanctions.procedure.Consequence;
import id.patuh.sanctions.procedure.Procedure;
import id.patuh.sanctions.procedure.RequestAction;
import id.patuh.sanctions.procedure.RequestFacts;
import id.patuh.sanctions.procedure.RequestGuards;
import id.patuh.sanctions.procedure.RequestState;
import id.patuh.sanctions.procedure.Verdict;
import id.patuh.sanctions.sanctioncase.Authority;
import id.patuh.sanctions.sanctioncase.CaseJournal;
import id.patuh.sanctions.sanctioncase.Cases;
import id.patuh.sanctions.sanctioncase.SanctionCase;
import id.patuh.sanctions.sanctioncase.StepNote;
import id.patuh.sanctions.sanctioncase.Turns;

/**
 * Takes the actions on a request: locks its case first and then the request, asks for authority, for the caller's version, for the
 * state and for the guards, in this order, and then writes effect and step in one transaction.
 */
@ApplicationScoped
@Transactional
public class RequestActions {
    private final RequestRepository repository;
    private final RequestReader reader;
    private final Cases cases;
    private final CaseJournal journal;
    private final Turns turns;
    private final DocumentRegister register;
    private final CurrentCaller caller;
    private final Preconditions preconditions;
    private final ReviewSteps review;
    private final DecisionSteps decisions;

    RequestActions(
            RequestRepository repository,
            RequestReader reader,
            Cases cases,
            CaseJournal journal,
            Turns turns,
            DocumentRegister register,
            CurrentCaller caller,
            Preconditions preconditions,
            ReviewSteps review,
            DecisionSteps decisions) {
        this.repository = repository;
        this.reader = reader;
        this.cases = cases;
        this.journal = journal;
        this.turns = turns;
        this.register = register;
        this.caller = caller;
        this.preconditions = preconditions;
        this.review = review;
        this.decisions = decisions;
    }

    /** Sends an incomplete dossier back. */
    UUID returnIncomplete(UUID id, RequestBody.Reasons body) {
        return act(id, RequestAction.RETURN_INCOMPLETE, step -> review.giveBack(step, body));
    }

    /** Sends the completed dossier again. */
    UUID resubmit(UUID id, RequestBody.Resubmission body) {
        return act(id, RequestAction.RESUBMIT, step -> review.resubmit(step, body));
    }

    /** Tells the employer of the intended decision. */
    UUID noticeIntent(UUID id, RequestBody.Reasons body) {
        return act(id, RequestAction.NOTICE_INTENT, step -> review.notice(step, body));
    }

    /** Imposes. */
    UUID impose(UUID id, RequestBody.Imposition body) {
        return act(id, RequestAction.IMPOSE, step -> decisions.impose(step, body));
    }

    /** Refuses. */
    UUID reject(UUID id, RequestBody.Reasons body) {
        return act(id, RequestAction.REJECT, step -> review.reject(step, body));
    }

    /** Records a delivery. */
    UUID recordDelivery(UUID id, DeliveryBody body) {
        return act(id, RequestAction.RECORD_DELIVERY, step -> decisions.deliver(step, body));
    }

    /** Revokes. */
    UUID revoke(UUID id, RequestBody.Revocation body) {
        return act(id, RequestAction.REVOKE, step -> decisions.revoke(step, body));
    }

    private UUID act(UUID id, RequestAction action, Function<RequestOpportunity, StepNote> effect) {
        UUID caseId = repository
                .findByIdOptional(id)
                .map(ServiceRequest::caseId)
                .orElseThrow(() -> Problem.of(SanctionsProblem.REQUEST_UNKNOWN, id.toString()));
        SanctionCase sanctionCase = cases.lock(caseId);
        ServiceRequest request = repository.lock(id);
        Caller who = caller.get();
        CaseJournal.Turn turn = turns.of(who);
        Authority.require(
                who,
                turn.policy().rolesFor("request." + action.wireName()),
                RequestReader.house(action, request),
                request.regionCode());
        preconditions.requireIfMatch(request.version());
        RequestState next = Procedure.next(request.state(), action).orElseThrow(() -> illegal(request.state(), action));
        DocumentFile file = register.file(caseId);
        RequestFacts facts = reader.facts(request, sanctionCase, file, turn);
        RequestGuards.refusals(action, facts).stream().findFirst().ifPresent(refused -> {
            throw Problem.of(refused.code(), refused.arguments().toArray());
        });
        Consequence.Rest rest =
                Consequence.Rest.of(repository.othersOf(request), facts.fine().isPresent());
        CaseState caseState =
                Consequence.of(sanctionCase.state(), action, rest).orElseThrow(() -> illegal(request.state(), action));
        StepNote note = effect.apply(new RequestOpportunity(request, sanctionCase, file, turn));
        request.step(next, turn.now());
        journal.step(sanctionCase, caseState, note, turn);
        return id;
    }

    /** Why an action is not possible in a state. */
    static Verdict.Refused illegality(RequestState state, RequestAction action) {
        String legal = String.join(
                ", ",
                Procedure.legal(state).stream().map(RequestAction::wireName).toList());
        return new Verdict.Refused(
                SanctionsProblem.ILLEGAL_ACTION,
                List.of(action.wireName(), state.status().name(), legal));
    }

    private static Problem illegal(RequestState state, RequestAction action) {
        Verdict.Refused refused = illegality(state, action);
        return Problem.of(refused.code(), refused.arguments().toArray())
                .property("state", state.status().name())
                .property(
                        "allowedActions",
                        Procedure.legal(state).stream()
                                .map(RequestAction::wireName)
                                .toList());
    }
}

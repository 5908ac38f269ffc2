package id.patuh.sanctions.sanctioncase;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.patuh.kit.caller.Caller;
import id.patuh.kit.caller.CurrentCaller;
import id.patuh.kit.problem.Problem;
import id.patuh.sanctions.document.DeliveryBody;
import id.patuh.sanctions.document.DocumentFile;
import id.patuh.sanctions.document.DocumentRegister;
import id.patuh.sanctions.problem.SanctionsProblem;
import id.patuh.sanctions.procedure.CaseAction;
import id.patuh.sanctions.procedure.CaseFacts;
import id.patuh.sanctions.procedure.CaseGuards;
import id.patuh.sanctions.procedure.CaseState;
import id.patuh.sanctions.procedure.Procedure;

/**
 * Takes the actions on a case: locks it, asks for authority, for the caller's version, for the state and for the guards, in this
 * order, and then writes effect and step in one transaction.
 */
@ApplicationScoped
@Transactional
public class CaseActions {
    private final CaseRepository cases;
    private final CaseReader reader;
    private final CaseJournal journal;
    private final Turns turns;
    private final DocumentRegister register;
    private final CurrentCaller caller;
    private final SeenVersion seen;
    private final Effects effects;

    CaseActions(
            CaseRepository cases,
            CaseReader reader,
            CaseJournal journal,
            Turns turns,
            DocumentRegister register,
            CurrentCaller caller,
            SeenVersion seen,
            Effects effects) {
        this.cases = cases;
        this.reader = reader;
        this.journal = journal;
        this.turns = turns;
        this.register = register;
        this.caller = caller;
        this.seen = seen;
        this.effects = effects;
    }

    /** Confirms the examination. */
    UUID confirmExamination(UUID id, CaseBody.Examination body) {
        CaseAction action = CaseAction.CONFIRM_EXAMINATION;
        return act(id, action, step -> effects.warnings().examine(action, step, body));
    }

    /** Closes an unfounded case. */
    UUID closeUnfounded(UUID id, CaseBody.Examination body) {
        CaseAction action = CaseAction.CLOSE_UNFOUNDED;
        return act(id, action, step -> effects.warnings().examine(action, step, body));
    }

    /** Issues a warning. */
    UUID issueWarning(UUID id, CaseBody.Warning body) {
        return act(id, CaseAction.ISSUE_WARNING, step -> effects.warnings().warn(step, body));
    }

    /** Records a delivery. */
    UUID recordDelivery(UUID id, DeliveryBody body) {
        return act(id, CaseAction.RECORD_DELIVERY, step -> effects.warnings().deliver(step, body));
    }

    /** Imposes the fine. */
    UUID imposeFine(UUID id, CaseBody.ImposeFine body) {
        return act(id, CaseAction.IMPOSE_FINE, step -> effects.fines().impose(step, body));
    }

    /** Records a payment. */
    UUID recordPayment(UUID id, CaseBody.Payment body) {
        return act(id, CaseAction.RECORD_PAYMENT, step -> effects.fines().pay(step, body));
    }

    /** Asks service units. */
    UUID requestTmp2t(UUID id, CaseBody.RequestTmp2t body) {
        return act(id, CaseAction.REQUEST_TMP2T, step -> effects.requests().request(step, body));
    }

    /** Records performance. */
    UUID recordPerformance(UUID id, CaseBody.Performance body) {
        return act(
                id, CaseAction.RECORD_PERFORMANCE, step -> effects.fulfilment().perform(step, body));
    }

    /** Hands in a claim. */
    UUID claimFulfilment(UUID id, CaseBody.Claim body) {
        return act(id, CaseAction.CLAIM_FULFILMENT, step -> effects.fulfilment().claim(step, body));
    }

    /** Confirms a claim. */
    UUID verifyFulfilment(UUID id, CaseBody.Verification body) {
        return act(
                id, CaseAction.VERIFY_FULFILMENT, step -> effects.fulfilment().verify(step, body));
    }

    /** Refuses a claim. */
    UUID refuseFulfilment(UUID id, CaseBody.Refusal body) {
        return act(
                id, CaseAction.REFUSE_FULFILMENT, step -> effects.fulfilment().refuse(step, body));
    }

    private UUID act(UUID id, CaseAction action, Function<Opportunity, StepNote> effect) {
        SanctionCase sanctionCase =
                cases.lock(id).orElseThrow(() -> Problem.of(SanctionsProblem.CASE_UNKNOWN, id.toString()));
        Caller who = caller.get();
        CaseJournal.Turn turn = turns.of(who);
        Authority.require(
                who,
                turn.policy().rolesFor("case." + action.wireName()),
                sanctionCase.agency().name(),
                sanctionCase.regionCode());
        seen.requireSeen(sanctionCase);
        CaseState state = sanctionCase.state();
        CaseState next = Procedure.next(state, action).orElseThrow(() -> illegal(state, action));
        DocumentFile file = register.file(id);
        CaseFacts facts = reader.facts(sanctionCase, file, turn);
        CaseGuards.refusals(action, facts).stream().findFirst().ifPresent(refused -> {
            throw Problem.of(refused.code(), refused.arguments().toArray());
        });
        StepNote note = effect.apply(new Opportunity(sanctionCase, facts, file, turn));
        journal.step(sanctionCase, next, note, turn);
        return id;
    }

    private static Problem illegal(CaseState state, CaseAction action) {
        List<String> legal =
                Procedure.legal(state).stream().map(CaseAction::wireName).toList();
        return Problem.of(
                        SanctionsProblem.ILLEGAL_ACTION,
                        action.wireName(),
                        state.status().name(),
                        String.join(", ", legal))
                .property("state", state.status().name())
                .property("allowedActions", legal);
    }
}

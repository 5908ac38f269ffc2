package id.patuh.sanctions.action;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import id.patuh.kit.caller.Caller;
import id.patuh.kit.etag.ExpectedVersion;
import id.patuh.kit.problem.Problem;
import id.patuh.sanctions.problem.Refusals;
import id.patuh.sanctions.procedure.Move;
import id.patuh.sanctions.procedure.Procedure;
import id.patuh.sanctions.procedure.ProcedureAction;
import id.patuh.sanctions.procedure.ProcedureState;

/**
 * Takes an action on a case or a request that the caller has locked: checks authority, the version seen, the state and the guards, in
 * this order, then applies the effect and writes the step, in one transaction.
 */
public final class ActionPipeline {
    private ActionPipeline() {}

    /**
     * Takes an action.
     *
     * @throws Problem the first thing that stands against it
     */
    public static <S extends ProcedureState, F, A extends ProcedureAction<S, F>> void take(
            A action,
            ActionTarget<S, F, A> target,
            Caller caller,
            ExpectedVersion expected,
            ActingContext acting,
            Function<F, StepNote> effect) {
        Authority.require(
                caller, acting.policy().rolesOf(action.office()), target.owners(action.office()), target.regionCode());
        target.requireSeen(expected);
        Move<S> move = Procedure.next(target.state(), action).orElseThrow(() -> illegal(action, target));
        F facts = target.facts();
        Procedure.refusals(target.state(), action, facts).stream().findFirst().ifPresent(refused -> {
            throw Refusals.problem(refused, target.zone());
        });
        ActionTarget.StepWriter writer = target.writer(action, move, facts).orElseThrow(() -> illegal(action, target));
        writer.write(effect.apply(facts));
    }

    /** Whether the caller may take each action now, and everything that stands against it and can be known without its body. */
    public static <S extends ProcedureState, F, A extends ProcedureAction<S, F>> List<ActionView> view(
            ActionTarget<S, F, A> target, Caller caller, ActingContext acting) {
        F facts = target.facts();
        return target.catalogue().actions().stream()
                .map(action -> view(action, target, caller, acting, facts))
                .toList();
    }

    private static <S extends ProcedureState, F, A extends ProcedureAction<S, F>> ActionView view(
            A action, ActionTarget<S, F, A> target, Caller caller, ActingContext acting, F facts) {
        List<Problem> refusals = new ArrayList<>(Authority.refusals(
                caller, acting.policy().rolesOf(action.office()), target.owners(action.office()), target.regionCode()));
        if (Procedure.next(target.state(), action).isEmpty()) {
            refusals.add(illegal(action, target));
        }
        Procedure.refusals(target.state(), action, facts).stream()
                .map(refused -> Refusals.problem(refused, target.zone()))
                .forEach(refusals::add);
        return ActionView.of(action, refusals);
    }

    private static <S extends ProcedureState, F, A extends ProcedureAction<S, F>> Problem illegal(
            A action, ActionTarget<S, F, A> target) {
        return Refusals.illegal(
                target.catalogue().nameOf(action), target.state().status(), target.legal());
    }
}

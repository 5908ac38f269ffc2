package id.patuh.sanctions.action;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import id.patuh.kit.caller.Caller;
import id.patuh.kit.etag.ExpectedVersion;
import id.patuh.kit.problem.Problem;
import id.patuh.sanctions.problem.Refusals;
import id.patuh.sanctions.procedure.Move;
import id.patuh.sanctions.procedure.Office;
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
        Move<S> move =
                Procedure.next(target.state(), action).orElseThrow(() -> illegal(action, target, target.legal()));
        F facts = target.facts();
        Procedure.refusals(target.state(), action, facts).stream().findFirst().ifPresent(refused -> {
            throw Refusals.problem(refused, target.zone());
        });
        ActionTarget.StepWriter writer =
                target.writer(action, move, facts).orElseThrow(() -> illegal(action, target, target.legal()));
        writer.write(effect.apply(facts));
    }

    /** Whether the caller may take each action now, and everything that stands against it and can be known without its body. */
    public static <S extends ProcedureState, F, A extends ProcedureAction<S, F>> List<ActionView> view(
            ActionTarget<S, F, A> target, Caller caller, ActingContext acting) {
        F facts = target.facts();
        // Many actions are of one office, and whose it is may have to be read.
        Map<Office, Set<String>> owners = new EnumMap<>(Office.class);
        List<String> legal = target.legal();
        List<ActionView> views = new ArrayList<>();
        for (A action : target.catalogue().actions()) {
            Set<String> owner = owners.computeIfAbsent(action.office(), target::owners);
            List<Problem> refusals = new ArrayList<>(
                    Authority.refusals(caller, acting.policy().rolesOf(action.office()), owner, target.regionCode()));
            if (Procedure.next(target.state(), action).isEmpty()) {
                refusals.add(illegal(action, target, legal));
            }
            Procedure.refusals(target.state(), action, facts).stream()
                    .map(refused -> Refusals.problem(refused, target.zone()))
                    .forEach(refusals::add);
            views.add(ActionView.of(action, refusals));
        }
        return views;
    }

    private static <S extends ProcedureState, F, A extends ProcedureAction<S, F>> Problem illegal(
            A action, ActionTarget<S, F, A> target, List<String> legal) {
        return Refusals.illegal(
                target.catalogue().nameOf(action), target.state().status(), legal);
    }
}

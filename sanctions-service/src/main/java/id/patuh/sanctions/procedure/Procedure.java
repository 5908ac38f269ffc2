package id.patuh.sanctions.procedure;

import java.util.List;
import java.util.Optional;

/**
 * Reads the rows of {@link CaseAction} and {@link RequestAction}: what is possible at all, and what stands against it now. Source: PP
 * 86/2013 art. 5
 */
public final class Procedure {
    private Procedure() {}

    /** The first step of a case. Source: PP 86/2013 art. 13 */
    public static Move<CaseState> opening() {
        return new Move<>(new CaseState.UnderExamination());
    }

    /** The step that an action takes from a state; empty if the action is illegal there. */
    public static <S extends ProcedureState, F> Optional<Move<S>> next(S state, ProcedureAction<S, F> action) {
        return row(state, action).map(row -> new Move<>(row.to().orElse(state)));
    }

    /** Everything that stands against an action that is legal in a state, in the order of the procedure. */
    public static <S extends ProcedureState, F> List<GuardResult.Refused> refusals(
            S state, ProcedureAction<S, F> action, F facts) {
        return row(state, action).stream()
                .flatMap(row -> row.guards().stream())
                .map(guard -> guard.check(facts))
                .filter(GuardResult.Refused.class::isInstance)
                .map(GuardResult.Refused.class::cast)
                .toList();
    }

    /** Which of some actions are possible in a state, guards aside. */
    public static <S extends ProcedureState, F, A extends ProcedureAction<S, F>> List<A> legal(
            S state, List<A> actions) {
        return actions.stream()
                .filter(action -> next(state, action).isPresent())
                .toList();
    }

    /** The step of a case that an action on one of its requests causes; empty if the case no longer allows the action. */
    public static Optional<Move<CaseState>> consequence(
            CaseState state, RequestAction action, SiblingRequests siblings) {
        return action.consequence().after(state, siblings).map(Move::new);
    }

    /**
     * The step of an undecided request when its case ends before the decision. Source: PP 86/2013 art. 10
     *
     * @return empty if the request is decided
     */
    public static Optional<Move<RequestState>> stop(RequestState state) {
        return state instanceof RequestState.Undecided
                ? Optional.of(new Move<>(new RequestState.Stopped()))
                : Optional.empty();
    }

    /**
     * The step by which a case of the inspector takes over grounds that a BPJS reports. Source: PP 44/2015 art. 61
     *
     * @return empty once a note was issued: the employer could not answer to grounds that no note names
     */
    public static Optional<Move<CaseState>> joining(CaseState state) {
        return switch (state) {
            case CaseState.UnderExamination s -> Optional.of(new Move<>(state));
            case CaseState.Examined s -> Optional.of(new Move<>(state));
            default -> Optional.empty();
        };
    }

    /** The step that leaves a case as it is. */
    public static Move<CaseState> unchanged(CaseState state) {
        return new Move<>(state);
    }

    /**
     * The step of a request whose decision a remedy or a court takes away. Source: UU 30/2014 art. 64; UU 30/2014 art. 66
     *
     * @return empty if there is nothing left to take away
     */
    public static Optional<Move<RequestState>> takeAway(RequestState state, RequestAction as) {
        return row(state, as).flatMap(Transition::to).map(Move::new);
    }

    /**
     * The step of a case whose fine is struck down; undecided requests stop with it. Source: UU 30/2014 art. 77; PP 86/2013 art. 8
     */
    public static Move<CaseState> struckDown(CaseState state) {
        return new Move<>(
                switch (state) {
                    case CaseState.Fined s -> new CaseState.Warning2();
                    case CaseState.Tmp2tRequested s -> new CaseState.Warning2();
                    default -> state;
                });
    }

    private static <S extends ProcedureState, F> Optional<Transition<S, F>> row(S state, ProcedureAction<S, F> action) {
        return action.transitions().stream()
                .filter(row -> row.from() == state.status())
                .findFirst();
    }
}

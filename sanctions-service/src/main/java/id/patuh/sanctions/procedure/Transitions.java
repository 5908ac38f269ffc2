package id.patuh.sanctions.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the rows of one action. */
final class Transitions<S extends ProcedureState, F> {
    private final Source source;
    private final List<Transition<S, F>> rows = new ArrayList<>();

    private Transitions(String citation) {
        this.source = new Source(citation);
    }

    static Transitions<CaseState, CaseFacts> ofCase(String citation) {
        return new Transitions<>(citation);
    }

    static Transitions<RequestState, RequestFacts> ofRequest(String citation) {
        return new Transitions<>(citation);
    }

    /** Leads from a state to another one. */
    Transitions<S, F> move(Enum<?> from, S to) {
        return move(List.of(from), to, List.of());
    }

    /** Leads from a state to another one, unless a guard refuses. */
    Transitions<S, F> move(Enum<?> from, S to, List<Guard<F>> guards) {
        return move(List.of(from), to, guards);
    }

    /** Leads from each of some states to the same one, unless a guard refuses. */
    Transitions<S, F> move(List<? extends Enum<?>> states, S to, List<Guard<F>> guards) {
        return add(states, Optional.of(to), guards);
    }

    /** Leaves each of some states as it is, unless a guard refuses. */
    Transitions<S, F> stay(List<? extends Enum<?>> states, List<Guard<F>> guards) {
        return add(states, Optional.empty(), guards);
    }

    private Transitions<S, F> add(List<? extends Enum<?>> states, Optional<S> to, List<Guard<F>> guards) {
        states.forEach(state -> rows.add(new Transition<>(state, to, source, guards)));
        return this;
    }

    List<Transition<S, F>> rows() {
        return List.copyOf(rows);
    }
}

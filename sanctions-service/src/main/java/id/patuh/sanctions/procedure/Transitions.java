package id.patuh.sanctions.procedure;

import java.util.ArrayList;
import java.util.Arrays;
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
    @SafeVarargs
    final Transitions<S, F> move(Enum<?> from, S to, Guard<F>... guards) {
        return add(List.of(from), Optional.of(to), Arrays.stream(guards).toList());
    }

    /** Leads from each of some states to the same one. */
    @SafeVarargs
    final Transitions<S, F> moveAll(List<? extends Enum<?>> states, S to, Guard<F>... guards) {
        return add(states, Optional.of(to), Arrays.stream(guards).toList());
    }

    /** Leaves each of some states as it is. */
    @SafeVarargs
    final Transitions<S, F> stayAll(List<? extends Enum<?>> states, Guard<F>... guards) {
        return add(states, Optional.empty(), Arrays.stream(guards).toList());
    }

    private Transitions<S, F> add(List<? extends Enum<?>> states, Optional<S> to, List<Guard<F>> guards) {
        states.forEach(state -> rows.add(new Transition<>(state, to, source, guards)));
        return this;
    }

    List<Transition<S, F>> rows() {
        return List.copyOf(rows);
    }
}

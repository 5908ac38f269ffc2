package id.patuh.sanctions.procedure;

import java.util.List;
import java.util.Optional;

/**
 * One row of the procedure: in a state, an action leads to another one, unless a guard refuses.
 *
 * @param to state that it leads to; empty if the state stays
 */
public record Transition<S extends ProcedureState, F>(
        Enum<?> from, Optional<S> to, Source source, List<Guard<F>> guards) {}

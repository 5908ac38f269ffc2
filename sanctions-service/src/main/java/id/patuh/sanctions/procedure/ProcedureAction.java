package id.patuh.sanctions.procedure;

import java.util.List;
import java.util.Locale;

/** What can be done to something that moves along the procedure, with its rows. */
public sealed interface ProcedureAction<S extends ProcedureState, F> permits CaseAction, RequestAction {
    /** Name of the constant. */
    String name();

    /** Who takes it. */
    Office office();

    /** States in which it is possible, with what it makes of them and what must hold. */
    List<Transition<S, F>> transitions();

    /** Name in paths, events and histories: lower case with hyphens, for example {@code issue-warning}. */
    default String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package id.patuh.sanctions.action;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import id.patuh.contracts.calendar.LegalZone;
import id.patuh.kit.etag.ExpectedVersion;
import id.patuh.sanctions.procedure.Move;
import id.patuh.sanctions.procedure.Office;
import id.patuh.sanctions.procedure.Procedure;
import id.patuh.sanctions.procedure.ProcedureAction;
import id.patuh.sanctions.procedure.ProcedureState;

/** What an action is taken on: a case, or a request with its case. Its rows are locked while a step is taken. */
public interface ActionTarget<S extends ProcedureState, F, A extends ProcedureAction<S, F>> {
    /** Its current state. */
    S state();

    /** Code of the agency or service unit whose office acts. */
    String owner(Office office);

    /** Codes of all agencies and service units whose office acts; more than one where any house of a case may. */
    default Set<String> owners(Office office) {
        return Set.of(owner(office));
    }

    /** Region in which it lies. */
    String regionCode();

    /** Zone of the employer, in which its days begin and end. */
    LegalZone zone();

    /**
     * Checks the version that the caller saw.
     *
     * @throws id.patuh.kit.problem.Problem IF_MATCH_REQUIRED or ETAG_STALE
     */
    void requireSeen(ExpectedVersion expected);

    /** What the guards check. */
    F facts();

    /** All actions of its kind, with their names. */
    CommandCatalogue<A, ?> catalogue();

    /** How a step on it is written; empty if its case no longer allows it. */
    Optional<StepWriter> writer(A action, Move<S> move, F facts);

    /** The actions that are possible in its state, guards aside. */
    default List<String> legal() {
        return Procedure.legal(state(), catalogue().actions()).stream()
                .map(ProcedureAction::wireName)
                .toList();
    }

    /** Writes a step. */
    @FunctionalInterface
    interface StepWriter {
        /** Writes the new state, the history and the event. */
        void write(StepNote note);
    }
}

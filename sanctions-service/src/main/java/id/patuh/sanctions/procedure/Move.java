package id.patuh.sanctions.procedure;

/**
 * A step that the procedure allows. Only this package makes one, and only a move changes a stored state: an illegal transition cannot be
 * written anywhere else.
 */
public final class Move<S extends ProcedureState> {
    private final S to;

    Move(S to) {
        this.to = to;
    }

    /** The state after the step; the same as before if the step does not change it. */
    public S to() {
        return to;
    }
}

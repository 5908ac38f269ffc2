package id.patuh.sanctions.procedure;

import java.util.List;

import id.patuh.sanctions.problem.SanctionsProblem;

/** Answer of a guard. */
public sealed interface Verdict {
    /**
     * Consent.
     *
     * @return the only consent there is
     */
    static Verdict allow() {
        return Allowed.INSTANCE;
    }

    /**
     * Refusal.
     *
     * @param code reason, as published
     * @param arguments what its text names
     * @return the refusal
     */
    static Verdict refuse(SanctionsProblem code, Object... arguments) {
        return new Refused(code, List.of(arguments));
    }

    /**
     * Consent if a condition holds.
     *
     * @param condition what must hold
     * @param code reason otherwise
     * @param arguments what its text names
     * @return consent or refusal
     */
    static Verdict require(boolean condition, SanctionsProblem code, Object... arguments) {
        return condition ? allow() : refuse(code, arguments);
    }

    /** The step may be taken. */
    enum Allowed implements Verdict {
        /** The only instance. */
        INSTANCE
    }

    /**
     * The step may not be taken now.
     *
     * @param code why
     * @param arguments what the text of the code names
     */
    record Refused(SanctionsProblem code, List<Object> arguments) implements Verdict {}
}

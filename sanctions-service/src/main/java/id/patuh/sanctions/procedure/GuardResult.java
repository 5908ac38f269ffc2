package id.patuh.sanctions.procedure;

import java.util.Map;

/** Answer of a guard. */
public sealed interface GuardResult {
    /** Nothing stands against the step. */
    static GuardResult allow() {
        return Allowed.INSTANCE;
    }

    /** A refusal that names nothing else. */
    static GuardResult refuse(RefusalReason reason) {
        return new Refused(reason, Map.of());
    }

    /** A refusal that names one thing, under the name of the problem's member. */
    static GuardResult refuse(RefusalReason reason, String name, Object value) {
        return new Refused(reason, Map.of(name, value));
    }

    /** The step may be taken. */
    enum Allowed implements GuardResult {
        /** The only instance. */
        INSTANCE
    }

    /** The step may not be taken now. */
    record Refused(RefusalReason reason, Map<String, Object> details) implements GuardResult {}
}

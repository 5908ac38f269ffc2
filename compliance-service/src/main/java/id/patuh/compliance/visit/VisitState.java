package id.patuh.compliance.visit;

import java.util.EnumSet;
import java.util.Set;

/** Where a visit stands. The construct is ours. */
public enum VisitState {
    /** On a published plan, or ordered by itself. */
    PLANNED,
    /** The officers have their letter of assignment. Source: PP 86/2013 art. 13 */
    ASSIGNED,
    /** The team has set out. */
    IN_PROGRESS,
    /** At least one agency has reported. */
    REPORTED,
    /** The agencies have signed the record. */
    SIGNED,
    /** Nothing is left to be done. */
    CLOSED,
    /** Put off; a new day makes it an assigned visit again. */
    POSTPONED,
    /** Will not take place. */
    CANCELLED;

    /** Steps of a visit, with the states from which they lead and the one to which they do. */
    public enum Step {
        /** The officers get their letter of assignment. */
        ASSIGN(ASSIGNED, PLANNED, POSTPONED),
        /** The team sets out. */
        START(IN_PROGRESS, ASSIGNED),
        /** Put off to a day that is not known yet. */
        POSTPONE(POSTPONED, PLANNED, ASSIGNED),
        /** Given up before it took place. */
        CANCEL(CANCELLED, PLANNED, ASSIGNED, POSTPONED),
        /** An agency reports. */
        REPORT(REPORTED, IN_PROGRESS, REPORTED),
        /** All agencies have signed. */
        SIGN(SIGNED, REPORTED),
        /** The employer answers, which moves nothing. */
        REPLY(null, REPORTED, SIGNED, CLOSED),
        /** A photograph or paper arrives, which moves nothing. */
        ATTACH(null, IN_PROGRESS, REPORTED, SIGNED, CLOSED),
        /** Nothing is left to be done. */
        CLOSE(CLOSED, SIGNED);

        private final VisitState to;
        private final Set<VisitState> from;

        Step(VisitState to, VisitState first, VisitState... rest) {
            this.to = to;
            this.from = EnumSet.of(first, rest);
        }

        /** Whether a visit in a state can take the step. */
        public boolean from(VisitState state) {
            return from.contains(state);
        }

        /** The state to which it leads; null for a step that moves nothing. */
        public VisitState to() {
            return to;
        }
    }
}

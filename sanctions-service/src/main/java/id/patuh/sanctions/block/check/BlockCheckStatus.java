package id.patuh.sanctions.block.check;

/** Answer of the look-up. Where several hold, the first of UNKNOWN, BLOCKED, INCONCLUSIVE, NOT_PARTICIPANT and CLEAR. */
public enum BlockCheckStatus {
    /** A TMP2T decision is in force: the service must be withheld. Source: PP 86/2013 art. 9 */
    BLOCKED,
    /**
     * No decision is in force, but the employer is not registered with an agency it must be registered with; where the policy says so, a
     * single missing programme is enough. Source: PP 86/2013 art. 8
     */
    NOT_PARTICIPANT,
    /** Assessed, and nothing stands against the service. */
    CLEAR,
    /** Nobody in the registry had this number on the day asked for. */
    UNKNOWN,
    /** No decision is in force, and nothing more can be said; see {@link InconclusiveReason}. */
    INCONCLUSIVE
}

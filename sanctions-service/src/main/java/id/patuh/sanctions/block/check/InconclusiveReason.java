package id.patuh.sanctions.block.check;

/** Why nothing can be said. */
public enum InconclusiveReason {
    /**
     * The registry asks about a number of the employer, or a decision in force names the number, which has since gone to somebody else; no
     * person has answered yet.
     */
    IDENTITY_OPEN,
    /** The employer is known but was not assessed. */
    NOT_ASSESSED,
    /** The data are older than the policy allows. */
    DATA_TOO_OLD
}
